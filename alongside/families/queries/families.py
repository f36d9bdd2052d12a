"""Which families a worker may know of."""

from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.http import Http404
from django.utils import timezone

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.families.models import Family, FamilyMember, Involvement
from alongside.families.states import CONFERENCING_PARTS
from alongside.partners.queries import service_of
from alongside.people.models import Person


def involved_in(worker: User, *, on: date) -> QuerySet[Involvement]:
    """This worker's involvements that are open on this day."""
    return Involvement.objects.filter(worker=worker, ended_at=None, from_on__lte=on).filter(
        Q(until_on=None) | Q(until_on__gte=on)
    )


def involved_today(worker: User) -> QuerySet[Involvement]:
    """This worker's involvements that are open now. Who may know of a family is always a question about today."""
    return involved_in(worker, on=timezone.localdate())


def families_visible_to(worker: User) -> QuerySet[Family]:
    """The families this worker is involved with today; for a service manager, those of the service."""
    if not worker.may(Permission.FAMILY_OPEN):
        return Family.objects.none()
    open_to_me = Q(pk__in=involved_today(worker).values("family"))
    if worker.may(Permission.FAMILY_OPEN_ALL_OF_SERVICE) and (service := service_of(worker)):
        open_to_me |= Q(service=service)
    members = FamilyMember.objects.select_related("person")
    return Family.objects.filter(open_to_me).prefetch_related(Prefetch("members", queryset=members))


def get_family_for(worker: User, reference: str) -> Family:
    """404, never 403: a worker must not learn that a hidden family exists."""
    family = families_visible_to(worker).select_related("service").filter(reference=reference).first()
    if family is None:
        raise Http404
    return family


def people_visible_to(worker: User) -> QuerySet[Person]:
    """The people of the families this worker may know of, and children not in any family yet."""
    mine = Q(pk__in=FamilyMember.objects.filter(family__in=families_visible_to(worker).values("pk")).values("person"))
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
    """Whether this worker belongs to the conferencing service for this family."""
    if worker.may(Permission.FAMILY_OPEN_ALL_OF_SERVICE) and service_of(worker) == family.service:
        return True
    parts = set(involved_today(worker).filter(family=family).values_list("part", flat=True))
    return bool(parts & CONFERENCING_PARTS)


def member_of(family: Family, person_id: int, *, hold: bool = False) -> FamilyMember:
    """One person of this family; 404 for anybody else. `hold` keeps others from changing them until we are done."""
    members = FamilyMember.objects.select_for_update() if hold else FamilyMember.objects.all()
    member = members.filter(family=family, person_id=person_id).select_related("person").first()
    if member is None:
        raise Http404
    member.family = family
    return member
