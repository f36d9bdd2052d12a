"""Everything somebody is booked on, waits for, and has been to."""

from django.http import HttpResponse
from django.utils import timezone

from alongside.partners.queries.places_of_work import looked_after_by
from alongside.training.queries.asked import asked_by
from alongside.training.queries.my_places import my_places
from alongside.training.queries.observations import may_observe
from alongside.training.queries.register import sessions_held_by
from alongside.training.queries.sessions import sessions_of_my_own
from alongside.training.rules.standing import standing, tag_of
from alongside.training.views import LearnerRequest, learner_page, show, who_arranges


@learner_page
def my_training(request: LearnerRequest) -> HttpResponse:
    """What needs an answer first."""
    learner, now = request.learner, timezone.now()
    return show(
        request,
        "my_training",
        places=my_places(learner, at=now),
        own=sessions_of_my_own(learner, at=now),
        holding=sessions_held_by(learner, at=now),
        asked=asked_by(learner),
        looks_after=looked_after_by(learner),
        observes=may_observe(learner, arranges=who_arranges(request)),
        standing=standing,
        tag_of=tag_of,
    )
