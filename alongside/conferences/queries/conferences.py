"""Which meetings a worker may know of, and what is known of one."""

from datetime import date

from django.db.models import Prefetch, QuerySet
from django.http import Http404

from alongside.access.models import User
from alongside.conferences.models import Conference
from alongside.conferences.rules import Facts, blockers_to_holding
from alongside.families.models import FamilyMember
from alongside.families.queries import families_visible_to, holders_who_agreed, open_mending, reads_conferencing_book
from alongside.people.models import Person
from alongside.referrals.models import Allocation, FamilyReport, Referral, ReferralChild


def conferences_visible_to(worker: User) -> QuerySet[Conference]:
    """The meetings of the families this worker may know of."""
    members = FamilyMember.objects.select_related("person")
    return (
        Conference.objects.filter(family__in=families_visible_to(worker).values("pk"))
        .select_related("family__service", "referral__referrer", "referral__service")
        .prefetch_related(Prefetch("family__members", queryset=members))
    )


def get_conference_for(worker: User, reference: str) -> Conference:
    """404, never 403: a worker must not learn that a hidden meeting exists."""
    conference = conferences_visible_to(worker).filter(reference=reference).first()
    if conference is None:
        raise Http404
    return conference


def get_conference_to_prepare_for(worker: User, reference: str) -> Conference:
    """As above, for the conferencing service alone: what is written while preparing is not the referrer's to read."""
    conference = get_conference_for(worker, reference)
    if not reads_conferencing_book(worker, conference.family):
        raise Http404
    return conference


def get_referral_to_prepare_for(worker: User, reference: str) -> Referral:
    """The request a meeting is to be prepared for; 404 unless the worker is of the conferencing service."""
    visible = Referral.objects.filter(family__in=families_visible_to(worker).values("pk"))
    referral = visible.select_related("family", "service", "referrer").filter(reference=reference).first()
    if referral is None or not reads_conferencing_book(worker, referral.family):
        raise Http404
    return referral


def latest_conference(referral: Referral) -> Conference | None:
    """The newest meeting of this request."""
    return Conference.objects.filter(referral=referral).order_by("-number").first()


def facts_of(conference: Conference, *, on: date) -> Facts:
    """All that rules need to know of one meeting, in a constant number of queries."""
    referral = Referral.objects.get(pk=conference.referral_id)
    return Facts(
        conference=conference,
        referral=referral,
        guests=list(conference.guests.select_related("person")),
        children=list(conference.children.select_related("child")),
        needs=list(conference.needs.select_related("person")),
        service_guests=list(conference.service_guests.all()),
        somebody_agrees=somebody_agrees(referral, on=on),
        has_coordinator=has_coordinator(referral),
        report_shared=report_shared(referral),
        mending_open=open_mending(referral.family) is not None,
    )


def what_blocks(conference: Conference, *, on: date) -> list[str]:
    """What still stands in the way of this meeting, in sentences."""
    return blockers_to_holding(facts_of(conference, on=on))


def somebody_agrees(referral: Referral, *, on: date) -> bool:
    """Somebody with parental responsibility agrees on this day, or an exception is recorded."""
    if referral.exception:
        return True
    children = list(Person.objects.filter(referred__referral=referral))
    return bool(holders_who_agreed(referral.family, children, on=on))


def report_shared(referral: Referral) -> bool:
    """Whether the family has had the short report."""
    return FamilyReport.objects.filter(referral=referral, shared_at__isnull=False).exists()


def has_coordinator(referral: Referral) -> bool:
    return Allocation.objects.filter(referral=referral, ended_at=None).exists()


def children_of(referral: Referral) -> list[Person]:
    """The children a request is for, eldest first, unborn last."""
    children = [row.child for row in ReferralChild.objects.filter(referral=referral).select_related("child")]
    return sorted(children, key=lambda child: (child.is_unborn, str(child.born_on or child.expected_on), child.pk))
