"""Workers who come for the first and last part of the meeting."""

from datetime import datetime

from django.db import transaction

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.conferences.actions.refusals import CannotPrepare, lock_to_prepare, tell_all
from alongside.conferences.models import Conference, ServiceGuest
from alongside.conferences.states import Coming

WORDS_FOR = {
    Coming.COMES: "will come to the first and last part",
    Coming.REMOTE: "will join the first and last part by phone or video",
    Coming.NOT_COMING: "will not come to the meeting",
    Coming.WORDS: "will send what they have to say",
}


@transaction.atomic
def add_service_guest(
    *,
    conference: Conference,
    name: str,
    from_where: str,
    why: str = "",
    coming: Coming = Coming.NOT_ASKED,
    worker: User | None = None,
    by: User,
    at: datetime,
) -> ServiceGuest:
    """Ask a worker to come, because the family wants to hear them or ask them."""
    conference = lock_to_prepare(conference, by=by)
    if not name:
        raise CannotPrepare(["Write their name."])
    guest = ServiceGuest.objects.create(
        conference=conference, name=name, from_where=from_where, why=why, coming=coming, worker=worker
    )
    record("service_guest.added", subject=guest, family_id=conference.family_id, by=by, at=at)
    tell_all(f"Asked {name} to come to the meeting.", conference=conference, by=by, at=at)
    return guest


@transaction.atomic
def change_service_guest(
    *, guest: ServiceGuest, name: str, from_where: str, why: str, coming: Coming, by: User, at: datetime
) -> ServiceGuest:
    """Write down whether they come, and for what."""
    conference = lock_to_prepare(guest.conference, by=by)
    guest = ServiceGuest.objects.select_for_update(of=("self",)).get(pk=guest.pk)
    if not name:
        raise CannotPrepare(["Write their name."])
    answered = coming and guest.coming != coming
    guest.name, guest.from_where, guest.why, guest.coming = name, from_where, why, coming
    guest.save(update_fields=["name", "from_where", "why", "coming"])
    record("service_guest.changed", subject=guest, family_id=conference.family_id, by=by, at=at)
    if answered:
        tell_all(f"{name} {WORDS_FOR[coming]}.", conference=conference, by=by, at=at)
    return guest
