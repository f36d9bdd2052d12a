"""Reading services, practitioners and their leave."""

from datetime import date
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.http import Http404

from alongside.access.models import User
from alongside.access.states import Role
from alongside.partners.models import Leave, Practitioner, Service


def service_of(worker: User) -> Service | None:
    """The service this worker belongs to, if any."""
    practitioner = Practitioner.objects.select_related("service").filter(worker=worker).first()
    return practitioner.service if practitioner else None


def get_service_of(worker: User) -> Service:
    """The service this worker belongs to; 404 for those who belong to none."""
    service = service_of(worker)
    if service is None:
        raise Http404
    return service


def settings_of(service: Service, names: list[str]) -> dict[str, Any]:
    """The saved answers of the settings page."""
    return {name: getattr(service, name) for name in names}


def services() -> QuerySet[Service]:
    """Every service a referrer can ask."""
    return Service.objects.order_by("name")


def get_service(number: int) -> Service:
    """One service by its number."""
    return Service.objects.get(pk=number)


def coordinators_of(service: Service, *, today: date) -> QuerySet[Practitioner]:
    """The service's coordinators with open accounts, with the leave that is still to come."""
    still_to_come = Leave.objects.filter(last_on__gte=today).order_by("first_on")
    return (
        Practitioner.objects.filter(
            service=service, worker__is_active=True, worker__roles__contains=[Role.COORDINATOR.value]
        )
        .select_related("worker")
        .prefetch_related(Prefetch("leave", queryset=still_to_come))
        .order_by("worker__name")
    )


def practitioners_named(words: str) -> QuerySet[Practitioner]:
    """Practitioners whose name or e-mail address has these words in it."""
    return (
        Practitioner.objects.filter(worker__is_active=True, worker__name__icontains=words)
        .select_related("worker", "organisation")
        .order_by("worker__name")
    )
