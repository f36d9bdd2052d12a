"""Who may write in a restorative meeting, and when."""

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.foundation.blockers import Cannot
from alongside.partners.tests.factories import a_service_manager
from alongside.restorative.actions.agreeing import drop_agreement, make_agreement
from alongside.restorative.actions.at_home import say_answer, take_back_carried
from alongside.restorative.actions.facilitating import name_facilitator
from alongside.restorative.actions.parties import remove_party
from alongside.restorative.actions.refusals import lock_to_hold
from alongside.restorative.actions.sitting import note_who_came, put_off_sitting
from alongside.restorative.models import Agreement, Carried, Sitting
from alongside.restorative.states import AgreementReaders, EndedHow, FacilitatorPart, MeetingStatus, PartyAnswer
from alongside.restorative.tests.actions.test_ending import ended
from alongside.restorative.tests.agreed import a_sitting, being_written, ready, words_for
from alongside.restorative.tests.factories import a_facilitator, a_meeting, again, lead_of
from alongside.restorative.tests.found_safe import who_is
from alongside.restorative.tests.people import a_party

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("part", [FacilitatorPart.LEAD, FacilitatorPart.SECOND])
def test_those_who_facilitate_it_write_in_it(part: FacilitatorPart) -> None:
    meeting = a_meeting(sensitive=True)
    assert lock_to_hold(meeting, by=who_is(part, meeting)) == meeting


def test_nobody_else_does() -> None:
    meeting = a_meeting(sensitive=True)
    for worker in (who_is(FacilitatorPart.SUPERVISOR, meeting), a_facilitator()):
        with pytest.raises(Cannot, match="Only those who facilitate"):
            lock_to_hold(meeting, by=worker)
    with pytest.raises(NotAllowed):
        lock_to_hold(meeting, by=meeting.asked_by)


def test_first_they_say_that_they_have_no_part_in_the_matter() -> None:
    meeting = a_meeting(MeetingStatus.ASKED)
    worker, manager = a_facilitator(meeting.family.service), a_service_manager(meeting.family.service)
    name_facilitator(meeting=meeting, worker=worker, part=FacilitatorPart.LEAD, by=manager, at=timezone.now())
    with pytest.raises(Cannot, match="First say that you have no part"):
        lock_to_hold(meeting, by=worker)


def test_what_is_over_is_not_written_in() -> None:
    meeting = ended(a_meeting(), EndedHow.DONE)
    with pytest.raises(Cannot, match="This is over"):
        lock_to_hold(meeting, by=lead_of(meeting))


def test_what_somebody_took_away_in_the_same_moment_is_a_sentence_and_no_accident() -> None:
    meeting, (nana, joy) = ready()
    added, at = a_party(meeting, "Uncle Dele"), timezone.now()
    by = lead_of(meeting)
    remove_party(party=added, by=by, at=at)
    with pytest.raises(Cannot, match="Somebody took it away meanwhile"):
        remove_party(party=added, by=by, at=at)
    with pytest.raises(Cannot, match="There is nothing to answer"):
        say_answer(party=added, answer=PartyAnswer.YES, by=by, at=at)
    carried = words_for(nana, joy)
    gone = Carried.objects.get(pk=carried.pk)
    take_back_carried(carried=carried, by=by, at=at)
    with pytest.raises(Cannot, match="These words cannot be sent now"):
        take_back_carried(carried=gone, by=by, at=at)
    day = a_sitting(meeting)
    gone_day = Sitting.objects.get(pk=day.pk)
    put_off_sitting(sitting=day, by=by, at=at)
    with pytest.raises(Cannot, match="Somebody took it away meanwhile"):
        note_who_came(sitting=gone_day, came={}, by=by, at=at)
    a_sitting(again(meeting))
    agreement = being_written(again(meeting))
    drop_agreement(agreement=Agreement.objects.get(), by=by, at=at)
    with pytest.raises(Cannot, match="Somebody took it away meanwhile"):
        make_agreement(agreement=agreement, readers=AgreementReaders.US, by=by, at=at)
