"""One step of asking for help. It is saved when the button is pressed; nothing else is needed."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.foundation.components import page_url
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.public.forms.asking import FORMS
from alongside.public.views import asking_page
from alongside.public.views.opening_asking import check_address, not_saved, opens_asking, where_it_stands
from alongside.referrals.actions.asking_for_help import save_asking_step
from alongside.referrals.models import AskForHelp
from alongside.referrals.queries.asked_for_help import STEPS, step_after, step_before
from alongside.referrals.states import HelpStatus


@asking_page
@opens_asking
@leaves(Kind.PAGE, to=Reader.PUBLIC, says="What somebody types to ask for help, to themselves alone.")
def ask_step(request: HttpRequest, asked: AskForHelp, token: str, step: str) -> HttpResponse:
    """Whoever changes one answer at the end goes back to the end."""
    if step not in FORMS:
        raise Http404
    if asked.status != HelpStatus.WRITING:
        back = page_url("asked", token=token)
        return not_saved(request, is_closed=False, back=back) if request.method == "POST" else redirect(back)
    form = FORMS[step](
        request.POST if request.method == "POST" else None, initial={name: getattr(asked, name) for name in STEPS[step]}
    )
    if request.method == "POST" and form.is_valid():
        asked = save_asking_step(asked=asked, step=step, answers=form.cleaned_data, at=timezone.now())
        return redirect(_next(asked, token, step))
    before = step_before(step)
    back = page_url("ask_step", token=token, step=before) if before else page_url("who_can_ask")
    number = list(STEPS).index(step) + 1
    given = {"form": form, "step": step, "token": token, "number": number, "steps": len(STEPS), "back_to": back}
    return render(request, "public/ask_step.html", given)


def _next(asked: AskForHelp, token: str, step: str) -> str:
    if step_after(step) == "check" or set(STEPS) <= set(asked.answered_pages):
        return check_address(token)
    if step_after(step) in asked.answered_pages:
        return where_it_stands(asked, token)
    return page_url("ask_step", token=token, step=step_after(step))
