"""What a place costs its organisation, by the terms it was taken on."""

from datetime import datetime

from django.db import transaction

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.training.models import Booking, Charge
from alongside.training.rules.terms import pence_for
from alongside.training.states import ChargeFor


@transaction.atomic
def charge(*, booking: Booking, charged_for: ChargeFor, by: User | None, at: datetime) -> Charge | None:
    """Note a charge, once of each kind; none where the terms ask nothing of this organisation."""
    pence = pence_for(booking.session.course.terms, charged_for, booking.organisation.kind)
    if not pence:
        return None
    made, is_new = Charge.objects.get_or_create(
        booking=booking, charged_for=charged_for, defaults={"pence": pence, "at": at}
    )
    if is_new:
        record("training.charged", subject=booking, detail={"for": str(charged_for), "pence": pence}, by=by, at=at)
    return made
