"""Writing down what somebody hopes and fears."""

import re

import pytest
from django.utils import timezone

from alongside.restorative.actions.at_home import say_their_words
from alongside.restorative.models import TheirWords
from alongside.restorative.states import PartyAnswer
from alongside.restorative.tests.factories import a_meeting, lead_of
from alongside.restorative.tests.people import a_party
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
SAID = {"hopes": RTL, "fears": "That he  shouts.\n\nAgain.", "beside": "Dele", "not_said": "", "needs": "Breaks."}


def test_only_its_facilitators_open_it() -> None:
    meeting = a_meeting()
    only_for_its_facilitators(meeting, "note_their_words", a_party(meeting).pk)


def test_it_is_kept_as_they_said_it_with_who_wrote_it_down() -> None:
    party = a_party(a_meeting())
    assert answered(party.meeting, "note_their_words", party.pk, said=SAID).status_code == 302
    kept = TheirWords.objects.get(party=party)
    assert {name: getattr(kept, name) for name in SAID} == SAID
    assert kept.noted_by == lead_of(party.meeting)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (dict.fromkeys(SAID, ""), "Write down something they said."),
        ({"hopes": NUL}, "has a character that cannot be saved"),
        ({"fears": LONG}, "Use 20,000 characters or fewer."),
        ({"beside": "b" * 2001}, "Use 2,000 characters or fewer."),
    ],
)
def test_each_mistake_is_a_sentence_and_nothing_is_saved(changes: dict[str, str], words: str) -> None:
    party = a_party(a_meeting())
    assert words in sent_back(party.meeting, "note_their_words", party.pk, said=SAID | changes)
    assert not TheirWords.objects.exists()


def test_the_second_of_two_facilitators_is_told_and_sees_both() -> None:
    party = a_party(a_meeting())
    seen = re.search(r'name="seen" value="([^"]+)"', opened(party.meeting, "note_their_words", party.pk))
    assert seen
    theirs = SAID | {"hopes": "To sing again."}
    say_their_words(party=party, **theirs, by=lead_of(party.meeting), at=timezone.now())
    page = sent_back(party.meeting, "note_their_words", party.pk, said=SAID | {"seen": seen[1]})
    assert "To sing again." in page
    assert RTL in page
    assert TheirWords.objects.get(party=party).hopes == "To sing again."


def test_what_they_wrote_at_home_no_worker_changes() -> None:
    party = a_party(a_meeting(), answer=PartyAnswer.ASKED)
    say_their_words(party=party, **SAID, by=None, at=timezone.now())
    page = sent_back(party.meeting, "note_their_words", party.pk, said=SAID | {"hopes": "Other"})
    assert "They wrote this themselves, at home." in page
    assert TheirWords.objects.get(party=party).hopes == RTL
