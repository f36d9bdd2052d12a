"""An agreed plan never changes: the database refuses it, whoever asks."""

from django.db import migrations

PIECES = ("plans_promise", "plans_backup", "plans_supportasked", "plans_answer")

REFUSE_PLAN = """
create function plans_agreed_plan_never_changes() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'An agreed plan never changes: it cannot be deleted.' using errcode = 'integrity_constraint_violation';
  end if;
  if to_jsonb(new) - 'status' = to_jsonb(old) - 'status'
     and (new.status = old.status or (old.status = 'agreed' and new.status = 'replaced')) then
    return new;
  end if;
  raise exception 'An agreed plan never changes: a review makes the next.' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger agreed_plan_never_changes before update or delete on plans_plan
  for each row when (old.status in ('agreed', 'replaced'))
  execute function plans_agreed_plan_never_changes();
"""

# Runs as the owner, so that walls between families can never hide an agreed plan from its own guard.
REFUSE_PIECES = """
create function plans_agreed_words_never_change() returns trigger
language plpgsql security definer set search_path = public as $$
declare
  the_plan bigint := case when tg_op = 'INSERT' then new.plan_id else old.plan_id end;
  other_plan bigint := case when tg_op = 'DELETE' then old.plan_id else new.plan_id end;
begin
  if exists (select 1 from plans_plan where id in (the_plan, other_plan) and status in ('agreed', 'replaced')) then
    raise exception 'An agreed plan never changes: a review makes the next.' using errcode = 'integrity_constraint_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
""" + "".join(
    f"""
create trigger agreed_words_never_change before insert or update or delete on {table}
  for each row execute function plans_agreed_words_never_change();
"""
    for table in PIECES
)

UNDO = (
    "".join(f"drop trigger agreed_words_never_change on {table};\n" for table in PIECES)
    + "drop trigger agreed_plan_never_changes on plans_plan;\n"
    + "drop function plans_agreed_words_never_change(); drop function plans_agreed_plan_never_changes();"
)


class Migration(migrations.Migration):
    dependencies = [("plans", "0002_names_and_rounds")]

    operations = [migrations.RunSQL(REFUSE_PLAN + REFUSE_PIECES, UNDO)]
