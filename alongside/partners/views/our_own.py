"""How the council shows itself to anyone: chosen, tried on real pages, taken up; and every look there was."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.forms import sent
from alongside.partners import actions, queries
from alongside.partners.forms import OurOwnLook
from alongside.partners.models import OurOwn


@needs(Permission.COUNCILS_OWN)
def our_own(request: WorkerRequest) -> HttpResponse:
    """Choose name, colours, logo, languages and numbers; saving makes a look to try, and changes nothing yet."""
    shown = queries.look_shown() or OurOwn(name="")
    like = queries.look_being_tried(request.user) or shown
    form = OurOwnLook(
        *sent(request, files=True),
        kept=words_kept_for(request),
        current=queries.answers_of_look(like, [*OurOwnLook.base_fields, "logo_mark"]),
    )
    if request.method == "POST" and form.is_valid() and _tried(form, like, request):
        messages.success(request, "Saved to try. Only you see it until you take it up.")
        return redirect("our_own")
    page = {"form": form, "shown": shown, "like": like, "looks": queries.looks_taken_up()}
    return render(request, "partners/our_own.html", page)


def _tried(form: OurOwnLook, like: OurOwn, request: WorkerRequest) -> bool:
    """Whether it was saved; if not, the page says why."""
    changes: dict[str, Any] = dict(form.cleaned_data)
    logo, without_logo = changes.pop("logo"), bool(changes.pop("without_logo"))
    try:
        actions.try_look(
            like=like, changes=changes, logo=logo, without_logo=without_logo, by=request.user, at=timezone.now()
        )
    except actions.CannotTryLook as refusal:
        form.refuse(refusal)
        return False
    return True


@require_POST
@needs(Permission.COUNCILS_OWN)
def take_up_look(request: WorkerRequest, number: int) -> HttpResponse:
    """From now on everybody sees this one."""
    seen = str(request.POST.get("seen", ""))
    look = queries.get_look_for(request.user, number)
    actions.take_up_look(look=look, instead_of=seen, by=request.user, at=timezone.now())
    messages.success(request, "Taken up. Everybody sees it within a minute.")
    return redirect("our_own")
