"""Writing down how somebody was found: nothing typed is lost, and nobody overwrites another unseen."""

import re
from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from alongside.foundation.fields import day_boxes
from alongside.restorative.actions.looking import look_whether_safe
from alongside.restorative.forms.preparing import NoteReadiness
from alongside.restorative.models import Readiness
from alongside.restorative.states import SafeToGoOn
from alongside.restorative.tests.factories import ALL_SAFE, a_meeting, again, lead_of
from alongside.restorative.tests.people import a_party, found
from alongside.restorative.tests.people_doors import (
    LONG,
    NUL,
    RTL,
    answered,
    only_for_its_facilitators,
    opened,
    sent_back,
)

pytestmark = pytest.mark.django_db
SAID = {"role": "harmed", "met_how": "at_home", "ready": "yes", "safe": "no", "safe_why": RTL, "note": "Likes tea."}

NO_DAY = dict.fromkeys(("met_on-day", "met_on-month", "met_on-year"), "")


def typed(**changes: Any) -> dict[str, Any]:
    return day_boxes("met_on", timezone.localdate()) | SAID | changes


def test_only_its_facilitators_open_it() -> None:
    meeting = a_meeting()
    only_for_its_facilitators(meeting, "note_readiness", a_party(meeting).pk)


def test_what_is_written_is_saved_just_as_it_was_typed() -> None:
    party = a_party(a_meeting())
    assert answered(party.meeting, "note_readiness", party.pk, said=typed()).status_code == 302
    kept = Readiness.objects.get(party=party)
    assert (kept.role, kept.ready, kept.safe, kept.safe_why) == ("harmed", True, False, RTL)
    assert kept.met_on == timezone.localdate()


def test_all_of_it_may_still_be_unknown() -> None:
    party = a_party(a_meeting())
    assert answered(party.meeting, "note_readiness", party.pk, said={"note": "Rang twice."}).status_code == 302
    assert Readiness.objects.get(party=party).ready is None


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (day_boxes("met_on", timezone.localdate() + timedelta(days=3)), "Choose today or an earlier day."),
        ({"met_on-day": "31", "met_on-month": "2"}, "Enter a real date"),
        (NO_DAY, "Say which day you met."),
        (NO_DAY | {"met_how": ""}, "Nobody is found ready before somebody has met them."),
        ({"met_how": ""}, "Say how you met."),
        ({"safe_why": ""}, "Say what is not safe yet."),
        ({"ready": "no"}, "Say what they are not ready for yet, or why."),
        ({"ready_why": NUL}, "has a character that cannot be saved"),
        ({"safe_why": LONG}, "Use 20,000 characters or fewer."),
        ({"role": "guilty"}, "Choose one of the answers on this page."),
    ],
)
def test_each_mistake_is_a_sentence_and_nothing_is_saved(changes: dict[str, str], words: str) -> None:
    party = a_party(a_meeting())
    page = sent_back(party.meeting, "note_readiness", party.pk, said=typed(**changes))
    assert words in page
    assert "Likes tea." in page
    assert not Readiness.objects.exists()


def test_the_second_of_two_facilitators_is_told_and_sees_both() -> None:
    party = a_party(a_meeting())
    seen = re.search(r'name="seen" value="([^"]+)"', opened(party.meeting, "note_readiness", party.pk))
    assert seen
    found(party, note="Written by the other.", safe=True)
    page = sent_back(party.meeting, "note_readiness", party.pk, said=typed(seen=seen[1]))
    assert "Written by the other." in page
    assert "Likes tea." in page
    assert Readiness.objects.get(party=party).note == "Written by the other."


def test_while_it_is_looked_at_again_it_comes_back_with_the_reason_and_the_words() -> None:
    party = a_party(a_meeting())
    meeting, at = party.meeting, timezone.now()
    look_whether_safe(
        meeting=again(meeting), answers=ALL_SAFE, safe=SafeToGoOn.YES, why="News.", by=lead_of(meeting), at=at
    )
    page = sent_back(meeting, "note_readiness", party.pk, said=typed())
    assert "Whether it is safe is still being looked at." in page
    assert "Likes tea." in page


@given(words=st.text(max_size=200), choice=st.text(max_size=10), day=st.tuples(*[st.text(max_size=5)] * 3))
def test_no_answer_breaks_the_form(words: str, choice: str, day: tuple[str, str, str]) -> None:
    said = {"note": words, "safe_why": words, "role": choice, "ready": choice, "safe": choice, "met_how": choice}
    said |= dict(zip(("met_on-day", "met_on-month", "met_on-year"), day, strict=True))
    form = NoteReadiness(said, who="Ruth", today=date(2026, 11, 23))
    assert form.is_valid() or form.mistakes
