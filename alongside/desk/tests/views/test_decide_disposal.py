"""Two different people look before anything goes."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from alongside.access.tests.doors import page_of, signed_in
from alongside.desk.actions import retention
from alongside.desk.models import DueForDisposal
from alongside.desk.states import Clock, DisposalStatus
from alongside.desk.tests.doors import the_records_door_holds
from alongside.families.tests.factories import a_family
from alongside.partners.tests.factories import a_service_manager

pytestmark = pytest.mark.django_db


def due() -> DueForDisposal:
    family = a_family()
    manager = a_service_manager(family.service)
    at = timezone.now() + timedelta(days=100 * 366)
    return next(one for one in retention.find_due_for_disposal(by=manager, at=at) if one.clock == Clock.CHILDS_FILE)


def later(day: date) -> dict[str, str]:
    boxes = {"until-day": str(day.day), "until-month": str(day.month), "until-year": str(day.year)}
    return {**boxes, "why": "Ayo has asked for it."}


def test_the_door_holds() -> None:
    the_records_door_holds(f"/retention/due/{due().pk}/")


def test_two_people_agree_and_one_is_not_enough() -> None:
    one = due()
    path, first = f"/retention/due/{one.pk}/", a_service_manager(one.family.service)
    signed_in(first).post(path, {"agree": "yes"})
    again = signed_in(first).post(path, {"agree": "yes"}).content.decode()
    assert "Somebody else has to look too." in again
    assert DueForDisposal.objects.get().status == DisposalStatus.AGREED_ONCE
    signed_in(a_service_manager(one.family.service)).post(path, {"agree": "yes"})
    assert DueForDisposal.objects.get().status == DisposalStatus.AGREED


def test_it_waits_in_my_work_of_whoever_has_not_agreed() -> None:
    one = due()
    path, first = f"/retention/due/{one.pk}/", a_service_manager(one.family.service)
    assert path in page_of(first, "/my-work/")
    signed_in(first).post(path, {"agree": "yes"})
    assert path not in page_of(first, "/my-work/")
    assert path in page_of(a_service_manager(one.family.service), "/my-work/")


def test_it_is_put_off_with_a_reason_and_comes_back() -> None:
    one = due()
    manager = a_service_manager(one.family.service)
    until = timezone.localdate() + timedelta(days=400)
    signed_in(manager).post(f"/retention/due/{one.pk}/", later(until))
    assert DueForDisposal.objects.get().status == DisposalStatus.POSTPONED
    retention.find_due_for_disposal(by=manager, at=timezone.now() + timedelta(days=100 * 366))
    assert DueForDisposal.objects.get(clock=Clock.CHILDS_FILE).status == DisposalStatus.DUE


def test_not_put_off_to_a_day_that_is_over() -> None:
    one = due()
    manager = a_service_manager(one.family.service)
    page = signed_in(manager).post(f"/retention/due/{one.pk}/", later(date(2020, 1, 1))).content.decode()
    assert "Choose a day that is still to come." in page
    assert "Ayo has asked for it." in page
