"""Booking for somebody else: a place for a practitioner by their name and email address."""

from datetime import datetime

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.partners.actions.learners import note_learner
from alongside.partners.models import Organisation
from alongside.training.actions.booking import CannotBook, book
from alongside.training.models import Booking, Session


@transaction.atomic
def give_place(
    *,
    session: Session,
    name: str,
    email: str,
    organisation: Organisation,
    job_title: str = "",
    needs: str = "",
    manager_name: str = "",
    manager_email: str = "",
    by: User,
    at: datetime,
) -> Booking:
    """As they would have asked for it themselves: where it is full they wait in line, and nobody is passed over.

    Somebody we know is booked for the organisation we know them in.
    """
    require(Permission.TRAINING_ARRANGE, of=by)
    learner = note_learner(
        name=name,
        email=email,
        organisation=organisation,
        job_title=job_title,
        line_manager_name=manager_name,
        line_manager_email=manager_email,
        by=by,
        at=at,
    )
    if not learner.worker.is_active:
        raise CannotBook("The account with this email address has ended.")
    return book(
        session=session,
        learner=learner.worker,
        organisation=learner.organisation,
        needs=needs,
        manager_name=manager_name or learner.line_manager_name,
        manager_email=manager_email or learner.line_manager_email,
        by=by,
        at=at,
    )
