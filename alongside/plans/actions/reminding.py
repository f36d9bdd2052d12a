"""Asking somebody by a message how it goes with what they promised: one link, that opens one page."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from alongside.audit.actions import record
from alongside.families.models import HomeKey, HomePass
from alongside.families.states import CodesBy, PassEnd, PassKind
from alongside.foundation.languages import as_language
from alongside.foundation.sealing import new_token, token_hash
from alongside.messages.actions import write_message
from alongside.messages.models import Message
from alongside.messages.states import Channel, MessageKind
from alongside.plans import rules
from alongside.plans.models import Promise
from alongside.plans.queries.taps import PROMISE

BY_ITSELF = "Alongside, by itself"
CHANNELS = {CodesBy.TEXT: Channel.TEXT, CodesBy.EMAIL: Channel.EMAIL}


@transaction.atomic
def remind_of_promise(*, key: HomeKey, promise: Promise, address: str, at: datetime) -> Message:
    """Write to one relative. `address` is what their link begins with; the link before this one ends.

    The words name nobody and say nothing of what it is about.
    """
    key = HomeKey.objects.select_for_update(of=("self",)).select_related("person", "family").get(pk=key.pk)
    _end_the_one_before(key, promise, at)
    token, moment = new_token(), _safe(at)
    expires_at = moment + timedelta(days=settings.PROMISE_LINK_DAYS)
    tap = HomePass.objects.create(
        family=key.family,
        person=key.person,
        kind=PassKind.TAP,
        secret_hash=token_hash(token),
        about_kind=PROMISE,
        about_id=promise.pk,
        made_at=at,
        expires_at=expires_at,
    )
    record(
        "promise.reminded", subject=tap, family_id=key.family_id, detail={"promise": promise.pk}, by=BY_ITSELF, at=at
    )
    with as_language(key.language):
        words = _("How is it going with what you said you would do? Tell us here:")
    return write_message(
        kind=MessageKind.PROMISE,
        channel=CHANNELS[CodesBy(key.codes_by)],
        to=key.codes_to,
        words=f"{words} {address}{token}/",
        language=key.language,
        person=key.person,
        family_id=key.family_id,
        send_after=moment,
        not_after=expires_at,
        by=None,
        at=at,
    )


def _safe(at: datetime) -> datetime:
    return rules.safe_moment(at, from_hour=settings.SAFE_FROM_HOUR, until_hour=settings.SAFE_UNTIL_HOUR)


def _end_the_one_before(key: HomeKey, promise: Promise, at: datetime) -> None:
    before = HomePass.objects.select_for_update(of=("self",)).filter(
        person=key.person, kind=PassKind.TAP, about_kind=PROMISE, about_id=promise.pk, ended_at=None
    )
    for tap in before:
        tap.ended_at, tap.ended_why = at, PassEnd.REPLACED
        tap.save(update_fields=["ended_at", "ended_why"])
