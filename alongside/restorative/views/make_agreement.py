"""Reading the agreement back to everybody, and making it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.restorative.actions.agreeing import make_agreement as make
from alongside.restorative.forms.agreeing import MakeAgreement
from alongside.restorative.queries.agreements import agreement_of, lines_of
from alongside.restorative.rules.agreeing import mark_of
from alongside.restorative.states import AgreementReaders
from alongside.restorative.views import meeting_to_hold, show


@needs(Permission.RESTORATIVE_HOLD)
def make_agreement(request: WorkerRequest, reference: str, number: int) -> HttpResponse:
    """Every line in big words, who may read it, and one button for their yes."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="make_agreement", at=now)
    agreement = agreement_of(meeting, number)
    if agreement.made_at is not None and request.method == "GET":
        return redirect("read_agreement", reference, number)
    form = MakeAgreement(posted(request), kept=words_kept_for(request))

    def act() -> None:
        said = form.cleaned_data
        make(
            agreement=agreement,
            readers=AgreementReaders(said["readers"]),
            everyone_wants=bool(said["everyone_wants"]),
            read=request.POST.get("read", ""),
            by=request.user,
            at=now,
        )

    if done(request, form, act, at=now):
        messages.success(request, "It is agreed. Each of them gets a copy, and is asked later how it is.")
        return redirect("read_agreement", reference, number)
    return show(request, "make_agreement", meeting, form, agreement=agreement, mark=mark_of(lines_of(agreement)))
