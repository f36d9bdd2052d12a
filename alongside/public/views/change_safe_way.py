"""It is safe in another way now."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.foundation.components import page_url
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.public.forms.asking import SafeToAnswer
from alongside.public.views import asking_page
from alongside.public.views.opening_asking import not_saved, opens_asking, where_it_stands
from alongside.referrals.actions.asked_more import change_safe_way as change
from alongside.referrals.models import AskForHelp
from alongside.referrals.queries.asked_for_help import STEPS
from alongside.referrals.states import HelpStatus


@asking_page
@opens_asking
@leaves(Kind.PAGE, to=Reader.PUBLIC, says="How it is safe to answer somebody, to themselves alone.")
def change_safe_way(request: HttpRequest, asked: AskForHelp, token: str) -> HttpResponse:
    """The worker is told at once."""
    here = page_url("asked", token=token)
    if asked.status in (HelpStatus.WRITING, HelpStatus.STOPPED):
        to = where_it_stands(asked, token)
        return not_saved(request, is_closed=False, back=to) if request.method == "POST" else redirect(to)
    form = SafeToAnswer(
        request.POST if request.method == "POST" else None,
        initial={name: getattr(asked, name) for name in STEPS["safe"]},
    )
    if request.method == "POST" and form.is_valid():
        change(asked=asked, answers=form.cleaned_data, at=timezone.now())
        return redirect(here)
    return render(request, "public/change_safe_way.html", {"form": form, "back_to": here})
