"""Letting a charge off, with a reason."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.training.actions.charging import let_off_charge as let_off
from alongside.training.forms.places import LetOffCharge
from alongside.training.queries.my_places import get_charge
from alongside.training.rules.terms import money
from alongside.training.views import show


@needs(Permission.TRAINING_ARRANGE)
def let_off_charge(request: WorkerRequest, number: int) -> HttpResponse:
    """It stays on the list, with who let it off and why."""
    charge, now = get_charge(number), timezone.now()
    session = charge.booking.session
    form = LetOffCharge(posted(request), kept=words_kept_for(request))
    if done(request, form, lambda: let_off(charge=charge, **form.cleaned_data, by=request.user, at=now), at=now):
        messages.success(request, "It is let off. Nobody has to pay it.")
        return redirect("session_places", session.reference)
    return show(request, "let_off_charge", form=form, charge=charge, session=session, costs=money(charge.pence))
