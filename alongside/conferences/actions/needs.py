"""What people need to take part, one thing at a time."""

from datetime import datetime

from django.db import transaction

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.conferences.actions.refusals import CannotPrepare, lock_to_prepare, tell_service
from alongside.conferences.models import Conference, Need
from alongside.conferences.states import NeedKind
from alongside.people.models import Person


@transaction.atomic
def note_need(
    *, conference: Conference, person: Person, kind: NeedKind, detail: str = "", by: User, at: datetime
) -> Need:
    """Write down something a guest or a child needs."""
    conference = lock_to_prepare(conference, by=by)
    takes_part = conference.guests.filter(person=person).exists() or conference.children.filter(child=person).exists()
    if not takes_part:
        raise CannotPrepare([f"{person.short_name} does not take part in this meeting."])
    need = Need.objects.create(conference=conference, person=person, kind=kind, detail=detail, noted_at=at, noted_by=by)
    record("need.noted", subject=need, family_id=conference.family_id, detail={"kind": kind.value}, by=by, at=at)
    said = f"{person.short_name} needs: {_low(kind)}{f' ({detail})' if detail else ''}."
    tell_service(said, conference=conference, by=by, at=at)
    return need


@transaction.atomic
def arrange_need(*, need: Need, arranged: bool, arranged_detail: str = "", by: User, at: datetime) -> Need:
    """Say how it is arranged, or that it no longer is."""
    conference = lock_to_prepare(need.conference, by=by)
    need = Need.objects.select_for_update(of=("self",)).select_related("person").get(pk=need.pk)
    if arranged and not arranged_detail:
        raise CannotPrepare(["Say what is arranged."])
    need.arranged, need.arranged_detail = arranged, arranged_detail
    need.save(update_fields=["arranged", "arranged_detail"])
    event = "need.arranged" if arranged else "need.no_longer_arranged"
    record(event, subject=need, family_id=conference.family_id, by=by, at=at)
    state = "arranged" if arranged else "not arranged any more"
    words = f"For {need.person.short_name}: {_low(NeedKind(need.kind))} {state}."
    tell_service(words, conference=conference, by=by, at=at)
    return need


@transaction.atomic
def drop_need(*, need: Need, by: User, at: datetime) -> None:
    """They no longer need it."""
    conference = lock_to_prepare(need.conference, by=by)
    need = Need.objects.select_for_update(of=("self",)).select_related("person").get(pk=need.pk)
    record("need.dropped", subject=need, family_id=conference.family_id, detail={"kind": need.kind}, by=by, at=at)
    words = f"{need.person.short_name} no longer needs: {_low(NeedKind(need.kind))}."
    tell_service(words, conference=conference, by=by, at=at)
    need.delete()


def _low(kind: NeedKind) -> str:
    return kind.label[0].lower() + kind.label[1:]
