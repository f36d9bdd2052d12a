"""Audit lines lie in a table by month, and only walls.write_line can add one."""

from django.db import migrations, models

BY_MONTH = """
create schema if not exists walls;
revoke all on schema walls from public;

alter table audit_auditevent rename to audit_lines_before;
alter index audit_by_family rename to audit_lines_before_by_family;
alter index audit_by_actor rename to audit_lines_before_by_actor;
alter table audit_lines_before rename constraint audit_auditevent_pkey to audit_lines_before_pkey;
create sequence audit_auditevent_number_seq;

create table audit_auditevent (
  id bigint not null default nextval('audit_auditevent_number_seq'),
  at timestamptz not null,
  event varchar(80) not null,
  outcome varchar(10) not null,
  actor_id bigint,
  actor_name varchar(200) not null,
  family_id bigint,
  subject_kind varchar(80) not null,
  subject_id bigint,
  detail jsonb not null,
  written_at timestamptz not null default clock_timestamp(),
  written_in xid8 not null default pg_current_xact_id(),
  constraint audit_auditevent_pkey primary key (id, at)
) partition by range (at);
alter sequence audit_auditevent_number_seq owned by audit_auditevent.id;
create index audit_by_family on audit_auditevent (family_id, at desc);
create index audit_by_actor on audit_auditevent (actor_id, at desc);
create table audit_auditevent_default partition of audit_auditevent default;

-- Lines that are not sealed yet. A late commit brings its own entry with it, so the sealer can skip none.
create table audit_unsealed (event_id bigint primary key, at timestamptz not null);

insert into audit_auditevent (id, at, event, outcome, actor_id, actor_name, family_id, subject_kind, subject_id, detail)
  select id, at, event, outcome, actor_id, actor_name, family_id, subject_kind, subject_id, detail from audit_lines_before;
insert into audit_unsealed select id, at from audit_auditevent;
select setval('audit_auditevent_number_seq', greatest(max(id), 1), max(id) is not null) from audit_auditevent;
drop table audit_lines_before;
"""

# pg_temp stands last in every search_path, so that nobody puts a temporary table of the same name in between.
WRITE_LINE = """
create function walls.write_line(
  told_at timestamptz, told_event text, told_outcome text, told_actor_id bigint, told_actor_name text,
  told_family_id bigint, told_subject_kind text, told_subject_id bigint, told_detail jsonb,
  out id bigint, out written_at timestamptz
) language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  insert into public.audit_auditevent as line
    (at, event, outcome, actor_id, actor_name, family_id, subject_kind, subject_id, detail)
    values (told_at, told_event, told_outcome, told_actor_id, told_actor_name,
            told_family_id, told_subject_kind, told_subject_id, told_detail)
    returning line.id, line.written_at into write_line.id, write_line.written_at;
  insert into public.audit_unsealed (event_id, at) values (write_line.id, told_at);
end
$$;
revoke all on function walls.write_line from public;
"""

# Attaching locks the parent less than creating a partition in place would; what waits in the default partition moves.
MAKE_MONTHS = """
create function walls.make_months() returns setof text
language plpgsql security definer
set search_path = pg_catalog, public, pg_temp set timezone = 'UTC' set lock_timeout = '5s' as $$
declare
  parent text;
  month timestamptz;
  name text;
begin
  perform pg_advisory_xact_lock(7201915);
  foreach parent in array array['audit_auditevent', 'audit_rowhistory'] loop
    continue when to_regclass('public.' || parent) is null;
    for month in select generate_series(
      date_trunc('month', now()) - interval '1 month', date_trunc('month', now()) + interval '3 months', interval '1 month'
    ) loop
      name := parent || to_char(month, '_YYYY_MM');
      continue when to_regclass('public.' || name) is not null;
      execute format('create table public.%I (like public.%I including defaults including constraints)', name, parent);
      execute format(
        'with moved as (delete from public.%I where at >= %L and at < %L returning *) insert into public.%I select * from moved',
        parent || '_default', month, month + interval '1 month', name);
      execute format('alter table public.%I attach partition public.%I for values from (%L) to (%L)',
        parent, name, month, month + interval '1 month');
      return next name;
    end loop;
  end loop;
end
$$;
revoke all on function walls.make_months from public;
select walls.make_months();
"""


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]

    operations = [
        migrations.RunSQL(
            BY_MONTH + WRITE_LINE + MAKE_MONTHS,
            state_operations=[
                migrations.AddField(
                    model_name="auditevent", name="written_at", field=models.DateTimeField(), preserve_default=False
                ),
            ],
        ),
    ]
