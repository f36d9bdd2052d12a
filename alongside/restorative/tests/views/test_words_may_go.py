"""Somebody says now that their words may go."""

import pytest

from alongside.restorative.tests.agreed import ready, words_for
from alongside.restorative.tests.people_doors import answered, only_for_its_facilitators

pytestmark = pytest.mark.django_db


def test_only_its_facilitators_press_it() -> None:
    meeting, (nana, joy) = ready()
    only_for_its_facilitators(meeting, "words_may_go", words_for(nana, joy, may=False).pk, button=True)


def test_pressed_they_may() -> None:
    meeting, (nana, joy) = ready()
    carried = words_for(nana, joy, may=False)
    answered(meeting, "words_may_go", carried.pk, said={})
    carried.refresh_from_db()
    assert carried.may_pass_on
