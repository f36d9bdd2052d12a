"""The chain of hashes over all audit lines, made only by walls.seal_audit."""

from django.db import migrations, models

# Every column, by name: a line's words are the same whatever the session's time zone is. manage.py verify_audit has
# its own copy of this in alongside/audit/queries/chain.py, so that a changed function here is found out there.
LINE_TEXT = """
create function walls.line_text(line public.audit_auditevent) returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object(
    'id', line.id, 'at', line.at at time zone 'UTC', 'event', line.event, 'outcome', line.outcome,
    'actor_id', line.actor_id, 'actor_name', line.actor_name, 'family_id', line.family_id,
    'subject_kind', line.subject_kind, 'subject_id', line.subject_id, 'detail', line.detail,
    'written_at', line.written_at at time zone 'UTC', 'written_in', line.written_in::text
  )::text
$$;
revoke all on function walls.line_text from public;
"""

# One sealer at a time, at most ten thousand lines a call. The lock comes first: what is read after it includes
# everything the sealer before has done.
SEAL = """
create function walls.seal_audit(out sealed bigint, out number bigint, out hash bytea, out sealed_at timestamptz)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  began bigint;
  line record;
begin
  perform pg_advisory_xact_lock(7201916);
  select link.number, link.hash, link.sealed_at into number, hash, sealed_at
    from public.audit_auditlink link order by link.number desc limit 1;
  if not found then
    number := 0;
    hash := decode(repeat('00', 32), 'hex');
  end if;
  began := number;
  for line in
    select told.id, walls.line_text(told) as words
      from public.audit_unsealed waiting
      join public.audit_auditevent told on told.id = waiting.event_id and told.at = waiting.at
      order by told.written_in, told.id limit 10000
  loop
    number := number + 1;
    hash := sha256(hash || convert_to(line.words, 'UTF8'));
    sealed_at := clock_timestamp();
    insert into public.audit_auditlink (number, event_id, hash, sealed_at)
      values (seal_audit.number, line.id, seal_audit.hash, seal_audit.sealed_at);
  end loop;
  delete from public.audit_unsealed waiting using public.audit_auditlink link
    where link.number > began and link.event_id = waiting.event_id;
  sealed := number - began;
end
$$;
revoke all on function walls.seal_audit from public;
"""


class Migration(migrations.Migration):
    dependencies = [("audit", "0002_lines_by_month")]

    operations = [
        migrations.CreateModel(
            name="AuditLink",
            fields=[
                ("number", models.BigIntegerField(primary_key=True, serialize=False)),
                ("event_id", models.BigIntegerField(unique=True)),
                ("hash", models.BinaryField()),
                ("sealed_at", models.DateTimeField()),
            ],
            options={"ordering": ("number",)},
        ),
        migrations.RunSQL(LINE_TEXT + SEAL),
    ]
