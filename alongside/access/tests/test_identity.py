"""Looking beyond the walls opens what it says, for as long as it says."""

import pytest
from django.db import connection

from alongside.access.identity import beyond_the_walls
from alongside.access.states import Sight


def sight() -> str:
    with connection.cursor() as cursor:
        cursor.execute("select current_setting('alongside.sight', true)")
        return str(cursor.fetchone()[0] or "")


@pytest.mark.django_db
def test_a_sight_inside_another_gives_the_first_back() -> None:
    with beyond_the_walls(Sight.HOME_DOOR):
        with beyond_the_walls(Sight.OUTBOX):
            assert sight() == "outbox"
        assert sight() == "home_door"
    assert sight() == ""
