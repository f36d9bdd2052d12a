"""Which families a worker may know of."""

from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.http import Http404
from django.utils import timezone

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.families.models import BrokenGlass, Family, FamilyMember, Involvement
from alongside.families.rules.opening import opens_families, parts_that_open
from alongside.families.states import CONFERENCING_PARTS
from alongside.partners.queries import service_of, where_they_work
from alongside.people.models import Person


def involved_in(worker: User, *, on: date) -> QuerySet[Involvement]:
    """This worker's involvements that are open on this day."""
    parts = [part.value for part in parts_that_open(worker)]
    return Involvement.objects.filter(worker=worker, ended_at=None, from_on__lte=on, part__in=parts).filter(
        Q(until_on=None) | Q(until_on__gte=on)
    )


def involved_today(worker: User) -> QuerySet[Involvement]:
    """This worker's involvements that are open now. Who may know of a family is always a question about today."""
    return involved_in(worker, on=timezone.localdate())


def open_glass_of(worker: User) -> QuerySet[BrokenGlass]:
    """What this worker opened in an emergency that is neither over nor closed."""
    if not (opens_families(worker) and worker.may(Permission.BREAK_THE_GLASS)):
        return BrokenGlass.objects.none()
    return BrokenGlass.objects.filter(worker=worker, ended_at=None, until_at__gt=timezone.now())


def _works_with(worker: User) -> Q:
    """Named as involved today; or manager of the service, unless the family is restricted to those named."""
    mine = Q(pk__in=involved_today(worker).values("family"))
    if worker.may(Permission.FAMILY_OPEN_ALL_OF_SERVICE):
        mine |= Q(restricted=False, service__in=where_they_work(worker).values("service"))
    return mine


def _families(worker: User, mine: Q) -> QuerySet[Family]:
    if not opens_families(worker):
        return Family.objects.none()
    members = FamilyMember.objects.select_related("person")
    return Family.objects.filter(mine).prefetch_related(Prefetch("members", queryset=members))


def families_worked_with(worker: User) -> QuerySet[Family]:
    """The families this worker works with today: those they may change, as far as their role goes."""
    return _families(worker, _works_with(worker))


def families_visible_to(worker: User) -> QuerySet[Family]:
    """The families this worker works with today, and those they opened in an emergency that is not over."""
    if not worker.may(Permission.BREAK_THE_GLASS):
        return families_worked_with(worker)
    return _families(worker, _works_with(worker) | Q(pk__in=open_glass_of(worker).values("family")))


def get_family_for(worker: User, reference: str) -> Family:
    """404, never 403: a worker must not learn that a hidden family exists."""
    family = families_visible_to(worker).select_related("service").filter(reference=reference).first()
    if family is None:
        raise Http404
    return family


def people_visible_to(worker: User) -> QuerySet[Person]:
    """The people of the families this worker works with, and children not in any family yet.

    An emergency opens a family to be read: nobody begins another family with its children because of it.
    """
    mine = Q(pk__in=FamilyMember.objects.filter(family__in=families_worked_with(worker).values("pk")).values("person"))
    if worker.may(Permission.FAMILY_ADD):
        mine |= Q(pk__in=children_without_a_family().values("pk"))
    return Person.objects.filter(mine)


def children_among(worker: User, numbers: list[int]) -> QuerySet[Person]:
    """Those of these people that the worker may know of, eldest first."""
    return people_visible_to(worker).filter(pk__in=numbers).order_by("born_on", "pk")


def person_among(worker: User, number: str) -> Person:
    """One person the worker may know of; 404 for anybody else."""
    person = people_visible_to(worker).filter(pk=int(number)).first() if number.isdecimal() else None
    if person is None:
        raise Http404
    return person


def children_without_a_family() -> QuerySet[Person]:
    """Children brought in from the council's own system with whom nobody has begun to work."""
    in_a_family = FamilyMember.objects.filter(person=OuterRef("pk"))
    return Person.objects.filter(~Exists(in_a_family), council_child_id__isnull=False)


def reads_conferencing_book(worker: User, family: Family) -> bool:
    """Whether this worker belongs to the conferencing service for this family. An emergency changes nothing in it."""
    if not opens_families(worker):
        return False
    manages = worker.may(Permission.FAMILY_OPEN_ALL_OF_SERVICE) and not family.restricted
    if manages and service_of(worker) == family.service:
        return True
    parts = set(involved_today(worker).filter(family=family).values_list("part", flat=True))
    return bool(parts & CONFERENCING_PARTS)


def families_whose_book_is_read(worker: User) -> QuerySet[Family]:
    """The families whose conferencing book this worker reads: the same rule as above, for all of them at once."""
    if not opens_families(worker):
        return Family.objects.none()
    parts = [part.value for part in CONFERENCING_PARTS]
    mine = Q(pk__in=involved_today(worker).filter(part__in=parts).values("family"))
    if worker.may(Permission.FAMILY_OPEN_ALL_OF_SERVICE):
        mine |= Q(restricted=False, service__in=where_they_work(worker).values("service"))
    return Family.objects.filter(mine)


def member_of(family: Family, person_id: int, *, hold: bool = False) -> FamilyMember:
    """One person of this family; 404 for anybody else. `hold` keeps others from changing them until we are done."""
    members = FamilyMember.objects.select_for_update() if hold else FamilyMember.objects.all()
    member = members.filter(family=family, person_id=person_id).select_related("person").first()
    if member is None:
        raise Http404
    member.family = family
    return member
