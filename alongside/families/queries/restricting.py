"""Who could open a family, and who still can once it is restricted to those named."""

from datetime import date

from django.db.models import QuerySet

from alongside.access.models import User
from alongside.access.queries import workers_with_role
from alongside.access.states import Role
from alongside.families.models import Family, Involvement
from alongside.families.queries.involvements import open_parts_of
from alongside.families.states import Part


def is_named(worker: User, family: Family, *, on: date) -> bool:
    """Whether this worker is named as involved today, and does not open the family by their role alone."""
    return open_parts_of(family, on=on).filter(worker=worker).exists()


def managers_not_named(family: Family, *, on: date, besides: User) -> QuerySet[User]:
    """The managers of its service to whom the family closes when it is restricted."""
    named = open_parts_of(family, on=on).values("worker")
    managers = workers_with_role(Role.SERVICE_MANAGER).filter(practitioner__service=family.service_id)
    return managers.exclude(pk__in=named).exclude(pk=besides.pk)


def other_managers_named(involvement: Involvement, *, on: date) -> int:
    """How many managers are named with this family today, besides this one."""
    managers = open_parts_of(involvement.family, on=on).filter(part=Part.SERVICE_MANAGER)
    return managers.exclude(pk=involvement.pk).count()
