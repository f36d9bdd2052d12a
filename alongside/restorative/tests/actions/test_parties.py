"""Adding who may take part, and taking off who was added by mistake."""

from typing import Any

import pytest
from django.utils import timezone

from alongside.audit.models import AuditEvent
from alongside.families.models import StoryLine
from alongside.families.states import Hidden
from alongside.families.tests.factories import a_relative, a_wall, children_of, mother_of
from alongside.foundation.blockers import Cannot
from alongside.partners.models import Organisation
from alongside.partners.states import OrganisationKind
from alongside.people.tests.factories import a_person, an_unborn_child
from alongside.restorative.actions.parties import (
    add_new_party,
    add_organisation_party,
    add_party,
    change_beside,
    remove_party,
)
from alongside.restorative.models import Meeting, Party
from alongside.restorative.states import FacilitatorPart, MeetingStatus, PartyAnswer
from alongside.restorative.tests.factories import a_facilitator, a_meeting, again, lead_of, named
from alongside.restorative.tests.people import a_party, a_school, answering, found

pytestmark = pytest.mark.django_db


def by_lead(meeting: Meeting) -> dict[str, Any]:
    return {"by": lead_of(meeting), "at": timezone.now()}


def refused(reason: str) -> Any:
    return pytest.raises(Cannot, match=reason)


def test_who_is_added_is_not_asked_and_nobody_is_told() -> None:
    meeting = a_meeting()
    told = StoryLine.objects.count()
    ruth = add_party(meeting=meeting, person=mother_of(meeting.family), **by_lead(meeting))
    assert (ruth.answer, ruth.answered_at, ruth.beside) == (PartyAnswer.NOT_ASKED, None, None)
    assert StoryLine.objects.count() == told
    assert AuditEvent.objects.get(event="restorative.party_added").subject_id == ruth.pk


@pytest.mark.parametrize("status", [MeetingStatus.ASKED, MeetingStatus.LOOKING])
def test_nobody_is_added_before_it_was_looked_whether_it_is_safe(status: MeetingStatus) -> None:
    meeting = a_meeting(status)
    lead = lead_of(meeting) if status == MeetingStatus.LOOKING else a_facilitator()
    with pytest.raises(Cannot):
        add_party(meeting=meeting, person=mother_of(meeting.family), by=lead, at=timezone.now())
    assert not Party.objects.exists()


def test_each_is_added_once_and_only_from_among_these_people() -> None:
    meeting = a_meeting()
    ruth = a_party(meeting, mother_of(meeting.family)).person
    assert ruth
    with refused("on the list already"):
        add_party(meeting=meeting, person=ruth, **by_lead(meeting))
    with refused("not written down with these people"):
        add_party(meeting=meeting, person=a_person("Stranger"), **by_lead(meeting))


def test_another_facilitator_and_the_supervisor_add_nobody() -> None:
    meeting = a_meeting(sensitive=True)
    supervisor = meeting.facilitators.get(part=FacilitatorPart.SUPERVISOR).worker
    for worker in (a_facilitator(), supervisor):
        with refused("Only those who facilitate"):
            add_party(meeting=meeting, person=mother_of(meeting.family), by=worker, at=timezone.now())


@pytest.mark.parametrize("hides", [Hidden.ATTENDANCE, Hidden.EXISTENCE])
def test_a_wall_between_two_keeps_them_out_of_one_meeting(hides: Hidden) -> None:
    meeting = a_meeting()
    rose = a_party(meeting, "Nana Rose")
    ruth = mother_of(meeting.family)
    a_wall(meeting.family, ruth, rose.person, hides)
    with refused("Nana may not know that Ruth takes part"):
        add_party(meeting=meeting, person=ruth, **by_lead(meeting))


def test_a_wall_with_somebody_who_does_not_take_part_is_in_nobodys_way() -> None:
    meeting = a_meeting()
    rose = a_party(meeting, "Nana Rose", PartyAnswer.NO)
    a_wall(meeting.family, mother_of(meeting.family), rose.person, Hidden.ATTENDANCE)
    assert a_party(meeting, mother_of(meeting.family)).name == "Ruth"


def test_a_wall_around_an_address_keeps_nobody_away() -> None:
    meeting = a_meeting()
    rose = a_party(meeting, "Nana Rose")
    a_wall(meeting.family, mother_of(meeting.family), rose.person, Hidden.ADDRESS, Hidden.PHONE)
    assert a_party(meeting, mother_of(meeting.family)).name == "Ruth"


def test_a_child_takes_part_only_where_that_was_looked_at() -> None:
    meeting = a_meeting()
    with refused("no child took part"):
        add_party(meeting=meeting, person=children_of(meeting.family)[0], **by_lead(meeting))
    careful = a_meeting(sensitive=True)
    assert a_party(careful, children_of(careful.family)[0]).name == "Ayo"


def test_a_baby_who_is_not_born_yet_does_not() -> None:
    meeting = a_meeting(sensitive=True)
    baby = a_relative(meeting.family, an_unborn_child(by=meeting.family.added_by)).person
    with refused("not born yet"):
        add_party(meeting=meeting, person=baby, **by_lead(meeting))


NEW = {"given_names": "Bilal", "family_name": "", "known_as": "", "born_on": None}


def test_somebody_new_is_written_down_with_the_family_and_added() -> None:
    meeting = a_meeting()
    party = add_new_party(meeting=meeting, known=None, facts=NEW, relationship="Neighbour", **by_lead(meeting))
    assert party.name == "Bilal"
    assert meeting.family.members.get(person=party.person).relationship == "Neighbour"


def test_where_nobody_can_be_added_nobody_is_written_down_either() -> None:
    meeting = a_meeting(MeetingStatus.LOOKING)
    with refused("still being looked at"):
        add_new_party(meeting=meeting, known=None, facts=NEW, relationship="Neighbour", **by_lead(meeting))
    assert not meeting.family.members.filter(relationship="Neighbour").exists()


def test_somebody_of_the_family_written_again_stays_who_they_are_to_it() -> None:
    meeting = a_meeting()
    ruth = mother_of(meeting.family)
    add_new_party(meeting=meeting, known=ruth, facts={}, relationship="Somebody", **by_lead(meeting))
    assert meeting.family.members.get(person=ruth).relationship == "Mum"


def test_a_school_takes_part_through_who_speaks_for_it() -> None:
    meeting = a_meeting()
    party = add_organisation_party(
        meeting=meeting, known=None, name="Sample School", kind=OrganisationKind.SCHOOL, speaks=" Ms Pretend ",
        **by_lead(meeting),
    )  # fmt: skip
    assert party.name == "Ms Pretend, Sample School"
    assert party.organisation
    assert party.organisation.kind == OrganisationKind.SCHOOL


def test_an_organisation_is_put_on_the_books_once_and_may_send_two() -> None:
    meeting = a_meeting()
    a_school(meeting)
    add_organisation_party(meeting=meeting, known=None, name="sample school", speaks="Mr Made", **by_lead(meeting))
    assert Organisation.objects.filter(name__iexact="sample school").count() == 1
    with refused("speaks for Sample School here already"):
        a_school(meeting)


def test_whose_organisation_takes_part_does_not_facilitate() -> None:
    meeting = a_meeting()
    mine = lead_of(meeting).practitioner.organisation
    with refused(f"works for {mine.name}, and facilitates or supervises"):
        add_organisation_party(meeting=meeting, known=mine, speaks="Ms Pretend", **by_lead(meeting))


def test_somebody_comes_beside_another_and_may_be_moved() -> None:
    meeting = a_meeting()
    ruth, rose = a_party(meeting, "Ruth"), a_party(meeting, "Rose")
    dele = a_party(meeting, "Dele", beside=ruth)
    assert dele.beside == ruth
    assert change_beside(party=dele, beside=rose, **by_lead(meeting)).beside == rose
    assert change_beside(party=dele, beside=None, **by_lead(meeting)).beside is None


def test_nobody_comes_beside_themselves_a_supporter_or_somebody_elsewhere() -> None:
    meeting = a_meeting()
    ruth = a_party(meeting, "Ruth")
    dele = a_party(meeting, "Dele", beside=ruth)
    sade = a_party(meeting, "Sade")
    for party, beside, reason in (
        (ruth, ruth, "beside themselves"),
        (sade, dele, "comes beside somebody too"),
        (ruth, sade, "Somebody comes beside them"),
        (sade, a_party(a_meeting(), "Rose"), "part of this meeting"),
    ):
        with refused(reason):
            change_beside(party=party, beside=beside, **by_lead(meeting))


def test_who_was_added_by_mistake_is_taken_off_without_a_trace_in_the_story() -> None:
    meeting = a_meeting()
    remove_party(party=a_party(meeting, "Ruth"), **by_lead(meeting))
    assert not Party.objects.exists()
    assert AuditEvent.objects.filter(event="restorative.party_removed").count() == 1


def test_who_was_asked_met_or_leaned_on_is_not_taken_off() -> None:
    meeting = a_meeting()
    asked, met, leaned_on = (a_party(meeting, name) for name in ("Ruth", "Rose", "Sade"))
    a_party(meeting, "Dele", beside=leaned_on)
    answering(asked, PartyAnswer.ASKED)
    found(met)
    for party, reason in ((asked, "was asked already"), (met, "written down"), (leaned_on, "comes beside Sade")):
        with refused(reason):
            remove_party(party=party, **by_lead(meeting))
    assert Party.objects.filter(meeting=meeting).count() == 4


def test_a_second_facilitator_adds_people_too() -> None:
    meeting = a_meeting()
    second = named(meeting, FacilitatorPart.SECOND, a_facilitator(meeting.family.service))
    add_party(meeting=again(meeting), person=mother_of(meeting.family), by=second, at=timezone.now())
    assert Party.objects.count() == 1
