"""Reading it back, and making it."""

import pytest
from django.urls import reverse

from alongside.restorative.models import Agreement, AgreementItem, Meeting, Party
from alongside.restorative.tests.agreed import a_line, being_written, met, ready
from alongside.restorative.tests.people_doors import answered, only_for_its_facilitators, opened, sent_back

pytestmark = pytest.mark.django_db


def one_line() -> tuple[Meeting, list[Party], AgreementItem]:
    meeting, parties = ready()
    met(meeting, parties)
    agreement = being_written(meeting)
    return meeting, parties, a_line(agreement, *parties)


def test_only_its_facilitators_open_it() -> None:
    only_for_its_facilitators(one_line()[0], "make_agreement", 1)


def test_everybody_said_yes() -> None:
    meeting, _, _ = one_line()
    assert "I ring before I come." in opened(meeting, "make_agreement", 1)
    response = answered(meeting, "make_agreement", 1, said={"readers": "us"})
    assert response["Location"] == reverse("read_agreement", args=[meeting.reference, 1])
    assert [one.weeks for one in Agreement.objects.get().follow_ups.all()] == [2, 6]
    assert "does not change" in sent_back(meeting, "make_agreement", 1, said={"readers": "us"})


@pytest.mark.parametrize("readers", ["", "everybody", "service", "\x00"])
def test_who_reads_it_is_said_and_wanted_by_all(readers: str) -> None:
    meeting, _, _ = one_line()
    sent_back(meeting, "make_agreement", 1, said={"readers": readers})
    assert Agreement.objects.get().made_at is None
