"""Exact words never change, and a drawing only ever goes: the database refuses anything else, whoever asks."""

from django.db import migrations

REFUSE = """
create function voice_exact_words_never_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'What somebody said is not deleted: they take it back.' using errcode = 'integrity_constraint_violation';
  end if;
  if (new.family_id, new.person_id, new.place, new.kind, new.words, new.media_type, new.with_whom, new.noted_at)
     is distinct from
     (old.family_id, old.person_id, old.place, old.kind, old.words, old.media_type, old.with_whom, old.noted_at)
     or new.noted_by_id is distinct from old.noted_by_id
     or new.media_size is distinct from old.media_size
     or (old.withdrawn_at is not null and new.withdrawn_at is distinct from old.withdrawn_at)
     or (new.sealed_media is distinct from old.sealed_media
         and (new.sealed_media is not null or new.withdrawn_at is null))
  then
    raise exception 'Exact words never change: they are taken back and said anew.' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end
$$;
create trigger exact_words_never_change before update or delete on voice_said
  for each row execute function voice_exact_words_never_change();

create function voice_feelings_never_change() returns trigger language plpgsql as $$
begin
  raise exception 'How things felt on a day never changes.' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger feelings_never_change before update or delete on voice_feeling
  for each row execute function voice_feelings_never_change();
"""
UNDO = """
drop trigger exact_words_never_change on voice_said; drop function voice_exact_words_never_change();
drop trigger feelings_never_change on voice_feeling; drop function voice_feelings_never_change();
"""


class Migration(migrations.Migration):
    dependencies = [("voice", "0001_initial")]

    operations = [migrations.RunSQL(REFUSE, UNDO)]
