"""Sessions that settings ask for, for their own people."""

from django.db.models import QuerySet
from django.http import Http404

from alongside.access.models import User
from alongside.partners.models import Practitioner
from alongside.training.models import SessionAsked
from alongside.training.states import AskedStatus


def _asked() -> QuerySet[SessionAsked]:
    return SessionAsked.objects.select_related("organisation", "course", "session", "asked_by", "answered_by")


def asked_by(learner: User) -> QuerySet[SessionAsked]:
    """What this person asked for, with its answers, the last first."""
    return _asked().filter(asked_by=learner)


def asks_waiting() -> QuerySet[SessionAsked]:
    """What nobody has answered, the oldest first."""
    return _asked().filter(status=AskedStatus.ASKED).order_by("asked_at", "pk")


def asks_answered() -> QuerySet[SessionAsked]:
    """What was answered or taken back, the last first."""
    return _asked().exclude(status=AskedStatus.ASKED)


def get_asked(number: int) -> SessionAsked:
    """One of them, for who arranges training; 404 for anything else."""
    if (asked := _asked().filter(pk=number).first()) is None:
        raise Http404
    return asked


def get_asked_by(learner: User, number: int) -> SessionAsked:
    """The learner's own; 404 for anybody else's."""
    if (asked := asked_by(learner).filter(pk=number).first()) is None:
        raise Http404
    return asked


def works_at(learner: User) -> Practitioner | None:
    """Where somebody works, where they have said it."""
    return Practitioner.objects.select_related("organisation").filter(worker=learner).first()
