"""Changing one line."""

import pytest

from alongside.restorative.models import AgreementItem, Meeting, Party
from alongside.restorative.tests.agreed import a_line, being_written, met, ready
from alongside.restorative.tests.people_doors import answered, only_for_its_facilitators, opened, sent_back

pytestmark = pytest.mark.django_db


def one_line() -> tuple[Meeting, list[Party], AgreementItem]:
    meeting, parties = ready()
    met(meeting, parties)
    agreement = being_written(meeting)
    return meeting, parties, a_line(agreement, *parties)


def test_only_its_facilitators_open_it() -> None:
    meeting, _, item = one_line()
    only_for_its_facilitators(meeting, "change_line", 1, item.pk)


def test_it_opens_with_what_stands_there_and_is_changed() -> None:
    meeting, (nana, joy), item = one_line()
    assert "I ring before I come.</textarea>" in opened(meeting, "change_line", 1, item.pk)
    said = {"who": joy.pk, "words": "I knock.", "owed_to": [nana.pk]}
    answered(meeting, "change_line", 1, item.pk, said=said)
    item.refresh_from_db()
    assert (item.who, item.words) == (joy, "I knock.")


def test_the_second_of_two_is_told_and_sees_both() -> None:
    meeting, (nana, joy), item = one_line()
    seen = opened(meeting, "change_line", 1, item.pk).split('name="seen" value="')[1].split('"')[0]
    said = {"who": nana.pk, "owed_to": [joy.pk], "seen": seen}
    answered(meeting, "change_line", 1, item.pk, said=said | {"words": "I knock."})
    page = sent_back(meeting, "change_line", 1, item.pk, said=said | {"words": "I wait."})
    assert "Somebody else saved this page" in page
    assert "I knock." in page


def test_a_line_of_another_meeting_is_not_found() -> None:
    meeting, _, _ = one_line()
    _, _, other = one_line()
    assert answered(meeting, "change_line", 1, other.pk, said={}).status_code == 404
