"""The door of training: an email address is typed, and the next page is the same for everybody."""

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import posted
from alongside.training.actions.coming_in import too_many_from, write_code
from alongside.training.forms.coming_in import LearnerDoor
from alongside.training.queries.coming_in import AtTheDoor, asked_mark
from alongside.training.queries.links import safe_way_on
from alongside.training.rules.coming_in import SAYING_LASTS
from alongside.training.views import LearnerRequest, by_link, show

DOOR_COOKIE = "__Secure-training_door" if settings.SESSION_COOKIE_SECURE else "training_door"
DOOR_PATH = "/training/"
TOO_MANY = "There were too many tries. Wait an hour, then try again."


@by_link
def learner_door(request: LearnerRequest) -> HttpResponse:
    """Nobody is known yet, and nothing here tells who is."""
    if request.learner:
        return redirect(way_on(request) or "my_training")
    now, form = timezone.now(), LearnerDoor(posted(request))
    if request.method == "POST" and form.is_valid():
        email = form.cleaned_data["email"].lower()
        if not too_many_from(network_of(request), at=now) and write_code(email=email, at=now):
            return remember(redirect("learner_code"), asked_mark(AtTheDoor(email, way_on(request))))
        form.add_error(None, TOO_MANY)
    return show(request, "learner_door", form=form, next=way_on(request))


def way_on(request: HttpRequest) -> str:
    """Which page of training they came for; nothing else is gone to."""
    return safe_way_on(request.GET.get("next") or request.POST.get("next"))


def network_of(request: HttpRequest) -> str:
    """Where this browser is, for counting tries."""
    return str(get_adapter().get_client_ip(request) or "")


def remember(response: HttpResponse, mark: str) -> HttpResponse:
    """Something this browser brings back to the next page of the door; signed, and soon worthless."""
    response.set_cookie(
        DOOR_COOKIE,
        mark,
        max_age=SAYING_LASTS,
        path=DOOR_PATH,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
    return response


def remembered(request: HttpRequest) -> str:
    return request.COOKIES.get(DOOR_COOKIE, "")[:3000]


def forget(response: HttpResponse) -> HttpResponse:
    response.delete_cookie(DOOR_COOKIE, path=DOOR_PATH, samesite="Lax")
    return response
