"""Writing down what somebody said when they were asked."""

import pytest
from django.utils import timezone

from alongside.restorative.actions.at_home import say_answer
from alongside.restorative.models import Party
from alongside.restorative.states import PartyAnswer
from alongside.restorative.tests.factories import a_meeting, lead_of
from alongside.restorative.tests.people import a_party
from alongside.restorative.tests.people_doors import answered, only_for_its_facilitators, opened, sent_back

pytestmark = pytest.mark.django_db


def test_only_its_facilitators_open_it() -> None:
    meeting = a_meeting()
    only_for_its_facilitators(meeting, "note_their_answer", a_party(meeting).pk)


@pytest.mark.parametrize("answer", [PartyAnswer.ASKED, PartyAnswer.YES, PartyAnswer.NO])
def test_what_somebody_says_is_written_down(answer: PartyAnswer) -> None:
    party = a_party(a_meeting())
    assert answered(party.meeting, "note_their_answer", party.pk, said={"answer": answer}).status_code == 302
    assert Party.objects.get(pk=party.pk).answer == answer


def test_who_said_yes_may_stop_and_nobody_is_asked_why() -> None:
    party = a_party(a_meeting(), answer=PartyAnswer.YES)
    page = opened(party.meeting, "note_their_answer", party.pk)
    assert "Wants to stop" in page
    assert "<textarea" not in page
    answered(party.meeting, "note_their_answer", party.pk, said={"answer": PartyAnswer.STOPPED})
    stopped = Party.objects.get(pk=party.pk)
    assert (stopped.answer, stopped.answer_noted_by) == (PartyAnswer.STOPPED, lead_of(party.meeting))


@pytest.mark.parametrize("answer", ["", "not_asked", "stopped", "perhaps\x00"])
def test_only_the_answers_of_the_page_are_answers(answer: str) -> None:
    party = a_party(a_meeting())
    sent_back(party.meeting, "note_their_answer", party.pk, said={"answer": answer})
    assert Party.objects.get(pk=party.pk).answer == PartyAnswer.NOT_ASKED


def test_what_they_answered_at_home_is_theirs() -> None:
    party = a_party(a_meeting(), answer=PartyAnswer.ASKED)
    say_answer(party=party, answer=PartyAnswer.NO, by=None, at=timezone.now())
    page = sent_back(party.meeting, "note_their_answer", party.pk, said={"answer": PartyAnswer.YES})
    assert "They answered themselves, at home." in page
    assert Party.objects.get(pk=party.pk).answer == PartyAnswer.NO
