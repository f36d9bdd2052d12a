"""Who asked for help again, who is asked to answer, and whether it can be asked at all."""

from dataclasses import dataclass
from datetime import date

from django.http import Http404

from alongside.access.identity import beyond_the_walls
from alongside.access.models import User
from alongside.access.states import Permission, Role, Sight
from alongside.families.models import Family, Involvement
from alongside.families.queries import deciding_history, families_visible_to
from alongside.families.states import Part
from alongside.partners.models import Practitioner
from alongside.partners.queries import coordinators_of
from alongside.people.models import Person
from alongside.referrals.models import Allocation, AskedAgain, Referral
from alongside.referrals.queries.referrals import OPEN
from alongside.referrals.rules.asking_again import may_come_back
from alongside.referrals.states import ReferralStatus

__all__ = [
    "HowItStands",
    "asked_again_of",
    "get_asked_again_of",
    "how_it_stands",
    "my_open_ask",
    "waiting_again",
    "who_comes_back",
    "who_is_told_instead",
]


@dataclass(frozen=True)
class HowItStands:
    """Whether work with a family has ended, and whether other work goes on."""

    has_ended: bool
    goes_on: bool


def how_it_stands(family: Family) -> HowItStands:
    """Asked at home too, where requests are not read: only these two facts come of it."""
    with beyond_the_walls(Sight.TOLD_FROM_HOME):
        statuses = set(Referral.objects.filter(family=family).values_list("status", flat=True))
    return HowItStands(has_ended=ReferralStatus.CLOSED in statuses, goes_on=bool(statuses & set(OPEN)))


def my_open_ask(family: Family, person: Person) -> AskedAgain | None:
    """What this relative asked and nobody has taken up yet."""
    asked = AskedAgain.objects.filter(family=family, person=person, answered_at=None)
    return asked.select_related("coordinator", "noted_by").first()


def asked_again_of(family: Family) -> list[AskedAgain]:
    """Everyone of this family who asked again, what waits first."""
    asked = AskedAgain.objects.filter(family=family).select_related("person", "coordinator", "noted_by", "answered_by")
    return sorted(asked, key=lambda one: (one.answered_at is not None, one.asked_at))


def get_asked_again_of(family: Family, number: int) -> AskedAgain:
    """One of them; 404 for anything else."""
    asked = AskedAgain.objects.filter(family=family, pk=number).select_related("person", "coordinator", "noted_by")
    if (found := asked.first()) is None:
        raise Http404
    found.family = family
    return found


def waiting_again(worker: User) -> list[AskedAgain]:
    """What waits to be taken up by this worker: as the coordinator brought back, or as a manager where nobody was."""
    waiting = AskedAgain.objects.filter(
        answered_at=None, family__in=families_visible_to(worker).order_by().values("pk")
    )
    if not worker.may(Permission.REFERRAL_ALLOCATE):
        waiting = waiting.filter(coordinator=worker)
    return list(waiting.select_related("family", "person").prefetch_related("family__members__person"))


def who_comes_back(family: Family, *, on: date) -> User | None:
    """The coordinator this family had last, where they can coordinate for them again."""
    with beyond_the_walls(Sight.TOLD_FROM_HOME):
        had = Allocation.objects.filter(referral__family=family).order_by("-allocated_at", "-pk").first()
    if had is None:
        return None
    practitioner = coordinators_of(family.service, today=on).filter(worker=had.coordinator_id).first()
    decided = deciding_history(family, worker_ids=[had.coordinator_id]).get(had.coordinator_id, [])
    return practitioner.worker if practitioner and may_come_back(practitioner, decided=decided, on=on) else None


def who_is_told_instead(family: Family) -> list[User]:
    """The managers of the service; of a restricted family only those who are named."""
    with beyond_the_walls(Sight.TOLD_FROM_HOME):
        named = Involvement.objects.filter(family=family, part=Part.SERVICE_MANAGER, ended_at=None)
        managers = [one.worker for one in named.select_related("worker") if one.worker.is_active]
    if managers or family.restricted:
        return managers
    working = Practitioner.objects.filter(
        service=family.service, worker__is_active=True, worker__roles__contains=[Role.SERVICE_MANAGER.value]
    )
    return [one.worker for one in working.select_related("worker").order_by("pk")]
