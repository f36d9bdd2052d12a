"""What waits for those who arrange training, and how full each session is: one question each, however many."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import Count, Max, Min, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404
from django.utils.timezone import localdate

from alongside.access.models import User
from alongside.access.states import Role
from alongside.audit.models import AuditEvent
from alongside.audit.queries import lines_about
from alongside.partners.models import Organisation
from alongside.training.models import Booking, Session, SessionAsked, SessionDay, SessionTrainer
from alongside.training.rules.sessions import SessionPlan, Span, Standing
from alongside.training.states import HOLDS_A_PLACE, LIVE, AskedStatus, BookingStatus, PlacesGiven, SessionStatus

HELD = HOLDS_A_PLACE - {BookingStatus.BOOKED}


@dataclass(frozen=True)
class Waits:
    """What somebody who arranges training has to see to."""

    asked: int = 0
    to_check: int = 0
    to_choose: list[Session] = field(default_factory=list)
    registers: list[Session] = field(default_factory=list)

    @property
    def anything(self) -> bool:
        return bool(self.asked or self.to_check or self.to_choose or self.registers)


def arranged() -> QuerySet[Any]:
    """Sessions with their days, who holds them, and how many people are in each way in them."""
    held_by = SessionTrainer.objects.select_related("worker")
    return (
        Session.objects.select_related("course__terms", "only_for")
        .prefetch_related("days", Prefetch("trainers", queryset=held_by))
        .annotate(
            begins_at=_of_days(Min("starts_at")),
            ends_at=_of_days(Max("ends_at")),
            booked=_counted(BookingStatus.BOOKED),
            held=_counted(*HELD),
            waiting=_counted(BookingStatus.WAITING),
            asked=_counted(BookingStatus.WANTED),
        )
    )


def _of_days(which: Min | Max) -> Subquery:
    days = SessionDay.objects.filter(session=OuterRef("pk")).order_by().values("session")
    return Subquery(days.annotate(found=which).values("found"))


def _counted(*statuses: BookingStatus) -> Coalesce:
    places = Booking.objects.filter(session=OuterRef("pk"), status__in=statuses).order_by().values("session")
    return Coalesce(Subquery(places.annotate(found=Count("pk")).values("found")), 0)


def get_arranged(reference: str) -> Session:
    """One session, whatever became of it; 404 for anything else."""
    session: Session | None = arranged().filter(reference=reference).first()
    if session is None:
        raise Http404
    return session


def to_come(at: datetime) -> QuerySet[Session]:
    """What can be booked and is not over yet, the next first."""
    return arranged().filter(status=SessionStatus.OPEN, ends_at__gt=at).order_by("begins_at", "pk")


def drafts() -> QuerySet[Session]:
    """What is being prepared; without a day last."""
    return arranged().filter(status=SessionStatus.DRAFT).order_by("begins_at", "pk")


def past(at: datetime) -> QuerySet[Session]:
    """What is over or was called off, the last first."""
    done = Q(status__in=(SessionStatus.OVER, SessionStatus.CALLED_OFF)) | Q(status=SessionStatus.OPEN, ends_at__lte=at)
    return arranged().filter(done).order_by("-begins_at", "-pk")


def what_waits(at: datetime) -> Waits:
    """What has to be seen to today."""
    still_open = arranged().filter(status=SessionStatus.OPEN).order_by("begins_at", "pk")
    chosen_by_now = still_open.filter(
        places_given=PlacesGiven.CHOSEN, chosen_at=None, chosen_on__lte=localdate(at), asked__gt=0
    )
    return Waits(
        asked=SessionAsked.objects.filter(status=AskedStatus.ASKED).count(),
        to_check=Organisation.objects.filter(to_check=True).count(),
        to_choose=list(chosen_by_now),
        registers=list(still_open.filter(ends_at__lte=at)),
    )


def people_in(session: Session) -> list[tuple[str, list[Booking]]]:
    """Everybody in a session, by how their place stands, those who come first; nobody whose place ended by itself."""
    found: dict[str, list[Booking]] = {}
    places = Booking.objects.filter(session=session, status__in=[*LIVE, BookingStatus.CALLED_OFF]).select_related(
        "learner", "organisation", "passed_from__learner"
    )
    for one in places.order_by("asked_at", "pk"):
        found.setdefault(one.status, []).append(one)
    order = [BookingStatus.BOOKED, *(one for one in BookingStatus if one != BookingStatus.BOOKED)]
    return [(str(status.label), found[status]) for status in order if status in found]


def shares_of(session: Session) -> list[list[object]]:
    """Of each kind of organisation: how many places are meant for it, and how many it has."""
    has = dict(
        Booking.objects.filter(session=session, status__in=HOLDS_A_PLACE)
        .order_by()
        .values_list("organisation__kind")
        .annotate(found=Count("pk"))
    )
    return [[one.get_kind_display(), one.places, has.get(one.kind, 0)] for one in session.shares.all()]


def history_of_session(session: Session) -> QuerySet[AuditEvent]:
    """What was done with it and by whom, the last first."""
    return lines_about(session)


def plan_of(session: Session) -> SessionPlan:
    """All that is said of a session, as it stands."""
    return SessionPlan(
        days=spans_of(session),
        trainers=sorted(one.worker_id for one in session.trainers.all()),
        shares={one.kind: one.places for one in session.shares.all()},
        **{name: getattr(session, name) for name in PLAIN},
    )


# What of a plan stands in the session's own row.
PLAIN = (
    "capacity", "place", "address", "getting_in", "online_link", "joining_words", "places_given", "chosen_on",
    "walk_ins", "only_for_id",
)  # fmt: skip


def spans_of(session: Session) -> list[Span]:
    return [Span(one.starts_at, one.ends_at) for one in session.days.all()]


def standing_of(session: Session, *, only_for_id: int | None = None) -> Standing:
    """How it stands now, in the eyes of who changes it: hold the session's lock where something is done with it."""
    places = Booking.objects.filter(session=session)
    live = places.filter(status__in=LIVE)
    counts = live.aggregate(
        live=Count("pk"),
        held=Count("pk", filter=Q(status__in=HOLDS_A_PLACE)),
        wanted=Count("pk", filter=Q(status=BookingStatus.WANTED)),
        elsewhere=Count("pk", filter=~Q(organisation=only_for_id) if only_for_id else Q(pk=None)),
    )
    on_register = session.days.filter(attendance__isnull=False).distinct()
    return Standing(
        status=SessionStatus(session.status),
        places_given=PlacesGiven(session.places_given),
        chosen=session.chosen_at is not None,
        days=spans_of(session),
        kept=[Span(one.starts_at, one.ends_at) for one in on_register],
        **counts,
    )


def those_who_may_hold() -> list[User]:
    """Trainers, and whoever holds or held a session: offered to choose from. Anybody else by their email address."""
    trains = Q(roles__contains=[Role.TRAINER.value]) | Q(pk__in=SessionTrainer.objects.values("worker"))
    return list(User.objects.filter(trains, is_active=True).order_by("name", "pk"))


def account_of(email: str) -> User | None:
    """Whose open account has this address."""
    return User.objects.filter(email__iexact=email.strip(), is_active=True).first()


def open_accounts(numbers: set[int]) -> set[int]:
    """Those of these accounts that are open."""
    return set(User.objects.filter(pk__in=numbers, is_active=True).values_list("pk", flat=True))
