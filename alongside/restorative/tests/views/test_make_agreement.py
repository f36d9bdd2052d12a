"""Reading it back, and making it."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from alongside.restorative.actions.agreeing import write_line
from alongside.restorative.models import Agreement, AgreementItem, Meeting, Party
from alongside.restorative.tests.agreed import a_line, being_written, met, ready
from alongside.restorative.tests.factories import lead_of
from alongside.restorative.tests.people_doors import answered, only_for_its_facilitators, opened, sent_back

pytestmark = pytest.mark.django_db


def one_line() -> tuple[Meeting, list[Party], AgreementItem]:
    meeting, parties = ready()
    met(meeting, parties)
    agreement = being_written(meeting)
    return meeting, parties, a_line(agreement, *parties)


def mark(meeting: Meeting) -> str:
    """What the page sends back with its button, of the lines that stand on it."""
    found = re.search(r'name="read" value="([0-9a-f]{64})"', opened(meeting, "make_agreement", 1))
    assert found
    return found[1]


def test_only_its_facilitators_open_it() -> None:
    only_for_its_facilitators(one_line()[0], "make_agreement", 1)


def test_everybody_said_yes() -> None:
    meeting, _, _ = one_line()
    assert "I ring before I come." in opened(meeting, "make_agreement", 1)
    response = answered(meeting, "make_agreement", 1, said={"readers": "us", "read": mark(meeting)})
    assert response["Location"] == reverse("read_agreement", args=[meeting.reference, 1])
    assert [one.weeks for one in Agreement.objects.get().follow_ups.all()] == [2, 6]
    assert "does not change" in sent_back(meeting, "make_agreement", 1, said={"readers": "us"})


@pytest.mark.parametrize("readers", ["", "everybody", "service", "\x00"])
def test_who_reads_it_is_said_and_wanted_by_all(readers: str) -> None:
    meeting, _, _ = one_line()
    sent_back(meeting, "make_agreement", 1, said={"readers": readers, "read": mark(meeting)})
    assert Agreement.objects.get().made_at is None


def test_a_line_that_was_changed_since_it_was_read_back_is_read_back_first() -> None:
    meeting, (nana, joy), line = one_line()
    read = mark(meeting)
    write_line(
        agreement=line.agreement, item=line, who=nana, words="I never come.", owed_to=[joy],
        by=lead_of(meeting), at=timezone.now(),
    )  # fmt: skip
    page = sent_back(meeting, "make_agreement", 1, said={"readers": "us", "read": read})
    assert "Read them back once more." in page
    assert "I never come." in page
    assert Agreement.objects.get().made_at is None
    answered(meeting, "make_agreement", 1, said={"readers": "us", "read": mark(meeting)})
    assert Agreement.objects.get().made_at is not None
