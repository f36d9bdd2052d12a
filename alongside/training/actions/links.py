"""Links in messages that let a learner in by one press; whoever only looks, such as a mail scanner, presses nothing."""

from datetime import datetime

from django.conf import settings
from django.urls import reverse

from alongside.access.models import User
from alongside.training.queries.links import link_token


def link_for(learner: User, to: str, at: datetime) -> str:
    """The whole address that lets this learner in and leads to `to`; nothing where our own address is not known.

    Nothing is written down of it: it is signed, and its end stands within.
    """
    if not settings.OUR_ADDRESS:
        return ""
    return settings.OUR_ADDRESS + reverse("learner_link", args=[link_token(learner, to, at=at)])
