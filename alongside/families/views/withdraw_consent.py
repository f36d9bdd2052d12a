"""Writing down that somebody took their agreement back."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families import actions, forms, queries


@needs(Permission.FAMILY_CHANGE)
def withdraw_consent(request: WorkerRequest, reference: str, number: int) -> HttpResponse:
    """Ask when, and what they said; they need give no reason."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page="agreement taken back", by=request.user, at=now)
    consent = queries.get_consent_of(family, number)
    form = forms.WithdrawConsent(
        request.POST if request.method == "POST" else None,
        kept=words_kept_for(request),
        today=timezone.localdate(now),
    )
    if request.method == "POST" and form.is_valid():
        answers = form.cleaned_data
        try:
            actions.withdraw_consent(
                consent=consent, on=answers["withdrawn_on"], words=answers["words"], by=request.user, at=now
            )
        except actions.CannotWithdrawConsent as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, f"{consent.person.short_name} took back their agreement. It is written down.")
            return redirect("consents", family.reference)
    return render(request, "families/withdraw_consent.html", {"family": family, "consent": consent, "form": form})
