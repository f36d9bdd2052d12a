"""Passing on what somebody typed of a child in danger: at once, to the council's own door. We keep none of it."""

from datetime import datetime, timedelta

from django.conf import settings
from django.core import signing
from django.core.cache import cache
from django.utils.crypto import salted_hmac

from alongside.access.actions.counting import Most, counted
from alongside.audit.actions import record
from alongside.audit.states import Outcome
from alongside.foundation.blockers import Cannot
from alongside.foundation.references import new_reference
from alongside.messages.actions import CannotPassOnNow, pass_on_now
from alongside.partners.queries import our_own
from alongside.public.queries.receipts import SALT
from alongside.public.rules import danger

ANYONE = "somebody who told us of danger"
HOUR = 60 * 60


class CannotPassOn(Cannot):
    """Why it was not passed on: whoever typed it is told to ring, and has their words back."""


def pass_on_danger(*, happening: str, where: str, reach: str, language: str, came_from: str, at: datetime) -> str:
    """The receipt, sealed so that its page can be opened and printed though we keep nothing.

    The same words sent twice within the hour, as by a thumb that taps twice, were passed on: the same receipt.
    """
    mark = salted_hmac(SALT, f"{came_from}\n{happening}\n{where}\n{reach}", algorithm="sha256").hexdigest()
    if before := cache.get(f"danger:{mark}"):
        return str(before)
    if not counted("danger_from", came_from, Most(settings.DANGER_MOST_FROM_ONE_PLACE, timedelta(seconds=HOUR)), at=at):
        raise CannotPassOn("More came from one network than people send.")
    receipt = new_reference("D")
    words = danger.words_of(happening=happening, where=where, reach=reach, language=language, receipt=receipt, at=at)
    try:
        pass_on_now(
            to=our_own().safeguarding_email,
            subject=danger.subject_of(receipt),
            words=words,
            language="en-gb",
            reference=receipt,
            at=at,
        )
    except CannotPassOnNow as problem:
        record("danger.not_passed_on", outcome=Outcome.REFUSED, detail={"receipt": receipt}, by=ANYONE, at=at)
        raise CannotPassOn(problem.reasons) from None
    record("danger.passed_on", detail={"receipt": receipt}, by=ANYONE, at=at)
    sealed = signing.dumps([receipt, at.timestamp()], salt=SALT, compress=True)
    cache.set(f"danger:{mark}", sealed, HOUR)
    return sealed
