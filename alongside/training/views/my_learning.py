"""My record of learning: what I finished, my certificates, and what I should refresh."""

from django.http import HttpResponse
from django.utils import timezone

from alongside.training.queries.my_learning import learning_record
from alongside.training.rules.codes import in_groups
from alongside.training.states import Level
from alongside.training.views import LearnerRequest, learner_page, show


@learner_page
def my_learning(request: LearnerRequest) -> HttpResponse:
    """For an appraisal or an inspection, on paper too."""
    today = timezone.localdate(timezone.now())
    record = learning_record(request.learner)
    return show(request, "my_learning", record=record, today=today, in_groups=in_groups, levels=dict(Level.choices))
