"""Somebody without a place signs in with the code on the wall: where there is room, they say who they are."""

from datetime import datetime, timedelta

from django.http import HttpResponse
from django.utils import timezone

from alongside.access.actions.counting import Most, counted
from alongside.access.guards import done, posted
from alongside.access.models import User
from alongside.foundation.blockers import Cannot
from alongside.foundation.forms import HouseForm
from alongside.partners.queries import where_they_work
from alongside.training.actions.walking_in import CannotWalkIn, walk_in, walk_in_as
from alongside.training.forms.day import WalkIn
from alongside.training.models import Session
from alongside.training.queries.register import session_on_the_wall
from alongside.training.rules.codes import as_code
from alongside.training.views import LearnerRequest, by_link, show
from alongside.training.views.here import TOO_MANY, where_from, why_nobody_signs_in, wrong_code

WALK_INS = Most(40, timedelta(hours=1))


@by_link
def walk_in_here(request: LearnerRequest, code: str) -> HttpResponse:
    """Nothing is said of whether anybody else has a place. Whoever is known need not say who they are."""
    now = timezone.now()
    session = session_on_the_wall(as_code(code))
    if session is None:
        return wrong_code(request, at=now)
    why_not = why_nobody_signs_in(session, at=now)
    if why_not or not session.walk_ins:
        why_not = why_not or ["We found no place with that. Please speak to the trainer."]
        return show(request, "here_not_now", session=session, why_not=why_not)
    form = WalkIn(posted(request), themselves=True, initial={"email": request.GET.get("email", "")[:254]})

    def act() -> None:
        walk_in_as(session=session, **form.cleaned_data, by=None, at=now)

    if request.method == "POST" and not counted("walked_in", session.reference + where_from(request), WALK_INS, at=now):
        return show(request, "here_not_now", session=session, why_not=[TOO_MANY])
    if "me" in request.POST and request.learner:
        return come_in_myself(request, session, request.learner, at=now)
    if done(request, form, act, at=now):
        return show(request, "here_in", session=session, mark=None, known=False, before=False, form=form)
    return show(request, "walk_in_here", session=session, form=form, code=session.wall_code)


def come_in_myself(request: LearnerRequest, session: Session, learner: User, *, at: datetime) -> HttpResponse:
    """Somebody we know by their cookie, who has no place: one press, where there is room."""
    works = where_they_work(learner).first()
    try:
        if works is None:
            raise CannotWalkIn("We do not know where you work. Please speak to the trainer.")
        walk_in(session=session, learner=learner, organisation=works.organisation, by_trainer=False, by=learner, at=at)
    except Cannot as refusal:
        return show(request, "here_not_now", session=session, why_not=refusal.reasons)
    return show(request, "here_in", session=session, mark=None, known=True, before=False, form=HouseForm())
