"""The register of a session, for whoever holds it: who has a place, and whether they came."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.training.models import Session
from alongside.training.queries.register import counts_of, day_shown, in_order, register_of, with_name
from alongside.training.rules.attending import blockers_to_closing, blockers_to_marking
from alongside.training.states import Came, SessionStatus
from alongside.training.views import LearnerRequest, learner_page, session_to_hold, show


@learner_page
def register(request: LearnerRequest, reference: str) -> HttpResponse:
    """Large enough for a phone in a hall, one press for each mark; on paper a list to sign."""
    now = timezone.now()
    session = session_to_hold(request, reference)
    days = list(session.days.all())
    day = day_shown(days, request.GET.get("day", "")[:5], at=now)
    if day is None:
        return show(request, "register", session=session, day=None, arranges=arranges(request))
    everybody = register_of(session, days, day)
    sought, order = request.GET.get("q", "")[:100].replace("\x00", ""), request.GET.get("order", "")[:10]
    return show(
        request,
        "register",
        days=days,
        number=days.index(day) + 1,
        everybody=everybody,
        lines=in_order(with_name(everybody, sought), order),
        counts=counts_of(everybody),
        sought=sought,
        order=order,
        **what_can_be_done(session, days, day, now),
        session=session,
        day=day,
        arranges=arranges(request),
    )


def arranges(request: LearnerRequest) -> bool:
    """Whether whoever looks arranges training, besides holding this session."""
    return isinstance(request.user, User) and request.user.may(Permission.TRAINING_ARRANGE)


def what_can_be_done(session: Session, days: list[Any], day: Any, now: Any) -> dict[str, Any]:
    """Which buttons the page has, and why it has not the others."""
    status = SessionStatus(session.status)
    return {
        "why_not_mark": blockers_to_marking(status, day.starts_at, at=now),
        "why_not_close": blockers_to_closing(status, days[-1].starts_at, at=now),
        "marks": [(Came.YES, "Came"), (Came.LATE, "Late"), (Came.TOO_LATE, "Too late"), (Came.NO, "Did not come")],
    }


def back_to_register(session: Session, asked: Any, *, place: str = "") -> HttpResponse:
    """The same day, search and order as before; at the person who was marked, where nothing above needs reading."""
    kept = {name: value for name in ("day", "q", "order") if (value := str(asked.get(name, ""))[:100])}
    address = reverse("register", args=[session.reference])
    return redirect(f"{address}{'?' + urlencode(kept) if kept else ''}{'#place-' + place if place else ''}")
