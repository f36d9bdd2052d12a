"""Somebody comes apart from the others: what they are told of the day and place, in place of the meeting's own."""

from datetime import datetime

from django.db import transaction

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.conferences.actions.refusals import lock_to_prepare, tell_service
from alongside.conferences.models import Guest


@transaction.atomic
def prepare_separately(*, guest: Guest, told_instead: str, by: User, at: datetime) -> Guest:
    """With words here, they read nothing else of when and where; without, they read what everyone invited reads."""
    conference = lock_to_prepare(guest.conference, by=by)
    guest = Guest.objects.select_for_update(of=("self",)).select_related("person").get(pk=guest.pk)
    if guest.told_instead == told_instead:
        return guest
    guest.told_instead = told_instead
    guest.save(update_fields=["told_instead"])
    detail = {"apart": bool(told_instead)}
    record("guest.told_separately", subject=guest, family_id=conference.family_id, detail=detail, by=by, at=at)
    name = guest.person.short_name
    words = f"{name} comes apart from the others." if told_instead else f"{name} comes with the others."
    tell_service(words, conference=conference, by=by, at=at)
    return guest
