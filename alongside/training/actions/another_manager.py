"""Somebody has another line manager, or mended their address: letters about their places go to the one of now."""

from datetime import datetime

from django.db import transaction

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.training.actions.booking import lock_place
from alongside.training.actions.telling import tell_manager
from alongside.training.models import Booking
from alongside.training.queries.places import places_that_name, room_of
from alongside.training.rules.places import blockers_to_agreeing
from alongside.training.states import Letter


@transaction.atomic
def name_another_manager(
    *, learner: User, instead_of: str, name: str, email: str, by: User, at: datetime
) -> list[Booking]:
    """Places that are not over, for which the one before was named. Who has not answered is asked no more: the new one
    is. A place whose manager has to agree keeps who was named until somebody else is."""
    changed = []
    for found in places_that_name(instead_of, learner):
        booking = lock_place(found)
        if not email and booking.session.course.manager_agrees:
            continue
        booking.manager_name, booking.manager_email = name, email.lower()
        booking.save(update_fields=["manager_name", "manager_email"])
        record("training.manager_changed", subject=booking, by=by, at=at)
        waits = not blockers_to_agreeing(booking, room_of(booking.session, at=at), at=at)
        if booking.session.course.manager_agrees and waits:
            tell_manager(booking=booking, letter=Letter.ASKS_MANAGER, by=by, at=at)
        changed.append(booking)
    return changed
