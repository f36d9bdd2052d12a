"""What each row said before it was changed or removed, kept by a trigger that nobody's session can switch off."""

from django.db import migrations, models

HISTORY = """
create sequence audit_rowhistory_number_seq;
create table audit_rowhistory (
  id bigint not null default nextval('audit_rowhistory_number_seq'),
  at timestamptz not null default clock_timestamp(),
  table_name varchar(63) not null,
  row_id bigint not null,
  family_id bigint,
  person_id bigint,
  worker_id bigint,
  operation varchar(10) not null,
  before jsonb not null,
  written_in xid8 not null default pg_current_xact_id(),
  constraint audit_rowhistory_pkey primary key (id, at)
) partition by range (at);
alter sequence audit_rowhistory_number_seq owned by audit_rowhistory.id;
create index audit_history_of_row on audit_rowhistory (table_name, row_id, at desc);
create index audit_history_of_family on audit_rowhistory (family_id, at desc) where family_id is not null;
create index audit_history_of_person on audit_rowhistory (person_id, at desc) where person_id is not null;
create table audit_rowhistory_default partition of audit_rowhistory default;
select walls.make_months();
"""

# The trigger's own words, written by config/history.py for each table: columns left out; name of the key; the column
# that leads to the family and, where it leads there over other tables, the question to ask; the column of the person.
KEEP_ROW = """
create function walls.keep_row() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  before jsonb := to_jsonb(old) - tg_argv[0]::text[];
  family bigint := (before ->> tg_argv[2])::bigint;
  worker text := current_setting('alongside.worker', true);
begin
  if tg_argv[3] <> '' and family is not null then
    execute tg_argv[3] into family using family;
  end if;
  insert into public.audit_rowhistory (table_name, row_id, family_id, person_id, worker_id, operation, before)
    values (tg_table_name, (before ->> tg_argv[1])::bigint, family, (before ->> tg_argv[4])::bigint,
            case when worker ~ '^[0-9]{1,18}$' then worker::bigint end,
            case tg_op when 'UPDATE' then 'changed' else 'removed' end, before);
  return null;
end
$$;
revoke all on function walls.keep_row from public;
"""

# Not security definer and given to nobody: only the owner, when a family's time has come.
FORGET = """
create function walls.forget_history_of_family(gone bigint) returns bigint
language sql set search_path = pg_catalog, public, pg_temp as $$
  with forgotten as (delete from public.audit_rowhistory where family_id = gone returning 1)
  select count(*) from forgotten
$$;
revoke all on function walls.forget_history_of_family from public;
"""


class Migration(migrations.Migration):
    dependencies = [("audit", "0003_the_chain")]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.RunSQL(HISTORY + KEEP_ROW + FORGET)],
            state_operations=[
                migrations.CreateModel(
                    name="RowHistory",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                            ),
                        ),
                        ("at", models.DateTimeField()),
                        ("table_name", models.CharField(max_length=63)),
                        ("row_id", models.BigIntegerField()),
                        ("family_id", models.BigIntegerField(null=True)),
                        ("person_id", models.BigIntegerField(null=True)),
                        ("worker_id", models.BigIntegerField(null=True)),
                        (
                            "operation",
                            models.CharField(choices=[("changed", "Changed"), ("removed", "Removed")], max_length=10),
                        ),
                        ("before", models.JSONField()),
                    ],
                    options={
                        "ordering": ("-at", "-id"),
                        "indexes": [
                            models.Index(fields=["table_name", "row_id", "-at"], name="audit_history_of_row"),
                            models.Index(
                                fields=["family_id", "-at"],
                                condition=models.Q(("family_id__isnull", False)),
                                name="audit_history_of_family",
                            ),
                            models.Index(
                                fields=["person_id", "-at"],
                                condition=models.Q(("person_id__isnull", False)),
                                name="audit_history_of_person",
                            ),
                        ],
                    },
                ),
            ],
        ),
    ]
