"""Passing words on: only once they may go, and never what a wall hides."""

import pytest
from django.utils import timezone

from alongside.foundation.blockers import Cannot
from alongside.restorative.actions.at_home import let_words_go
from alongside.restorative.actions.carrying import pass_on
from alongside.restorative.models import Carried
from alongside.restorative.queries.carried import read_before_it_goes
from alongside.restorative.states import PartyAnswer
from alongside.restorative.tests.agreed import does_not_know_where, ready, words_for
from alongside.restorative.tests.factories import a_meeting, again, lead_of
from alongside.restorative.tests.people import a_party, answering

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def passed(carried: Carried, **more: str) -> Carried:
    return pass_on(carried=carried, by=lead_of(carried.meeting), at=NOW, **more)


def test_words_reach_the_other_once_they_are_passed_on() -> None:
    _, (nana, joy) = ready()
    carried = passed(words_for(nana, joy))
    assert (carried.passed_on_at, carried.passed_on_by) == (NOW, lead_of(carried.meeting))
    with pytest.raises(Cannot, match="passed on already"):
        passed(carried)


def test_nothing_is_passed_on_that_may_not_be() -> None:
    _, (nana, joy) = ready()
    carried = words_for(nana, joy, may=False)
    with pytest.raises(Cannot, match="has not said that it may be passed on"):
        passed(carried)
    let_words_go(carried=carried, may_pass_on=True, by=lead_of(carried.meeting), at=NOW)
    assert passed(carried).passed_on_at == NOW


def test_who_stopped_neither_says_nor_gets_anything() -> None:
    _, (nana, joy) = ready()
    there, back = words_for(nana, joy), words_for(joy, nana)
    answering(joy, PartyAnswer.STOPPED)
    for carried in (there, back):
        with pytest.raises(Cannot, match="Grandma does not take part now"):
            passed(carried)


def test_a_letter_can_come_to_who_has_not_made_up_their_mind() -> None:
    meeting, (nana, _) = ready()
    thinking = a_party(meeting, "Grandad Sol", PartyAnswer.ASKED)
    assert passed(words_for(nana, thinking)).passed_on_at == NOW


def test_words_that_tell_what_a_wall_hides_are_held() -> None:
    _, (nana, joy) = ready()
    does_not_know_where(nana, joy)
    carried = words_for(joy, nana, "Come to 7 Secret Lane and I say sorry.")
    with pytest.raises(Cannot, match="Some of these words tell what Nana may not know"):
        passed(carried)
    assert not read_before_it_goes(words_for(joy, nana, "Come to the park.")).is_held


def test_they_go_with_a_reason_and_only_just_those_that_were_read() -> None:
    _, (nana, joy) = ready()
    does_not_know_where(nana, joy)
    carried = words_for(joy, nana, "Come to 7 Secret Lane and I say sorry.")
    mark = read_before_it_goes(carried).mark
    with pytest.raises(Cannot, match="have changed since you read them"):
        passed(carried, why="She knows.", read="of other words")
    passed(carried, why="They live there together now.", read=mark)
    carried = Carried.objects.get()
    assert (carried.let_go_hash, carried.let_go_why) == (mark, "They live there together now.")
    carried.meeting = again(carried.meeting)
    assert not read_before_it_goes(carried).is_held
    carried.words += " Or to Secret Lane next door."
    assert read_before_it_goes(carried).is_held


def test_a_facilitator_of_another_meeting_passes_nothing_on() -> None:
    _, (nana, joy) = ready()
    with pytest.raises(Cannot, match="Only those who facilitate"):
        pass_on(carried=words_for(nana, joy), by=lead_of(a_meeting()), at=NOW)
