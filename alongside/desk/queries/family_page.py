"""One family's whole story, gathered from every room in a number of queries that does not grow with the family."""

from dataclasses import dataclass
from datetime import date

from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.conferences import queries as conferences
from alongside.conferences.models import Conference
from alongside.conferences.queries.counts import Counts
from alongside.conferences.states import ConferenceStatus
from alongside.desk.rules.journey import Step, journey_of
from alongside.desk.rules.next_step import NextStep, next_step
from alongside.desk.rules.standing import Standing
from alongside.families import queries as families
from alongside.families.models import ChildStatus, Family, FamilyMember, Involvement, StoryLine
from alongside.families.queries import Relative
from alongside.families.states import Part, Purpose, Side
from alongside.plans.models import Plan, Review
from alongside.referrals.models import Allocation, Referral

LINES_A_PAGE = 20
TO_BE_HELD = (ConferenceStatus.PREPARING, ConferenceStatus.ARRANGED)


@dataclass(frozen=True)
class ChildLine:
    """A child at the centre: age, or when they are expected, and where they stand."""

    member: FamilyMember
    status: ChildStatus | None

    @property
    def status_words(self) -> str:
        return self.status.get_status_display().lower() if self.status else ""


@dataclass(frozen=True)
class WorkerLine:
    """Somebody who works with the family, in every part they have, from the first day to the last."""

    worker: User
    parts: str
    since: date
    until: date | None


@dataclass(frozen=True)
class FamilyPage:
    """Everything on the page of one family, for one worker."""

    family: Family
    standing: Standing
    steps: list[Step]
    blockers: list[str]
    next_step: NextStep | None
    children: list[ChildLine]
    network: dict[Side, list[Relative]]
    ready: Counts | None
    workers: list[WorkerLine]
    my_parts: list[WorkerLine]
    lines: list[StoryLine]
    has_more_lines: bool
    reads_both_books: bool


def family_page(family: Family, *, worker: User, today: date, page: int = 1) -> FamilyPage:
    """Gather the page. `family.members` should be at hand, as `get_family_for` leaves them."""
    standing = standing_of(family, today=today)
    children = [member.person for member in family.children]
    statuses = families.current_statuses(children, on=today)
    network = families.network_of(family, on=today)
    workers = _by_worker(list(families.open_parts_of(family, on=today)))
    both_books = families.reads_conferencing_book(worker, family)
    lines = _lines(family, both_books, page)
    holder_agreed = any(
        relative.responsible_for and relative.person.pk in _agreed(family)
        for side in network.values()
        for relative in side
    )
    conference = standing.conference
    preparing = conference if conference and conference.status in TO_BE_HELD else None
    return FamilyPage(
        family=family,
        standing=standing,
        steps=journey_of(standing),
        blockers=conferences.what_blocks(preparing, on=today) if preparing and both_books else [],
        next_step=next_step(standing, worker=worker, has_network=bool(network), holder_agreed=holder_agreed),
        children=[ChildLine(member, statuses.get(member.person_id)) for member in family.children],
        network=network,
        ready=conferences.preparation_counts(preparing) if preparing and both_books else None,
        workers=workers,
        my_parts=[one for one in workers if one.worker == worker],
        lines=lines[:LINES_A_PAGE],
        has_more_lines=len(lines) > LINES_A_PAGE,
        reads_both_books=both_books,
    )


def _by_worker(parts: list[Involvement]) -> list[WorkerLine]:
    found: dict[int, list[Involvement]] = {}
    for part in parts:
        found.setdefault(part.worker_id, []).append(part)
    return [
        WorkerLine(
            worker=mine[0].worker,
            parts=" and ".join(one.get_part_display().lower() for one in mine if one.part != Part.OTHER)
            or "works with them",
            since=min(one.from_on for one in mine),
            until=None
            if any(one.until_on is None for one in mine)
            else max(one.until_on for one in mine if one.until_on),
        )
        for mine in found.values()
    ]


def _agreed(family: Family) -> set[int]:
    latest = families.latest_consents(family, Purpose.TAKE_PART)
    return {person_id for person_id, consent in latest.items() if consent.stands}


def _lines(family: Family, both_books: bool, page: int) -> list[StoryLine]:
    first = (page - 1) * LINES_A_PAGE
    return list(families.lines_of(family, both_books=both_books)[first : first + LINES_A_PAGE + 1])


def standing_of(family: Family, *, today: date) -> Standing:
    """The newest request of this family, and the newest meeting, plan and review of that request."""
    referral = Referral.objects.filter(family=family).order_by("-started_at", "-pk").first()
    if referral is None:
        return Standing(family, today)
    allocation = Allocation.objects.filter(referral=referral, ended_at=None).first()
    conference = Conference.objects.filter(referral=referral).order_by("-number").first()
    plan = Plan.objects.filter(referral=referral).order_by("-version", "-pk").first()
    review = Review.objects.filter(plan__referral=referral).order_by("-held_on", "-pk").first() if plan else None
    coordinator_id = allocation.coordinator_id if allocation else None
    for thing in (referral, conference, plan):
        if thing is not None:
            thing.family = family
    if conference is not None:
        conference.referral = referral
    asked_on = timezone.localdate(referral.sent_at) if referral.sent_at else None
    return Standing(family, today, referral, coordinator_id, conference, plan, review, asked_on)


def why_open(page: FamilyPage, worker: User) -> list[str]:
    """Why this worker may see this family, in sentences."""
    reasons = [
        f"You can see this family because you {_are(one.parts)} since {_day(one.since)}." for one in page.my_parts
    ]
    if worker.emergency:
        reasons = ["You can see this family because you opened it in an emergency."]
    elif not reasons and worker.may(Permission.FAMILY_OPEN_ALL_OF_SERVICE):
        reasons = [f"You can see this family because you manage {page.family.service}."]
    return reasons


def _are(parts: str) -> str:
    return "work with them" if parts == "works with them" else f"are their {parts}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def address(page: str, *args: object) -> str:
    """Where a page is; an empty text for a page there is no more, so that an old story line still reads."""
    try:
        return reverse(page, args=args)
    except NoReverseMatch:
        return ""
