"""Which restorative meetings a worker may know of, and who facilitates them."""

from datetime import datetime, time, timedelta

from django.db.models import Prefetch, Q, QuerySet
from django.http import Http404
from django.utils.timezone import localdate

from alongside.access.models import User
from alongside.families.models import Family, FamilyMember, Involvement
from alongside.families.queries import deciding_history, families_visible_to
from alongside.families.queries.families import families_whose_book_is_read
from alongside.families.queries.mending import last_mending
from alongside.families.states import Part
from alongside.foundation.components import LONDON
from alongside.partners.queries import where_they_work
from alongside.restorative.models import Asking, Facilitator, Meeting, Party
from alongside.restorative.rules.ending import READ_FOR_DAYS
from alongside.restorative.rules.facilitating import AboutWorker
from alongside.restorative.states import FacilitatorPart, MeetingStatus


def facilitators_of(meeting: Meeting) -> QuerySet[Facilitator]:
    """Who facilitates or supervises it now: the lead first."""
    return Facilitator.objects.filter(meeting=meeting, ended_at=None).select_related("worker")


def meetings_visible_to(worker: User) -> QuerySet[Meeting]:
    """Those they facilitate, supervise or asked for, and, for the conferencing service, that they are there at all."""
    mine = Q(asked_by=worker) | Q(pk__in=Facilitator.objects.filter(worker=worker, ended_at=None).values("meeting"))
    mine |= Q(family__in=families_whose_book_is_read(worker).values("pk"))
    visible = families_visible_to(worker).order_by().values("pk")
    members = FamilyMember.objects.select_related("person")
    found = Meeting.objects.filter(mine, family__in=visible).select_related("family__service", "asked_by")
    return found.prefetch_related(Prefetch("family__members", queryset=members))  # whom a family is called after


def meetings_to_hold(worker: User) -> QuerySet[Meeting]:
    """Those this worker facilitates, once they said that they have no part in the matter: before, nothing opens."""
    said = Facilitator.objects.filter(worker=worker, ended_at=None, no_part_said_at__isnull=False)
    mine = said.exclude(part=FacilitatorPart.SUPERVISOR)
    return meetings_visible_to(worker).filter(still_read(), pk__in=mine.values("meeting"))


def still_read() -> Q:
    """Those who held it read it until so many days after it was over, whatever other part they have with the family."""
    first = localdate() - timedelta(days=READ_FOR_DAYS)
    return Q(over_at=None) | Q(over_at__gte=datetime.combine(first, time.min, LONDON))


def get_meeting_for(worker: User, reference: str) -> Meeting:
    """404, never 403: a worker must not learn that a hidden meeting exists."""
    if (meeting := meetings_visible_to(worker).filter(reference=reference).first()) is None:
        raise Http404
    return meeting


def get_meeting_to_hold_for(worker: User, reference: str) -> Meeting:
    """As above, for its facilitators alone: what people say while they are prepared is nobody else's to read."""
    if (meeting := meetings_to_hold(worker).filter(reference=reference).first()) is None:
        raise Http404
    return meeting


def part_of(worker: User, meeting: Meeting) -> Facilitator | None:
    """The part this worker has in it now, if any."""
    return facilitators_of(meeting).filter(worker=worker).first()


def about_worker(family: Family, worker: User, *, meeting: Meeting | None = None) -> AboutWorker:
    """What is known of somebody who may be named to facilitate."""
    works = False
    if meeting is not None:
        organisations = where_they_work(worker).values("organisation")
        works = Party.objects.filter(meeting=meeting, organisation__in=organisations).exists()
    return AboutWorker(
        decided=deciding_history(family, worker_ids=[worker.pk]).get(worker.pk, ()),
        parts=frozenset(Involvement.objects.filter(family=family, worker=worker).values_list("part", flat=True)),
        works_for_a_party=works,
    )


def opened_by_facilitating(left: Facilitator) -> list[Involvement]:
    """The part by which the family opened to somebody who left, where they facilitate nothing else of it."""
    others = Facilitator.objects.filter(
        worker=left.worker_id, meeting__family=left.meeting.family_id, ended_at=None
    ).exclude(meeting__status=MeetingStatus.OVER)
    if others.exists():
        return []
    return list(
        Involvement.objects.filter(
            family=left.meeting.family_id, worker=left.worker_id, part=Part.FACILITATOR, ended_at=None
        )
    )


def asking_of(meeting: Meeting, worker: User, *, oversees: bool) -> Asking | None:
    """Why it was asked for: for who asked, and for those who facilitate or supervise it."""
    if not oversees and meeting.asked_by_id != worker.pk:
        return None
    return Asking.objects.filter(meeting=meeting).first()


def conference_went_on(meeting: Meeting) -> bool:
    """Whether the family's conference went on without waiting for it."""
    mending = last_mending(meeting.family) if meeting.before_conference else None
    return bool(mending and mending.anyway_why)
