"""Writing down words to carry."""

import pytest

from alongside.restorative.models import Carried, Meeting
from alongside.restorative.tests.agreed import ready
from alongside.restorative.tests.factories import a_meeting, lead_of
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


def words(meeting: Meeting, **more: object) -> dict[str, object]:
    said, to = meeting.parties.all()[:2]
    return {"said_by": said.pk, "to": to.pk, "kind": "letter", "words": "I am sorry.", "may_pass_on": "yes"} | more


def test_only_its_facilitators_open_it() -> None:
    only_for_its_facilitators(ready()[0], "carry_words")


@pytest.mark.parametrize("said", ["I am sorry.", RTL])
def test_their_words_are_kept_exactly(said: str) -> None:
    meeting, (nana, joy) = ready()
    answered(meeting, "carry_words", said=words(meeting, words=said))
    carried = Carried.objects.get()
    assert (carried.said_by, carried.to, carried.words, carried.may_pass_on) == (nana, joy, said, True)
    assert carried.noted_by == lead_of(meeting)
    assert "To pass on" in opened(meeting, "restorative_meeting")


@pytest.mark.parametrize(
    "change",
    [{"words": ""}, {"words": NUL}, {"words": LONG}, {"to": "x"}, {"to": 0}, {"kind": "song"}, {"may_pass_on": ""}],
)
def test_what_is_wrong_comes_back(change: dict[str, object]) -> None:
    meeting, _ = ready()
    sent_back(meeting, "carry_words", said=words(meeting, **change))
    assert not Carried.objects.exists()


def test_nobody_sends_words_to_themselves() -> None:
    meeting, (nana, _) = ready()
    assert "Choose somebody else" in sent_back(meeting, "carry_words", said=words(meeting, to=nana.pk))


def test_where_nobody_takes_part_there_is_nothing_to_write() -> None:
    assert "Nobody takes part yet" in opened(a_meeting(), "carry_words")
