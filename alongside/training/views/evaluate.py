"""How sure somebody feels, and what they say: before a session, afterwards, and three months later."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import done, posted
from alongside.training.actions import evaluating
from alongside.training.forms.day import Evaluate
from alongside.training.queries.evaluations import evaluation_of, why_not_evaluate
from alongside.training.rules.evaluating import STATEMENTS
from alongside.training.states import Moment
from alongside.training.views import LearnerRequest, booking_of, learner_page, show

TITLES = {
    Moment.BEFORE: "Before you come: how sure do you feel?",
    Moment.AFTER: "How was it?",
    Moment.LATER: "Three months later: what did you do differently?",
}


@learner_page
def evaluate(request: LearnerRequest, reference: str, moment: str) -> HttpResponse:
    """The same statements each time. Each is answered once; afterwards the certificate follows by itself."""
    now, which = timezone.now(), Moment(moment)
    booking = booking_of(request, reference)
    form = Evaluate(posted(request), moment=which)

    def act() -> None:
        evaluating.evaluate(booking=booking, moment=which, **form.said(), by=request.learner, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "Thank you. It is kept.")
        return redirect("my_learning" if which == Moment.AFTER else "my_training")
    return show(
        request,
        "evaluate",
        booking=booking,
        form=form,
        which=which,
        title_words=TITLES[which],
        said=evaluation_of(booking, which),
        statements=STATEMENTS,
        why_not=[] if form.errors else why_not_evaluate(booking, which, at=now),
    )
