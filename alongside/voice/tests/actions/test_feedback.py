"""Answers are kept apart, and no worker reads those of another, also with plain SQL."""

import pytest
from django.db import connection
from django.utils import timezone

from alongside.access.identity import say_who
from alongside.families.models import Family
from alongside.families.tests.factories import mother_of
from alongside.people.models import Person
from alongside.voice import actions
from alongside.voice.models import Feedback
from alongside.voice.states import AsWhat
from alongside.voice.tests.factories import a_family_with_grace, nana_of

pytestmark = pytest.mark.django_db


def answer(family: Family, person: Person | None = None, **more: object) -> Feedback:
    return actions.give_feedback(
        family=family, person=person, as_what=AsWhat.ADULT, at=timezone.now(),
        **{"by": None, "answers": {"heard": "yes"}, **more},  # type: ignore[arg-type]
    )  # fmt: skip


def test_no_worker_reads_anothers_answers() -> None:
    family, grace = a_family_with_grace()
    answer(family, mother_of(family))
    hers = answer(family, worker=grace, by=grace)
    noted = answer(family, nana_of(family), by=grace)
    assert noted.noted_by == grace

    def seen_by(worker: int) -> set[int]:
        say_who(worker)
        with connection.cursor() as cursor:
            cursor.execute("select id from voice_feedback")
            return {row[0] for row in cursor.fetchall()}

    assert seen_by(grace.pk) == {hers.pk, noted.pk}
    assert seen_by(family.added_by_id) == set()


def test_once_is_enough() -> None:
    family, _ = a_family_with_grace()
    answer(family, mother_of(family))
    with pytest.raises(actions.CannotGiveFeedback):
        answer(family, mother_of(family))
    with pytest.raises(actions.CannotGiveFeedback):
        answer(family, nana_of(family), answers={"heard": "", "words": " "})
