"""Writing down how it is, some weeks later."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.restorative.actions.at_home import answer_follow_up
from alongside.restorative.models import FollowUp, FollowUpAnswer, Meeting, Party
from alongside.restorative.states import HowItIs
from alongside.restorative.tests.agreed import agreed, met, ready
from alongside.restorative.tests.factories import lead_of
from alongside.restorative.tests.people_doors import (
    NUL,
    RTL,
    answered,
    only_for_its_facilitators,
    opened,
    sent_back,
)

pytestmark = pytest.mark.django_db


SAID = {"how": "better", "changed": "We talk again.", "still": "", "wants_to_talk": "no"}


def made() -> tuple[Meeting, list[Party]]:
    meeting, parties = ready()
    met(meeting, parties)
    agreed(meeting, parties)
    return meeting, parties


def test_only_its_facilitators_open_it() -> None:
    meeting, (nana, _) = made()
    only_for_its_facilitators(meeting, "note_follow_up", 1, 2, nana.pk)


@pytest.mark.parametrize("changed", ["We talk again.", RTL])
def test_what_they_say_is_written_down(changed: str) -> None:
    meeting, (nana, _) = made()
    answered(meeting, "note_follow_up", 1, 2, nana.pk, said=SAID | {"changed": changed, "wants_to_talk": "yes"})
    answer = FollowUpAnswer.objects.get()
    assert (answer.how, answer.changed, answer.wants_to_talk) == ("better", changed, True)
    assert answer.noted_by == lead_of(meeting)
    assert "wants to talk" in opened(meeting, "restorative_meeting")


@pytest.mark.parametrize("change", [{"how": ""}, {"how": "great"}, {"changed": NUL}, {"wants_to_talk": ""}])
def test_what_is_wrong_comes_back(change: dict[str, str]) -> None:
    meeting, (nana, _) = made()
    page = sent_back(meeting, "note_follow_up", 1, 2, nana.pk, said=SAID | {"still": "Sundays."} | change)
    assert "Sundays." in page


def test_what_they_said_at_home_is_theirs() -> None:
    meeting, (nana, _) = made()
    follow_up = FollowUp.objects.get(weeks=2)
    answer_follow_up(
        follow_up=follow_up, party=nana, how=HowItIs.WORSE, changed="", still="Sundays.", wants_to_talk=True,
        by=None, at=timezone.now() + timedelta(weeks=2),
    )  # fmt: skip
    page = opened(meeting, "note_follow_up", 1, 2, nana.pk)
    assert "Sundays." in page
    assert "<textarea" not in page


def test_a_week_that_is_none_and_somebody_of_elsewhere_are_not_found() -> None:
    meeting, (nana, _) = made()
    _, (other, _) = made()
    assert answered(meeting, "note_follow_up", 1, 3, nana.pk, said=SAID).status_code == 404
    assert answered(meeting, "note_follow_up", 1, 2, other.pk, said=SAID).status_code == 404
