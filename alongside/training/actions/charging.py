"""What a place costs its organisation, as its terms say; and letting a charge off, with a reason."""

from datetime import datetime

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.training.models import Booking, Charge
from alongside.training.rules.terms import pence_for
from alongside.training.states import ChargeFor


class CannotLetOff(Cannot):
    """Why a charge stands as it is."""


@transaction.atomic
def charge(*, booking: Booking, charged_for: ChargeFor, by: User | None, at: datetime) -> Charge | None:
    """Once of each kind, at what the terms say now; nothing where they say nothing, or the organisation is free."""
    pence = pence_for(booking.session.course.terms, charged_for, booking.organisation.kind)
    if not pence:
        return None
    made, new = Charge.objects.get_or_create(
        booking=booking, charged_for=charged_for, defaults={"pence": pence, "at": at}
    )
    if new:
        record("training.charged", subject=made, detail={"pence": pence}, by=by or "the terms", at=at)
    return made


@transaction.atomic
def let_off_charge(*, charge: Charge, why: str, by: User, at: datetime) -> Charge:
    """For example where somebody was ill, and their manager wrote so."""
    require(Permission.TRAINING_ARRANGE, of=by)
    charge = Charge.objects.select_for_update().get(pk=charge.pk)
    if charge.let_off_at is not None:
        raise CannotLetOff("This charge was let off already.")
    if not why.strip():
        raise CannotLetOff("Say why it is let off.")
    charge.let_off_at, charge.let_off_by, charge.let_off_why = at, by, why
    charge.save(update_fields=["let_off_at", "let_off_by", "let_off_why"])
    record("training.charge_let_off", subject=charge, by=by, at=at)
    return charge
