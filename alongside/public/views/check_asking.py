"""Reading everything once more, and sending it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.foundation.components import page_url
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.public.forms.asking import as_shown, label_of
from alongside.public.views import asking_page
from alongside.public.views.opening_asking import opens_asking, phones, where_from
from alongside.referrals.actions.sending_asked import CannotSendAsking, send_asking
from alongside.referrals.models import AskForHelp
from alongside.referrals.queries.asked_for_help import STEPS
from alongside.referrals.states import HelpStatus

# A box no person sees: what fills it in is a machine.
TRAP = "leave_empty"


@asking_page
@opens_asking
@leaves(Kind.PAGE, to=Reader.PUBLIC, says="What somebody typed to ask for help, and their code, to themselves alone.")
def check_asking(request: HttpRequest, asked: AskForHelp, token: str) -> HttpResponse:
    """The code stands on the answer to sending, and nowhere else."""
    if asked.status != HelpStatus.WRITING:
        return redirect(page_url("asked", token=token))
    reasons: list[str] = []
    if request.method == "POST":
        try:
            asked, code = send_asking(
                asked=asked,
                came_from=where_from(request),
                filled_by_a_machine=bool(request.POST.get(TRAP)),
                at=timezone.now(),
            )
            return render(request, "public/asking_sent.html", {"asked": asked, "code": code, "token": token})
        except CannotSendAsking as problem:
            reasons = problem.reasons
    given = {"asked": asked, "token": token, "reasons": reasons, "rows": _rows(asked, token), "phones": phones()}
    return render(request, "public/check_asking.html", given)


def _rows(asked: AskForHelp, token: str) -> list[dict[str, str]]:
    """Every question with its answer, and the way to change it."""
    return [
        {
            "key": label_of(name),
            "value": as_shown(name, getattr(asked, name)),
            "href": f"{page_url('ask_step', token=token, step=step)}#id_{name}",
        }
        for step, names in STEPS.items()
        for name in names
    ]
