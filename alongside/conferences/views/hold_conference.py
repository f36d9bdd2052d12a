"""The day of the meeting: its three parts, one after another."""

from django.http import HttpResponse
from django.utils import timezone
from django.utils.timezone import localdate

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.conferences import queries, rules
from alongside.conferences.views import meeting_to_prepare, show


@needs(Permission.CONFERENCE_PREPARE)
def hold_conference(request: WorkerRequest, reference: str) -> HttpResponse:
    """Where the meeting is, and the one thing to do next. Of private family time: that it began and ended."""
    now = timezone.now()
    conference = meeting_to_prepare(request, reference, page="hold_conference", at=now)
    facts = queries.facts_of(conference, on=localdate(now))
    private_times = queries.private_times_of(conference)
    return show(
        request,
        "hold_conference",
        conference,
        facts=facts,
        blockers=rules.blockers_to_beginning(facts, at=now) if conference.status in rules.NOT_BEGUN else [],
        to_finish=rules.blockers_to_finishing(facts),
        private_times=private_times,
        without_a_way_in={time.pk: queries.without_a_way_in(time) for time in private_times},
        stages=queries.stages_of(conference),
        plan_reference=queries.plan_reference(conference),
    )
