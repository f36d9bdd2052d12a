"""What was agreed keeps the names people had, and never changes once it was made: the database refuses it."""

from django.db import migrations, models

# It can be deleted with the whole meeting, when its time comes; its words are never other words.
REFUSE_AGREEMENT = """
create function restorative_made_agreement_never_changes() returns trigger language plpgsql as $$
begin
  if to_jsonb(new) - 'sitting_id' = to_jsonb(old) - 'sitting_id' then
    return new;
  end if;
  raise exception 'What was agreed never changes: when people meet again they make another.'
    using errcode = 'integrity_constraint_violation';
end
$$;
create trigger made_agreement_never_changes before update on restorative_agreement
  for each row when (old.made_at is not null)
  execute function restorative_made_agreement_never_changes();
"""

# Run as the owner, so that a wall can never hide an agreement from its own guard.
REFUSE_LINES = """
create function restorative_agreed_lines_never_change() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  if exists (
    select from restorative_agreement a where a.made_at is not null
     and (a.id = new.agreement_id or (tg_op = 'UPDATE' and a.id = old.agreement_id))
  ) then
    raise exception 'What was agreed never changes: when people meet again they make another.'
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger agreed_lines_never_change before insert or update on restorative_agreementitem
  for each row execute function restorative_agreed_lines_never_change();

create function restorative_owed_never_changes() returns trigger
language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'UPDATE' and (new.item_id, new.party_id, new.called) = (old.item_id, old.party_id, old.called) then
    return new;
  end if;
  if exists (
    select from restorative_agreementitem i join restorative_agreement a on a.id = i.agreement_id
     where a.made_at is not null and (i.id = new.item_id or (tg_op = 'UPDATE' and i.id = old.item_id))
  ) then
    raise exception 'What was agreed never changes: when people meet again they make another.'
      using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger owed_never_changes before insert or update on restorative_owed
  for each row execute function restorative_owed_never_changes();
"""

UNDO = """
drop trigger owed_never_changes on restorative_owed;
drop trigger agreed_lines_never_change on restorative_agreementitem;
drop trigger made_agreement_never_changes on restorative_agreement;
drop function restorative_owed_never_changes();
drop function restorative_agreed_lines_never_change();
drop function restorative_made_agreement_never_changes();
"""


class Migration(migrations.Migration):
    dependencies = [
        ("restorative", "0001_restorative"),
    ]

    operations = [
        migrations.AddField(
            model_name="agreementitem",
            name="called",
            field=models.CharField(blank=True, max_length=420),
        ),
        migrations.AddField(
            model_name="agreementitem",
            name="removed_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="carried",
            name="let_go_hash",
            field=models.CharField(blank=True, max_length=64),
        ),
        migrations.AddField(
            model_name="carried",
            name="let_go_why",
            field=models.TextField(blank=True, max_length=2000),
        ),
        migrations.AddField(
            model_name="owed",
            name="called",
            field=models.CharField(blank=True, max_length=420),
        ),
        migrations.RunSQL(REFUSE_AGREEMENT + REFUSE_LINES, UNDO),
    ]
