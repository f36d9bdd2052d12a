"""Naming who facilitates, saying that one has no part in it, and leaving."""

import pytest
from django.utils import timezone

from alongside.access.models import User
from alongside.audit.models import AuditEvent
from alongside.families.models import Involvement, Notice
from alongside.families.queries import families_visible_to
from alongside.families.states import Part
from alongside.families.tests.factories import a_family, a_relative, works_with
from alongside.foundation.blockers import Cannot
from alongside.partners.tests.factories import a_service_manager, an_organisation
from alongside.restorative.actions.asking import begin_restorative_alone
from alongside.restorative.actions.facilitating import end_facilitator, name_facilitator, say_no_part
from alongside.restorative.actions.looking import look_whether_safe
from alongside.restorative.models import Facilitator, Meeting, Party
from alongside.restorative.queries.meetings import facilitators_of, meetings_to_hold, meetings_visible_to
from alongside.restorative.states import FacilitatorPart, MeetingStatus, SafeToGoOn
from alongside.restorative.tests.factories import ALL_SAFE, a_facilitator, a_meeting, again, lead_of, named

pytestmark = pytest.mark.django_db


def name(meeting: Meeting, worker: User, part: FacilitatorPart = FacilitatorPart.LEAD) -> Facilitator:
    manager = a_service_manager(meeting.family.service)
    return name_facilitator(meeting=again(meeting), worker=worker, part=part, by=manager, at=timezone.now())


def in_it(meeting: Meeting, part: FacilitatorPart) -> Facilitator:
    return facilitators_of(meeting).get(part=part)


def test_who_is_named_is_told_and_the_family_opens_to_them() -> None:
    meeting, fran = a_meeting(MeetingStatus.ASKED), a_facilitator()
    name(meeting, fran)
    assert again(meeting).status == MeetingStatus.LOOKING
    assert families_visible_to(fran).filter(pk=meeting.family_id).exists()
    assert Notice.objects.filter(worker=fran, words="You were asked to be a facilitator of a restorative meeting.")
    assert AuditEvent.objects.filter(event="restorative.facilitator_named", detail__worker=fran.pk).exists()


def test_only_a_manager_names() -> None:
    meeting, fran = a_meeting(MeetingStatus.ASKED), a_facilitator()
    with pytest.raises(Exception, match="choose who facilitates"):
        name_facilitator(meeting=meeting, worker=fran, part=FacilitatorPart.LEAD, by=fran, at=timezone.now())


def test_nothing_can_be_written_before_they_say_that_they_have_no_part() -> None:
    meeting, fran = a_meeting(MeetingStatus.ASKED), a_facilitator()
    facilitator = name(meeting, fran)
    assert meeting not in meetings_to_hold(fran)
    with pytest.raises(Cannot, match="no part in this matter"):
        look_whether_safe(
            meeting=meeting, answers=ALL_SAFE, safe=SafeToGoOn.YES, why="Asked.", by=fran, at=timezone.now()
        )
    say_no_part(facilitator=facilitator, by=fran, at=timezone.now())
    assert meeting in meetings_to_hold(fran)


def test_nobody_says_it_for_another() -> None:
    meeting, fran = a_meeting(MeetingStatus.ASKED), a_facilitator()
    facilitator = name(meeting, fran)
    with pytest.raises(Cannot, match="for themselves"):
        say_no_part(facilitator=facilitator, by=a_facilitator(), at=timezone.now())


def test_who_decided_about_the_child_in_another_family_is_not_named() -> None:
    fran = a_facilitator()
    family = a_family()
    works_with(family, fran, Part.TEAM_MANAGER)
    with pytest.raises(Cannot, match="team manager of this family"):
        name(a_meeting(MeetingStatus.ASKED, family=family), fran)


def test_who_decided_about_somebody_is_not_named_where_the_meeting_stands_alone() -> None:
    known = a_family()
    ruth = known.members.get(is_child=False).person
    decider = a_facilitator()
    works_with(known, decider, Part.SOCIAL_WORKER)
    meeting = begin_restorative_alone(
        service=known.service, words="A wall between gardens.", by=a_facilitator(), at=timezone.now()
    )
    a_relative(meeting.family, ruth, relationship="Neighbour")
    with pytest.raises(Cannot, match="have a part in it"):
        name(meeting, decider, FacilitatorPart.SECOND)


def test_who_works_for_a_school_that_takes_part_cannot_say_that_they_have_none() -> None:
    meeting, fran = a_meeting(MeetingStatus.ASKED), a_facilitator()
    facilitator = name(meeting, fran)
    ours = fran.practitioner.organisation
    Party.objects.create(meeting=meeting, organisation=ours, speaks="Ms Pretend", added_at=timezone.now())
    with pytest.raises(Cannot, match="works for an organisation that takes part"):
        say_no_part(facilitator=facilitator, by=fran, at=timezone.now())


def test_a_school_of_others_is_no_reason() -> None:
    meeting, fran = a_meeting(MeetingStatus.ASKED), a_facilitator()
    facilitator = name(meeting, fran)
    school = an_organisation("Sample School")
    Party.objects.create(meeting=meeting, organisation=school, speaks="Ms Pretend", added_at=timezone.now())
    assert say_no_part(facilitator=facilitator, by=fran, at=timezone.now()).no_part_said_at


def test_somebody_else_takes_it_up_and_the_first_reads_nothing_more() -> None:
    meeting = a_meeting()
    first, second = lead_of(meeting), a_facilitator()
    name(meeting, second)
    assert lead_of(meeting) == second
    assert not meetings_visible_to(first).filter(pk=meeting.pk).exists()
    assert not families_visible_to(first).filter(pk=meeting.family_id).exists()
    assert Notice.objects.filter(worker=first, link_to="", words__contains="any more").exists()


def test_the_second_facilitator_may_take_it_up() -> None:
    meeting = a_meeting(sensitive=True)
    second = in_it(meeting, FacilitatorPart.SECOND).worker
    name(meeting, second)
    assert lead_of(meeting) == second
    assert not facilitators_of(meeting).filter(part=FacilitatorPart.SECOND).exists()


def test_who_leaves_opens_nothing_from_now_on() -> None:
    meeting = a_meeting(sensitive=True)
    second = in_it(meeting, FacilitatorPart.SECOND)
    end_facilitator(facilitator=second, by=second.worker, at=timezone.now())
    assert not meetings_visible_to(second.worker).filter(pk=meeting.pk).exists()
    assert not Involvement.objects.filter(worker=second.worker, ended_at=None).exists()


def test_the_family_stays_open_to_who_facilitates_something_else_in_it() -> None:
    meeting = a_meeting(sensitive=True)
    second = in_it(meeting, FacilitatorPart.SECOND)
    other = a_meeting(family=meeting.family, lead=second.worker)
    end_facilitator(facilitator=second, by=second.worker, at=timezone.now())
    assert meetings_visible_to(second.worker).filter(pk=other.pk).exists()


def test_while_people_are_prepared_it_is_looked_at_again_when_the_supervisor_leaves() -> None:
    meeting = a_meeting(sensitive=True)
    supervisor = in_it(meeting, FacilitatorPart.SUPERVISOR)
    end_facilitator(facilitator=supervisor, by=supervisor.worker, at=timezone.now())
    assert again(meeting).status == MeetingStatus.LOOKING
    assert Notice.objects.filter(worker=lead_of(meeting), words__contains="Look whether it is safe").exists()


def test_who_leads_it_cannot_leave_before_somebody_takes_it_up() -> None:
    meeting = a_meeting()
    lead = in_it(meeting, FacilitatorPart.LEAD)
    with pytest.raises(Cannot, match="when somebody else takes it up"):
        end_facilitator(facilitator=lead, by=lead.worker, at=timezone.now())


def test_another_who_facilitates_it_does_not_end_anybodys_part() -> None:
    meeting = a_meeting(sensitive=True)
    second = in_it(meeting, FacilitatorPart.SECOND)
    with pytest.raises(Cannot, match="Only they themselves"):
        end_facilitator(facilitator=second, by=lead_of(meeting), at=timezone.now())


def test_ended_is_ended_once() -> None:
    meeting = a_meeting()
    second = named(meeting, FacilitatorPart.SECOND, a_facilitator())
    facilitator = in_it(meeting, FacilitatorPart.SECOND)
    end_facilitator(facilitator=facilitator, by=second, at=timezone.now())
    with pytest.raises(Cannot, match="ended already"):
        end_facilitator(facilitator=facilitator, by=second, at=timezone.now())
