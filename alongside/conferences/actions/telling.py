"""Telling everyone who is invited that there is something new: each alone, in words that say nothing."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.conferences import queries, rules
from alongside.conferences.actions.refusals import CannotPrepare, facts_of, lock_to_prepare, tell_service
from alongside.conferences.models import Conference, Guest
from alongside.conferences.states import ConferenceStatus
from alongside.families.models import HomeKey
from alongside.families.queries import home_keys_of
from alongside.foundation.components import plural
from alongside.foundation.languages import as_language
from alongside.messages.actions import write_message
from alongside.messages.models import Message
from alongside.messages.states import Channel, MessageKind


class CannotTellEveryone(CannotPrepare):
    """Why nobody can be told now."""


@transaction.atomic
def tell_everyone_invited(*, conference: Conference, address: str, by: User, at: datetime) -> Sequence[Message]:
    """One neutral message to each who can come in and be written to. For the same day and place only once each.

    `address` is where they come in, as it is written from the outside.
    """
    conference = lock_to_prepare(conference, by=by)
    if conference.status != ConferenceStatus.ARRANGED:
        raise CannotTellEveryone(["Set the day and place first."])
    if blockers := rules.blockers_to_going_on(facts_of(conference, at=at)):
        raise CannotTellEveryone(blockers)
    keys = {key.person_id: key for key in home_keys_of(conference.family) if key.codes_by and key.codes_to}
    invited = [guest for guest in queries.invited_guests(conference) if guest.person_id in keys]
    if not invited:
        raise CannotTellEveryone(["Nobody who is invited can come in to the family’s pages yet. Invite them first."])
    sent = [_write(conference, guest, keys[guest.person_id], address, by=by, at=at) for guest in invited]
    Guest.objects.filter(pk__in=[guest.pk for guest in invited]).update(told_at=at)
    record("conference.everyone_told", subject=conference, detail={"people": len(sent)}, by=by, at=at)
    words = f"Told {plural(len(sent), 'person', 'people')} that there is something new on the family’s page."
    tell_service(words, conference=conference, by=by, at=at)
    return sent


def _write(conference: Conference, guest: Guest, key: HomeKey, address: str, *, by: User, at: datetime) -> Message:
    with as_language(key.language):
        words = _("There is something new on your family’s page.")
    channel, day = Channel(key.codes_by), conference.starts_at.isoformat() if conference.starts_at else ""
    return write_message(
        kind=MessageKind.MEETING,
        channel=channel,
        to=key.codes_to,
        words=f"{words}\n{address}",
        language=key.language,
        person=guest.person,
        family_id=conference.family_id,
        once=f"meeting {conference.pk} {day} {conference.venue} to {guest.person_id}"[:200],
        by=by,
        at=at,
    )
