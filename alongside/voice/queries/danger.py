"""Who is told when somebody is not safe, and what became of it."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils.timezone import localdate

from alongside.access.identity import beyond_the_walls
from alongside.access.models import User
from alongside.access.queries import workers_with_role
from alongside.access.states import Role, Sight
from alongside.families.models import Family, FamilyMember, Involvement
from alongside.families.queries import families_visible_to
from alongside.families.states import Part
from alongside.people.models import Person
from alongside.voice.models import NotSafeNow, ToldOfDanger

__all__ = [
    "WhoIsTold",
    "alert_for_job",
    "alerts_of",
    "alerts_waiting_for",
    "get_alert_for",
    "is_a_child",
    "my_alert",
    "my_latest_alert",
    "on_duty",
    "opens_family_of",
    "told_of",
    "who_is_told",
]

TOLD_AT_ONCE = (Part.COORDINATOR, Part.SOCIAL_WORKER)


@dataclass(frozen=True)
class WhoIsTold:
    """Who hears of it at once, by the part they have; and whether anybody is on duty out of hours."""

    at_once: tuple[tuple[User, Part], ...]
    out_of_hours: tuple[User, ...]

    @property
    def nobody(self) -> bool:
        return not self.at_once and not self.out_of_hours


def who_is_told(family: Family, *, at: datetime) -> WhoIsTold:
    """The coordinator and the social workers, where they work today; and everyone with the role for out of hours."""
    today = localdate(at)
    with beyond_the_walls(Sight.TOLD_FROM_HOME):
        involved = list(
            Involvement.objects.filter(
                Q(until_on=None) | Q(until_on__gte=today),
                family=family,
                part__in=[part.value for part in TOLD_AT_ONCE],
                ended_at=None,
                from_on__lte=today,
                worker__is_active=True,
            )
            .select_related("worker")
            .order_by("pk")
        )
    by_worker: dict[int, tuple[User, Part]] = {}
    for part in TOLD_AT_ONCE:
        for one in involved:
            if one.part == part:
                by_worker.setdefault(one.worker_id, (one.worker, part))
    later = tuple(worker for worker in on_duty() if worker.pk not in by_worker)
    return WhoIsTold(tuple(by_worker.values()), later)


def on_duty() -> list[User]:
    """Everyone with an open account and the role for out of hours."""
    return list(workers_with_role(Role.OUT_OF_HOURS))


def is_a_child(family: Family, person: Person) -> bool:
    """Whether they are one of the children at the centre of this family."""
    return FamilyMember.objects.filter(family=family, person=person, is_child=True).exists()


def my_alert(family: Family, person: Person, number: int) -> NotSafeNow:
    """What became of it, for the one who pressed it; 404 for anybody else."""
    mine = NotSafeNow.objects.filter(family=family, person=person, pk=number).select_related("read_by")
    if (alert := mine.first()) is None:
        raise Http404
    return alert


def my_latest_alert(family: Family, person: Person) -> NotSafeNow | None:
    """The last one they pressed that is not closed."""
    mine = NotSafeNow.objects.filter(family=family, person=person, closed_at=None)
    return mine.select_related("read_by").first()


def _alerts_for(worker: User) -> QuerySet[NotSafeNow]:
    """Those this worker was told of out of hours, though the family is not open to them; and of families that are.

    The family and the person are not read along: whoever is told out of hours may read this page and nothing else.
    Who was told at once was told for their part with the family: when that ends, so does this.
    """
    told = ToldOfDanger.objects.filter(worker=worker, out_of_hours=True).values("not_safe")
    mine = Q(pk__in=told) | Q(family__in=families_visible_to(worker).order_by().values("pk"))
    return NotSafeNow.objects.filter(mine).select_related("read_by", "closed_by")


def alerts_waiting_for(worker: User) -> list[NotSafeNow]:
    """What is not closed yet, for the top of their work."""
    return list(_alerts_for(worker).filter(closed_at=None))


def get_alert_for(worker: User, number: int) -> NotSafeNow:
    """404, never 403."""
    if (alert := _alerts_for(worker).filter(pk=number).first()) is None:
        raise Http404
    return alert


def alerts_of(worker: User, family: Family) -> list[NotSafeNow]:
    """Every time somebody of this family pressed it, for a worker the family is open to."""
    return list(_alerts_for(worker).filter(family=family))


def told_of(alert: NotSafeNow) -> list[ToldOfDanger]:
    """Who was told, in order."""
    return list(ToldOfDanger.objects.filter(not_safe=alert).select_related("worker"))


def opens_family_of(worker: User, alert: NotSafeNow) -> bool:
    """Whether the family itself is open to whoever reads the alert."""
    return families_visible_to(worker).filter(pk=alert.family_id).exists()


def alert_for_job(number: int) -> NotSafeNow | None:
    """For the background worker, which asks under its own reason to look (Sight.NOT_SAFE)."""
    return NotSafeNow.objects.filter(pk=number).first()
