"""“I am not safe now”: first who will be told; then one button; then what became of it."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as N_  # noqa: N812 (script/words looks for this name)

from alongside.foundation.blockers import Cannot
from alongside.foundation.components import bdi
from alongside.foundation.forms import sent
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.forms import NotSafe
from alongside.home.views import HomeRequest, home_page
from alongside.voice import actions, queries

# What OUR_HOURS says where nobody has set it: said in the reader’s language. A service’s own words stand as they are.
USUAL_HOURS = N_("9am to 5pm, Monday to Friday")


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="Which workers are told if they press the button, and when.")
def not_safe(request: HomeRequest) -> HttpResponse:
    """It promises nothing that nobody would keep: where nobody is on duty, it says whom to ring."""
    family, person, now = request.relative.family, request.relative.person, timezone.now()
    form = NotSafe(*sent(request))
    if request.method == "POST" and form.is_valid():
        try:
            alert = actions.say_not_safe(
                family=family, person=person, words=form.cleaned_data["words"], by=None, at=now
            )
            return redirect("not_safe_told", alert.pk)
        except Cannot as refusal:
            for reason in refusal.reasons:
                form.add_error(None, reason)
    page = {
        "form": form,
        "told": queries.who_is_told(family, at=now),
        "alert": queries.my_latest_alert(family, person),
        "minutes": settings.NOT_SAFE_MINUTES,
        "hours": our_hours(),
    }
    return render(request, "home/not_safe.html", page)


def our_hours() -> str:
    """When workers read what comes in."""
    return gettext(USUAL_HOURS) if settings.OUR_HOURS == USUAL_HOURS else bdi(settings.OUR_HOURS)


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="Whether a worker has read that they are not safe, and who.")
def not_safe_told(request: HomeRequest, number: int) -> HttpResponse:
    """It looks again by itself, so that they see when somebody has read it."""
    alert = queries.my_alert(request.relative.family, request.relative.person, number)
    response = render(request, "home/not_safe_told.html", {"alert": alert, "minutes": settings.NOT_SAFE_MINUTES})
    if alert.read_at is None:
        response["Refresh"] = "30"
    return response
