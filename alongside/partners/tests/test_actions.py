"""Organisations, services and the people who work in them."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.states import Role
from alongside.audit.models import AuditEvent
from alongside.partners.actions import (
    add_organisation,
    add_service,
    change_service_settings,
    note_leave,
    note_organisation,
)
from alongside.partners.models import Practitioner
from alongside.partners.queries import coordinators_of, practitioners_named, service_of
from alongside.partners.states import OrganisationKind
from alongside.partners.tests.factories import (
    a_coordinator,
    a_practitioner,
    a_service,
    a_service_manager,
    a_social_worker,
    an_organisation,
)

pytestmark = pytest.mark.django_db
NOW = timezone.now


def test_only_an_administrator_adds_an_organisation_or_a_service() -> None:
    manager = a_service_manager()
    with pytest.raises(NotAllowed):
        add_organisation(name="Another", kind=OrganisationKind.SCHOOL, by=manager, at=NOW())
    with pytest.raises(NotAllowed):
        add_service(organisation=an_organisation(), name="Another", by=manager, at=NOW())


def test_who_holds_restorative_meetings_names_an_organisation_once_and_nobody_else_does() -> None:
    facilitator = a_practitioner(Role.FACILITATOR).worker
    school = note_organisation(name="Sample School", kind=OrganisationKind.SCHOOL, by=facilitator, at=NOW())
    again = note_organisation(name=" sample school", kind=OrganisationKind.OTHER, by=facilitator, at=NOW())
    assert (again, again.kind) == (school, OrganisationKind.SCHOOL)
    with pytest.raises(NotAllowed):
        note_organisation(name="Another", kind=OrganisationKind.SCHOOL, by=a_social_worker(), at=NOW())


def test_settings_changed_are_noted_as_checked_and_left_in_the_story() -> None:
    service = a_service()
    by = a_service_manager(service)
    changed = change_service_settings(service=service, changes={"conference_days": 35}, by=by, at=NOW())
    assert (changed.conference_days, changed.checked_on) == (35, timezone.localdate())
    assert AuditEvent.objects.get(event="service.settings_changed").detail == {"changed": ["conference_days"]}
    with pytest.raises(NotAllowed):
        change_service_settings(service=service, changes={}, by=a_social_worker(), at=NOW())


def test_a_review_window_that_runs_backward_is_not_kept() -> None:
    service = a_service()
    changes = {"review_from_months": 4, "review_until_months": 2}
    with pytest.raises(IntegrityError), transaction.atomic():
        change_service_settings(service=service, changes=changes, by=a_service_manager(service), at=NOW())


def test_one_notes_ones_own_leave_and_a_manager_that_of_others() -> None:
    service = a_service()
    grace = Practitioner.objects.get(worker=a_coordinator(service))
    days = {"first_on": date(2027, 1, 4), "last_on": date(2027, 1, 8), "at": NOW()}
    note_leave(practitioner=grace, by=grace.worker, **days)  # type: ignore[arg-type]
    note_leave(practitioner=grace, by=a_service_manager(service), **days)  # type: ignore[arg-type]
    with pytest.raises(NotAllowed):
        note_leave(practitioner=grace, by=a_social_worker(), **days)  # type: ignore[arg-type]
    (found,) = coordinators_of(service, today=date(2027, 1, 5))
    assert len(found.leave.all()) == 2


def test_practitioners_are_found_by_part_of_their_name() -> None:
    owen = a_practitioner(name="Owen Pretendson")
    assert list(practitioners_named("pretend")) == [owen]
    assert service_of(owen.worker) is None
