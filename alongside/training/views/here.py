"""Signing in for today with the code on the wall: one press for who is known, an email address for anybody else."""

from datetime import datetime, timedelta

from allauth.account.adapter import get_adapter
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from alongside.access.actions.counting import Most, counted
from alongside.access.models import User
from alongside.foundation.blockers import Cannot
from alongside.foundation.forms import HouseForm
from alongside.training.actions.attending import open_day_of, sign_in_here
from alongside.training.forms.day import SignInHere, WallCode
from alongside.training.models import Session
from alongside.training.queries.register import booked_with, place_of, session_on_the_wall
from alongside.training.rules.codes import as_code
from alongside.training.views import LearnerRequest, by_link, show

TOO_MANY = "There were too many tries. Please speak to the trainer."
# A whole hall may come from one network address; somebody who guesses codes comes from one, too.
WRONG_CODES = Most(40, timedelta(hours=1))
WRONG_ADDRESSES = Most(60, timedelta(hours=1))


@by_link
def here(request: LearnerRequest, code: str) -> HttpResponse:
    """The code on the wall says that somebody is in the room; the trainer sees who signed in, and puts it right."""
    now = timezone.now()
    session = session_on_the_wall(as_code(code))
    if session is None:
        return wrong_code(request, at=now)
    if why_not := why_nobody_signs_in(session, at=now):
        return show(request, "here_not_now", session=session, why_not=why_not)
    me = None if "other" in request.GET else request.learner
    if request.method == "POST" and "me" in request.POST and request.learner:
        return in_since(request, session, request.learner, known=True, at=now)
    form = SignInHere(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        return with_address(request, session, form, at=now)
    place = place_of(me, session) if me else None
    return show(request, "here", session=session, form=form, me=me, place=place, code=session.wall_code)


def with_address(request: LearnerRequest, session: Session, form: SignInHere, *, at: datetime) -> HttpResponse:
    """Whoever has a place with this address is in; anybody else is asked who they are, or sent to the trainer."""
    email = form.cleaned_data["email"]
    if learner := booked_with(session, email):
        return in_since(request, session, learner, known=False, at=at)
    if not counted("not_booked_here", session.reference + where_from(request), WRONG_ADDRESSES, at=at):
        form.add_error(None, TOO_MANY)
        return show(request, "here", session=session, form=form, me=None, place=None, code=session.wall_code)
    return redirect(f"{reverse('walk_in_here', args=[session.wall_code])}?{urlencode({'email': email})}")


def in_since(request: LearnerRequest, session: Session, learner: User, *, known: bool, at: datetime) -> HttpResponse:
    """They are in. Since when is said to somebody we know by their cookie: a typed address may be anybody's."""
    form = HouseForm(request.POST)
    try:
        mark = sign_in_here(session=session, learner=learner, at=at)
    except Cannot as refusal:
        return show(request, "here_not_now", session=session, why_not=refusal.reasons)
    return show(request, "here_in", session=session, mark=mark, known=known, before=mark.at < at, form=form)


def why_nobody_signs_in(session: Session, *, at: datetime) -> list[str]:
    try:
        open_day_of(session, at=at)
    except Cannot as refusal:
        return refusal.reasons
    return []


def wrong_code(request: LearnerRequest, *, at: datetime) -> HttpResponse:
    """It says so, and no more; whoever tries many is sent to the trainer."""
    few = counted("wrong_wall_code", where_from(request), WRONG_CODES, at=at)
    said = "This code is not right. Look at the wall again." if few else TOO_MANY
    page = show(request, "here_wrong", said=said, form=WallCode())
    page.status_code = 404
    return page


def where_from(request: HttpRequest) -> str:
    return str(get_adapter().get_client_ip(request) or "")
