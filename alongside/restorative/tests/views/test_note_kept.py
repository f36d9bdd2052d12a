"""Writing down whether something was kept, for whom it is owed to."""

import pytest
from django.utils import timezone

from alongside.restorative.actions.at_home import say_kept
from alongside.restorative.models import Meeting, Owed
from alongside.restorative.states import Kept
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


def owed() -> tuple[Meeting, Owed]:
    meeting, parties = ready()
    met(meeting, parties)
    agreed(meeting, parties)
    return meeting, Owed.objects.order_by("pk")[0]


def test_only_its_facilitators_open_it() -> None:
    meeting, one = owed()
    only_for_its_facilitators(meeting, "note_kept", 1, one.pk)


@pytest.mark.parametrize("words", ["", "She rang every time.", RTL])
def test_what_they_say_is_written_down_with_who_wrote_it(words: str) -> None:
    meeting, one = owed()
    answered(meeting, "note_kept", 1, one.pk, said={"was_kept": "partly", "words": words})
    one.refresh_from_db()
    assert (one.kept, one.words, one.noted_by) == ("partly", words, lead_of(meeting))
    assert "Partly" in opened(meeting, "restorative_meeting")


@pytest.mark.parametrize("said", [{"was_kept": ""}, {"was_kept": "never"}, {"was_kept": "kept", "words": NUL}])
def test_what_is_wrong_comes_back(said: dict[str, str]) -> None:
    meeting, one = owed()
    sent_back(meeting, "note_kept", 1, one.pk, said=said)


def test_what_they_said_at_home_is_theirs() -> None:
    meeting, one = owed()
    say_kept(owed=one, kept=Kept.NOT_KEPT, words="She never rang.", by=None, at=timezone.now())
    page = opened(meeting, "note_kept", 1, one.pk)
    assert "She never rang." in page
    assert "<textarea" not in page
    answered(meeting, "note_kept", 1, one.pk, said={"was_kept": "kept", "words": ""})
    one.refresh_from_db()
    assert one.kept == Kept.NOT_KEPT


def test_what_is_owed_in_another_meeting_is_not_found() -> None:
    meeting, _ = owed()
    other_meeting, _ = owed()
    other = Owed.objects.filter(party__meeting=other_meeting)[0]
    assert answered(meeting, "note_kept", 1, other.pk, said={}).status_code == 404
