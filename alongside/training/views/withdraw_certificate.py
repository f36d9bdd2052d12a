"""Withdrawing a certificate that was given wrongly."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.training.actions.certificates import withdraw_certificate as withdraw
from alongside.training.forms.day import WithdrawCertificate
from alongside.training.queries.my_learning import get_certificate_for
from alongside.training.rules.codes import as_certificate_code, in_groups
from alongside.training.views import show


@needs(Permission.TRAINING_ARRANGE)
def withdraw_certificate(request: WorkerRequest, code: str) -> HttpResponse:
    """Whoever checks its code reads from now on that it does not hold."""
    now = timezone.now()
    certificate = get_certificate_for(request.user, as_certificate_code(code), every=True)
    form = WithdrawCertificate(posted(request), kept=words_kept_for(request))

    def act() -> None:
        withdraw(certificate=certificate, why=form.cleaned_data["why"], by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, f"The certificate of {certificate.name} is withdrawn.")
        booking = certificate.booking
        return redirect("register", booking.session.reference) if booking else redirect("arrange_training")
    shown_code = in_groups(certificate.code)
    return show(request, "withdraw_certificate", certificate=certificate, form=form, shown_code=shown_code)
