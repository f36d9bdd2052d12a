"""One meeting: what is prepared, what still stands in its way, when and where it is."""

from django.http import HttpResponse
from django.utils import timezone
from django.utils.timezone import localdate

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.conferences import queries, rules
from alongside.conferences.models import Conference
from alongside.conferences.views import show
from alongside.families.actions import note_opening
from alongside.families.queries import disputes_of, mendings_of, reads_conferencing_book
from alongside.foundation.day_count import day_of, day_words


@needs(Permission.FAMILY_OPEN)
def conference(request: WorkerRequest, reference: str) -> HttpResponse:
    """The whole preparation for the conferencing service; for everyone else the facts of the meeting."""
    now = timezone.now()
    meeting = queries.get_conference_for(request.user, reference)
    note_opening(family=meeting.family, page="conference", by=request.user, at=now)
    if not reads_conferencing_book(request.user, meeting.family):
        return _facts_only(request, meeting)
    facts, today = queries.facts_of(meeting, on=localdate(now)), localdate(now)
    blockers = rules.blockers_to_holding(facts) if meeting.status in rules.NOT_BEGUN else []
    return show(
        request,
        "conference",
        meeting,
        facts=facts,
        blockers=blockers,
        to_arrange=rules.blockers_to_arranging(facts),
        hold_anyway=not rules.blockers_to_holding_anyway(facts),
        tell=rules,
        counts=queries.counts_of(facts.invited),
        relationships=queries.relationships_in(meeting.family),
        day_words=day_words(
            day_of(queries.asked_on(facts.referral), today=today),
            allowed=meeting.referral.service.conference_days,
            urgent=facts.referral.urgent,
        ),
        due_on=queries.due_on(meeting.referral),
        late=queries.due_on(meeting.referral) < today,
        disputes=disputes_of(meeting.family),
        mendings=mendings_of(meeting.family),
        plan_reference=queries.plan_reference(meeting),
        may_prepare=request.user.may(Permission.CONFERENCE_PREPARE),
    )


def _facts_only(request: WorkerRequest, meeting: Conference) -> HttpResponse:
    """When, where, who comes from the services, and how far it is: nothing of what the family said."""
    return show(
        request,
        "conference_facts",
        meeting,
        service_guests=queries.service_guests_coming(meeting),
        report_shared=queries.report_shared(meeting.referral),
    )
