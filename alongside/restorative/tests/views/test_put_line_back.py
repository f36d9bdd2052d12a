"""Putting a line back."""

import pytest

from alongside.restorative.models import AgreementItem, Meeting, Party
from alongside.restorative.tests.agreed import a_line, being_written, met, ready
from alongside.restorative.tests.people_doors import answered, only_for_its_facilitators, opened

pytestmark = pytest.mark.django_db


def one_line() -> tuple[Meeting, list[Party], AgreementItem]:
    meeting, parties = ready()
    met(meeting, parties)
    agreement = being_written(meeting)
    return meeting, parties, a_line(agreement, *parties)


def test_only_its_facilitators_press_it() -> None:
    meeting, _, item = one_line()
    only_for_its_facilitators(meeting, "put_line_back", 1, item.pk, button=True)


def test_the_line_is_there_again() -> None:
    meeting, _, item = one_line()
    answered(meeting, "take_out_line", 1, item.pk, said={})
    answered(meeting, "put_line_back", 1, item.pk, said={})
    page = opened(meeting, "write_agreement", 1)
    assert "You took out" not in page
    assert "1. Nana" in page
