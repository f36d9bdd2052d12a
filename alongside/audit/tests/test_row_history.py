"""Letting one family's history go is the owner's alone."""

import pytest
from django.db import ProgrammingError, connection, transaction

from alongside.audit.tests.as_owner import as_owner

FORGET = "select walls.forget_history_of_family(7)"


@pytest.mark.django_db(transaction=True)
def test_the_owner_lets_one_familys_history_go() -> None:
    with as_owner() as owner:
        owner.execute(
            "insert into audit_rowhistory (table_name, row_id, family_id, operation, before)"
            " select 'plans_plan', number, family, 'changed', '{}'"
            " from generate_series(1, 3) number, unnest(array[7, 8]) family"
        )
        assert owner.execute(FORGET).fetchone() == (3,)
        assert owner.execute("select family_id, count(*) from audit_rowhistory group by 1").fetchall() == [(8, 3)]


@pytest.mark.django_db
def test_the_apps_login_cannot() -> None:
    with (
        pytest.raises(ProgrammingError, match="permission denied"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(FORGET)
