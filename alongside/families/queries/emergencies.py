"""Families opened in an emergency: which one was asked for, who must hear of it, and what is open."""

from datetime import date, datetime

from django.db.models import Q, QuerySet
from django.http import Http404

from alongside.access.identity import beyond_the_walls
from alongside.access.models import User
from alongside.access.queries import workers_with_role
from alongside.access.states import Permission, Role, Sight
from alongside.audit.queries import lines_by
from alongside.audit.states import Outcome
from alongside.families.models import BrokenGlass, Family, FamilyMember
from alongside.families.queries.families import families_worked_with, open_glass_of
from alongside.families.queries.involvements import open_parts_of
from alongside.families.rules.emergencies import TRIES_WITHIN, is_called

TRIED = "glass.tried"


def family_asked_for(*, reference: str, name: str, born_on: date | None, council_child_id: str) -> Family | None:
    """The one family that fits all that was said, whoever asks; None when none does, or too little was said.

    It looks past every wall, so its only caller is the action that writes down who asked and why.
    """
    if not (reference or council_child_id or (name and born_on)):
        return None
    with beyond_the_walls(Sight.EMERGENCY):
        children = FamilyMember.objects.filter(is_child=True).select_related("person")
        if reference:
            children = children.filter(family__reference=reference.upper())
        if council_child_id:
            children = children.filter(person__council_child_id=council_child_id)
        if born_on:
            children = children.filter(person__born_on=born_on)
        found = [child for child in children.order_by("family__added_at") if not name or is_called(child.person, name)]
        one_family = len({child.family_id for child in found}) == 1
        one_child = len({child.person_id for child in found}) == 1
        return Family.objects.get(pk=found[-1].family_id) if one_family or one_child else None


def tries_that_found_nothing(worker: User, *, at: datetime) -> int:
    """How often this worker asked for a family in the last hour and none opened."""
    return lines_by(worker.pk, event=TRIED, outcome=Outcome.REFUSED, since=at - TRIES_WITHIN).count()


def glass_that_opens(family: Family, *, worker: User) -> BrokenGlass | None:
    """The emergency because of which this family is open to this worker; None for those who work with it anyway."""
    if not worker.may(Permission.BREAK_THE_GLASS):
        return None
    glass = open_glass_of(worker).filter(family=family).order_by("-until_at").first()
    if glass is None or works_with(worker, family):
        return None
    glass.family = family
    return glass


def my_emergencies(worker: User) -> QuerySet[BrokenGlass]:
    """What this worker opened in an emergency that is not over."""
    return open_glass_of(worker).select_related("family").prefetch_related("family__members__person")


def emergencies_of(family: Family) -> QuerySet[BrokenGlass]:
    """Every time somebody opened this family in an emergency, newest first."""
    return BrokenGlass.objects.filter(family=family).select_related("worker", "ended_by")


def get_emergency_of(family: Family, number: int) -> BrokenGlass:
    """One of them; 404 for anything else."""
    if (glass := emergencies_of(family).filter(pk=number).first()) is None:
        raise Http404
    return glass


def works_with(worker: User, family: Family) -> bool:
    """Whether the family is open to this worker without any emergency."""
    return families_worked_with(worker).filter(pk=family.pk).exists()


def who_must_hear(family: Family, *, on: date, besides: User) -> list[User]:
    """Everyone named as involved today, and, unless only those named may know of it, the managers of its service."""
    named = User.objects.filter(pk__in=open_parts_of(family, on=on).values("worker"))
    managers = workers_with_role(Role.SERVICE_MANAGER).filter(practitioner__service=family.service_id)
    everyone = Q(pk__in=named.values("pk"))
    if not family.restricted:
        everyone |= Q(pk__in=managers.values("pk"))
    officers = data_protection_officers().values("pk")
    found = User.objects.filter(everyone, is_active=True).exclude(pk=besides.pk).exclude(pk__in=officers)
    return list(found.order_by("pk"))


def data_protection_officers() -> QuerySet[User]:
    """Those who look after how records are used."""
    return workers_with_role(Role.DATA_PROTECTION_OFFICER)
