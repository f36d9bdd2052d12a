"""Who of the service answers people who ask for help."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.foundation.forms import sent
from alongside.partners.queries import get_service_of
from alongside.referrals.actions.choosing_who_answers import choose_who_answers_help
from alongside.referrals.forms.answering_help import WhoAnswersHelp
from alongside.referrals.queries import answering_help as queries


@needs(Permission.SERVICE_SETTINGS)
def who_answers_help(request: WorkerRequest) -> HttpResponse:
    """Tick boxes for the manager's own service."""
    service = get_service_of(request.user)
    could = queries.who_could_answer(service)
    chosen = [one.worker_id for one in could if one.answers_help]
    form = WhoAnswersHelp(*sent(request), current={"answer": chosen}, kept=words_kept_for(request))
    form.offer([(one.worker_id, f"{one.worker.name}, {one.job_title}") for one in could])
    if form.is_valid():
        try:
            workers = form.cleaned_data["answer"]
            choose_who_answers_help(service=service, workers=workers, by=request.user, at=timezone.now())
        except Cannot as refusal:
            for reason in refusal.reasons:
                form.add_error(None, reason)
        else:
            messages.success(request, "It is saved who answers.")
            return redirect("asks_for_help")
    return render(request, "referrals/who_answers_help.html", {"form": form, "shown": service})
