"""A letter that did not arrive goes again, as long as what it says is still so."""

from datetime import datetime

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.messages.actions import CannotSendAgain, send_again
from alongside.messages.models import Message
from alongside.training.actions.booking import lock_place
from alongside.training.models import Booking
from alongside.training.queries.sent import why_not_this_letter
from alongside.training.states import Letter


@transaction.atomic
def send_letter_again(*, message: Message, booking: Booking, letter: Letter, by: User, at: datetime) -> Message:
    """Whoever has lost their place meanwhile is not told how to join."""
    require(Permission.TRAINING_ARRANGE, of=by)
    if blockers := why_not_this_letter(lock_place(booking), letter):
        raise CannotSendAgain(blockers)
    return send_again(message=message, by=by, at=at)
