"""Who somebody is who learns: changed by themselves."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.actions.counting import counted
from alongside.access.guards import done, posted
from alongside.partners.actions.learners import CannotChangeLearner
from alongside.partners.queries import where_they_work
from alongside.partners.queries.places_of_work import looked_after_by
from alongside.training.actions.coming_in import change_who_i_am
from alongside.training.forms.coming_in import WhoIAm
from alongside.training.queries.learners import who_they_say_they_are
from alongside.training.views import LearnerRequest, learner_page, show
from alongside.training.views.book_place import ASKS_A_DAY, TOO_OFTEN


@learner_page
def about_me(request: LearnerRequest) -> HttpResponse:
    """Of a worker with roles, an administrator says the name, the job and the place."""
    learner, now = request.learner, timezone.now()
    place = where_they_work(learner).select_related("organisation", "worker").first()
    if place is None:
        raise Http404
    is_worker = bool(learner.roles)
    form = WhoIAm(posted(request), current=who_they_say_they_are(place), own_email=learner.email, is_worker=is_worker)

    def act() -> None:
        is_another = form.said["line_manager_email"].lower() != place.line_manager_email
        if is_another and not counted("manager_asked", str(learner.pk), ASKS_A_DAY, at=now):
            raise CannotChangeLearner(TOO_OFTEN)
        change_who_i_am(learner=learner, **form.said, by=learner, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "It is changed.")
        return redirect("about_me")
    return show(request, "about_me", form=form, place=place, looks_after=looked_after_by(learner))
