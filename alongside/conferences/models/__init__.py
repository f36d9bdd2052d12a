"""The family's meeting: preparing it and holding it."""

from alongside.conferences.models.child_preparation import ChildPreparation
from alongside.conferences.models.conference import Conference
from alongside.conferences.models.guest import Guest, LetsKnow, Need, ServiceGuest
from alongside.conferences.models.private_time import PrivateTime
from alongside.conferences.models.stage import Stage

__all__ = [
    "ChildPreparation",
    "Conference",
    "Guest",
    "LetsKnow",
    "Need",
    "PrivateTime",
    "ServiceGuest",
    "Stage",
]
