"""Every refusal of this room, and how a meeting is locked while it changes."""

from datetime import datetime

from django.utils.timezone import localdate

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.conferences import queries, rules
from alongside.conferences.models import Conference
from alongside.families.actions import tell
from alongside.families.models import StoryLine
from alongside.families.states import Book
from alongside.foundation.blockers import Cannot


class CannotBeginPreparing(Cannot):
    """Why a meeting cannot be begun to be prepared."""


class CannotPrepare(Cannot):
    """Why something cannot be written down about how people take part."""


class CannotArrangeConference(Cannot):
    """Why no day and place can be set."""


class CannotHoldConference(Cannot):
    """Why the meeting cannot go on to its next part."""


class CannotEndConference(Cannot):
    """Why the meeting cannot be ended so."""


def lock(conference: Conference, *, by: User) -> Conference:
    """The meeting as it stands now, held still until the change is made."""
    require(Permission.CONFERENCE_PREPARE, of=by)
    return (
        Conference.objects.select_for_update(of=("self",))
        .select_related("family", "referral__service", "referral__referrer")
        .get(pk=conference.pk)
    )


def lock_to_prepare(conference: Conference, *, by: User) -> Conference:
    """As above, and refused when the meeting is over."""
    conference = lock(conference, by=by)
    if blockers := rules.blockers_to_preparing(conference.status):
        raise CannotPrepare(blockers)
    return conference


def facts_of(conference: Conference, *, at: datetime) -> rules.Facts:
    return queries.facts_of(conference, on=localdate(at))


def tell_all(words: str, *, conference: Conference, by: User, at: datetime) -> StoryLine:
    """A fact about the meeting, for everyone involved."""
    link = ("conference", conference.reference, "The meeting")
    return tell(words, family=conference.family, link=link, by=by, at=at)


def tell_service(words: str, *, conference: Conference, by: User, at: datetime) -> StoryLine:
    """A note of preparation: the conferencing service's own, never the referrer's."""
    link = ("conference", conference.reference, "Prepare")
    return tell(words, family=conference.family, book=Book.CONFERENCING, link=link, by=by, at=at)
