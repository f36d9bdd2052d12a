"""The page of one restorative meeting: who finds it, and what each finds there."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from alongside.access.models import User
from alongside.families.actions import go_on_anyway
from alongside.families.states import Part
from alongside.families.tests.doors import page_of, signed_in, the_door_holds
from alongside.families.tests.factories import a_relative, works_with
from alongside.partners.tests.factories import a_coordinator, a_service, a_service_manager, a_social_worker
from alongside.people.tests.factories import a_person
from alongside.restorative.actions.asking import begin_restorative_alone
from alongside.restorative.actions.facilitating import name_facilitator, say_no_part
from alongside.restorative.models import Meeting, Party
from alongside.restorative.queries.meetings import facilitators_of
from alongside.restorative.states import FacilitatorPart, MeetingStatus, PartyAnswer
from alongside.restorative.tests.factories import a_facilitator, a_meeting, lead_of
from alongside.restorative.tests.people import a_party

pytestmark = pytest.mark.django_db
WHY = "They have not talked since the summer."


def page(meeting: Meeting, worker: User) -> str:
    return page_of(worker, reverse("restorative_meeting", args=[meeting.reference]))


def test_its_page_is_there_for_who_facilitates_it_and_for_nobody_else() -> None:
    meeting = a_meeting()
    where = reverse("restorative_meeting", args=[meeting.reference])
    assert signed_in(lead_of(meeting)).get(where).status_code == 200
    the_door_holds(where)


def test_another_who_works_with_the_family_does_not_learn_that_it_is_there() -> None:
    meeting, another = a_meeting(), a_social_worker()
    works_with(meeting.family, another, Part.SOCIAL_WORKER)
    where = reverse("restorative_meeting", args=[meeting.reference])
    assert signed_in(another).get(where).status_code == 404


def test_who_asked_reads_their_own_words_and_how_far_it_is() -> None:
    meeting = a_meeting()
    seen = page(meeting, meeting.asked_by)
    assert "The facilitators talk with each person alone." in seen
    assert WHY in seen
    assert lead_of(meeting).name in seen
    assert "Who takes part and what they say stays with them" in seen


def test_the_coordinator_reads_how_far_it_is_and_not_why_it_was_asked_for() -> None:
    meeting, coordinator = a_meeting(before_conference=True), a_coordinator()
    works_with(meeting.family, coordinator, Part.COORDINATOR)
    seen = page(meeting, coordinator)
    assert "It comes before the family’s conference." in seen
    assert WHY not in seen


def test_it_is_said_where_the_conference_did_not_wait() -> None:
    meeting, coordinator = a_meeting(before_conference=True), a_coordinator()
    works_with(meeting.family, coordinator, Part.COORDINATOR)
    went_on = "The conference went on without waiting for it."
    assert went_on not in page(meeting, lead_of(meeting))
    go_on_anyway(family=meeting.family, why="The court date is near.", by=coordinator, at=timezone.now())
    assert went_on in page(meeting, lead_of(meeting))
    assert "The court date is near." not in page(meeting, lead_of(meeting))


@pytest.mark.parametrize(("answers", "offered"), [(["yes"], False), (["yes", "no"], False), (["yes", "yes"], True)])
def test_words_are_carried_only_where_two_take_part(answers: list[str], offered: bool) -> None:
    meeting = a_meeting()
    for number, answer in enumerate(answers):
        a_party(meeting, f"Person {number}", PartyAnswer(answer))
    assert ("Write down words to carry" in page(meeting, lead_of(meeting))) is offered


def test_a_manager_is_asked_to_choose_who_facilitates() -> None:
    meeting = a_meeting(MeetingStatus.ASKED)
    seen = page(meeting, a_service_manager())
    assert "Nobody facilitates this yet." in seen
    assert reverse("name_facilitator", args=[meeting.reference, "lead"]) in seen
    assert WHY not in seen


def test_who_is_named_reads_nothing_before_they_say_that_they_have_no_part() -> None:
    meeting, fran = a_meeting(MeetingStatus.ASKED), a_facilitator()
    manager = a_service_manager()
    name_facilitator(meeting=meeting, worker=fran, part=FacilitatorPart.LEAD, by=manager, at=meeting.asked_at)
    seen = page(meeting, fran)
    assert "Say that you have no part in the matter. Nothing opens to you before." in seen
    assert WHY not in seen


def test_the_facilitator_is_told_what_comes_next() -> None:
    looking = a_meeting(MeetingStatus.LOOKING)
    assert "Look whether it is safe, before anybody is asked." in page(looking, lead_of(looking))
    preparing = a_meeting()
    assert "Write down who it is between." in page(preparing, lead_of(preparing))


def test_the_supervisor_reads_why_it_was_asked_for() -> None:
    meeting = a_meeting(sensitive=True)
    supervisor = facilitators_of(meeting).get(part=FacilitatorPart.SUPERVISOR).worker
    assert WHY in page(meeting, supervisor)


def test_ten_people_take_no_more_questions_than_two() -> None:
    meeting = begin_restorative_alone(
        service=a_service(), words="A garden wall.", by=a_facilitator(), at=timezone.now()
    )
    lead = lead_of(meeting)
    say_no_part(facilitator=facilitators_of(meeting).get(), by=lead, at=timezone.now())
    client, counts = signed_in(lead), []
    for more in (2, 8):
        for number in range(more):
            person = a_relative(meeting.family, a_person(f"Neighbour {more} {number}", by=lead)).person
            Party.objects.create(meeting=meeting, person=person, answer=PartyAnswer.YES, added_at=timezone.now())
        client.get(reverse("restorative_meeting", args=[meeting.reference]))
        with CaptureQueriesContext(connection) as asked:
            client.get(reverse("restorative_meeting", args=[meeting.reference]))
        counts.append(len(asked))
    assert counts[0] == counts[1]
