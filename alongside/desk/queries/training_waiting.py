"""What waits on My work for who arranges training, and for who holds a session."""

from datetime import datetime

from django.utils import timezone

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.families.queries import Waiting
from alongside.training.models import Session
from alongside.training.queries.arranging import arranged, what_waits
from alongside.training.queries.asked import asks_waiting
from alongside.training.states import SessionStatus

TRAINING = "Training"


def training_waiting_for(worker: User, *, at: datetime) -> list[Waiting]:
    """Settings to answer, places to choose and registers to close; for who only holds sessions, their own registers."""
    if worker.may(Permission.TRAINING_ARRANGE):
        found = what_waits(at)
        chosen = [_to_choose(session, at) for session in found.to_choose]
        return [*_asked_for(), *chosen, *(_to_close(session) for session in found.registers)]
    mine = arranged().filter(trainers__worker=worker, status=SessionStatus.OPEN, ends_at__lte=at)
    return [_to_close(session) for session in mine.order_by("begins_at", "pk")]


def _asked_for() -> list[Waiting]:
    return [
        Waiting(
            words=f"{one.organisation} asks for a session of its own.",
            family_name=TRAINING,
            family_reference="",
            link_to="answer_session_asked",
            link_reference=str(one.pk),
        )
        for one in asks_waiting()
    ]


def _to_choose(session: Session, at: datetime) -> Waiting:
    return Waiting(
        words=f"Choose who has a place in “{session.course.title}”.",
        family_name=TRAINING,
        family_reference="",
        link_to="choose_places",
        link_reference=session.reference,
        due_on=session.chosen_on,
        late=session.chosen_on is not None and session.chosen_on < timezone.localdate(at),
    )


def _to_close(session: Session) -> Waiting:
    return Waiting(
        words=f"Close the register of “{session.course.title}”.",
        family_name=TRAINING,
        family_reference="",
        link_to="register",
        link_reference=session.reference,
    )
