"""Passing words on to the council's own door at once, within the request: nothing of them is kept here."""

import logging
from datetime import datetime

from alongside.foundation.blockers import Cannot
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.messages import queries
from alongside.messages.actions.ways import Outgoing, hand_over
from alongside.messages.states import Channel

logger = logging.getLogger(__name__)


class CannotPassOnNow(Cannot):
    """Why it did not go; whoever typed it still has it, and is told to ring."""


@leaves(Kind.MESSAGE, to=Reader.WORKER, says="What somebody typed of a child in danger, to the council’s own door.")
def pass_on_now(*, to: str, subject: str, words: str, language: str, reference: str, at: datetime) -> None:
    """Hand it over while whoever typed it waits. It stands in no outbox, so it is tried once and never again.

    Whatever goes wrong, the words have to be back on the page: so every failure is a refusal here, and none is a page
    that broke. What went wrong is logged by its kind only, never with a word of it.
    """
    if why := queries.why_not_passed_on(to):
        raise CannotPassOnNow(why)
    try:
        hand_over(Outgoing(reference, Channel.EMAIL, to, language, subject, words, at))
    except Exception as problem:  # noqa: BLE001 (see above)
        logger.error("A worry was not passed on: %s", type(problem).__name__)
        raise CannotPassOnNow("It could not be handed over.") from None
