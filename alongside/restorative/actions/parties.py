"""Who may take part: adding somebody of the family, somebody new or an organisation; taking off who was not asked."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.families.actions import add_relative
from alongside.families.models import FamilyMember
from alongside.families.states import Side
from alongside.partners.actions import note_organisation
from alongside.partners.models import Organisation
from alongside.partners.states import OrganisationKind
from alongside.people.models import Person
from alongside.restorative.actions.refusals import CannotHold, lock_to_hold, still_there
from alongside.restorative.models import Meeting, Party
from alongside.restorative.queries.parties import (
    anything_about,
    what_stands_before_organisation,
    what_stands_before_person,
)
from alongside.restorative.rules.moving import blockers_to_asking_people
from alongside.restorative.rules.parties import blockers_to_beside, blockers_to_removing


@transaction.atomic
def add_party(*, meeting: Meeting, person: Person, beside: Party | None = None, by: User, at: datetime) -> Party:
    """Somebody of the family may take part. They are not asked by this: that is done with them, alone."""
    meeting = _opened(meeting, by=by)
    if (member := FamilyMember.objects.filter(family=meeting.family_id, person=person).first()) is None:
        raise CannotHold([f"{person.short_name} is not written down with these people yet."])
    if Party.objects.filter(meeting=meeting, person=person).exists():
        raise CannotHold([f"{person.short_name} is on the list already."])
    blockers = what_stands_before_person(meeting, person, is_child=member.is_child, today=localdate(at))
    return _added(meeting, blockers, person=person, beside=beside, by=by, at=at)


@transaction.atomic
def add_new_party(
    *,
    meeting: Meeting,
    known: Person | None,
    facts: dict[str, Any],
    relationship: str,
    beside: Party | None = None,
    by: User,
    at: datetime,
) -> Party:
    """Somebody who is not among these people yet: known from elsewhere, or written down now."""
    meeting = _opened(meeting, by=by)
    member = FamilyMember.objects.filter(family=meeting.family_id, person=known).first() if known else None
    member = member or add_relative(
        family=meeting.family,
        known=known,
        facts=facts,
        relationship=relationship,
        side=Side.NOT_SAID,
        responsible_for=[],
        by=by,
        at=at,
    )
    return add_party(meeting=meeting, person=member.person, beside=beside, by=by, at=at)


@transaction.atomic
def add_organisation_party(
    *,
    meeting: Meeting,
    known: Organisation | None,
    name: str = "",
    kind: OrganisationKind = OrganisationKind.OTHER,
    speaks: str,
    beside: Party | None = None,
    by: User,
    at: datetime,
) -> Party:
    """An organisation, such as a school, with who speaks for it. One that is not known yet is put on the books."""
    meeting = _opened(meeting, by=by)
    organisation = known or note_organisation(name=name, kind=kind, by=by, at=at)
    blockers = what_stands_before_organisation(meeting, organisation, speaks=speaks)
    return _added(meeting, blockers, organisation=organisation, speaks=speaks.strip(), beside=beside, by=by, at=at)


@transaction.atomic
def change_beside(*, party: Party, beside: Party | None, by: User, at: datetime) -> Party:
    """Whom somebody comes beside; nobody where they take part for themselves."""
    lock_to_hold(party.meeting, by=by)
    party = _held(party)
    if beside is not None and beside.pk == party.pk:
        raise CannotHold([f"{party.name} cannot come beside themselves."])
    beside = _of(party.meeting, beside)
    if blockers := blockers_to_beside(beside, has_supporters=beside is not None and party.supporters.exists()):
        raise CannotHold(blockers)
    party.beside = beside
    party.save(update_fields=["beside"])
    record("restorative.party_beside", subject=party, family_id=party.meeting.family_id, by=by, at=at)
    return party


@transaction.atomic
def remove_party(*, party: Party, by: User, at: datetime) -> None:
    """Take somebody off who was added by mistake: nobody asked them, and nothing is written about them."""
    meeting = lock_to_hold(party.meeting, by=by)
    party = _held(party)
    if blockers := blockers_to_removing(
        party, has_more=anything_about(party), has_supporters=party.supporters.exists()
    ):
        raise CannotHold(blockers)
    record("restorative.party_removed", subject=party, family_id=meeting.family_id, by=by, at=at)
    party.delete()


def _opened(meeting: Meeting, *, by: User) -> Meeting:
    """Held still, for a facilitator, once it was looked whether people may be asked."""
    meeting = lock_to_hold(meeting, by=by)
    if blockers := blockers_to_asking_people(meeting.status):
        raise CannotHold(blockers)
    return meeting


def _held(party: Party) -> Party:
    held = Party.objects.select_for_update(of=("self",)).select_related("person", "organisation", "meeting")
    return still_there(held.filter(pk=party.pk).first())


def _of(meeting: Meeting, beside: Party | None) -> Party | None:
    """Beside whom, as it stands now: somebody of the same meeting."""
    if beside is None:
        return None
    found = Party.objects.filter(meeting=meeting, pk=beside.pk).select_related("person", "organisation").first()
    if found is None:
        raise CannotHold(["Choose somebody who is part of this meeting."])
    return found


def _added(meeting: Meeting, blockers: list[str], *, beside: Party | None, by: User, at: datetime, **who: Any) -> Party:
    beside = _of(meeting, beside)
    if blockers := blockers + blockers_to_beside(beside, has_supporters=False):
        raise CannotHold(blockers)
    party = Party.objects.create(meeting=meeting, beside=beside, added_at=at, **who)
    record("restorative.party_added", subject=party, family_id=meeting.family_id, by=by, at=at)
    return party
