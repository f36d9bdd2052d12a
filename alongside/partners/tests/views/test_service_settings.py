"""The service's own names and timescales."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.tests.doors import page_of, signed_in
from alongside.audit.models import AuditEvent
from alongside.partners import queries
from alongside.partners.forms import ServiceSettings
from alongside.partners.models import Service
from alongside.partners.tests.factories import a_practitioner, a_service, a_service_manager, a_social_worker

pytestmark = pytest.mark.django_db
PAGE = "/service/settings/"


def answers(service: Service, **more: Any) -> dict[str, Any]:
    saved = queries.settings_of(service, list(ServiceSettings.base_fields))
    typed = {True: "yes", False: "no"}
    return {name: value if isinstance(value, list) else typed.get(value, value) for name, value in saved.items()} | more


def test_a_stranger_signs_in_and_a_social_worker_is_refused() -> None:
    assert Client().get(PAGE).status_code == 302
    assert signed_in(a_social_worker()).get(PAGE).status_code == 403


def test_a_manager_without_a_service_finds_nothing() -> None:
    from alongside.access.states import Role

    assert signed_in(a_practitioner(Role.SERVICE_MANAGER).worker).get(PAGE).status_code == 404


def test_until_it_is_saved_it_is_marked_to_be_checked() -> None:
    service = a_service()
    manager = a_service_manager(service)
    page = page_of(manager, PAGE)
    assert "To be checked." in page
    assert "Croydon aims to meet within 42 days" in page
    saved = signed_in(manager).post(PAGE, answers(service, meeting_name="family network meeting", conference_days="35"))
    assert saved.status_code == 302
    service.refresh_from_db()
    assert (service.meeting_name, service.conference_days) == ("family network meeting", 35)
    assert service.checked_on == timezone.localdate()
    assert "Last checked on" in page_of(manager, PAGE)
    assert AuditEvent.objects.filter(event="service.settings_changed").count() == 1


def test_whether_anyone_may_ask_and_by_when_they_are_answered() -> None:
    service = a_service()
    manager = a_service_manager(service)
    page = page_of(manager, PAGE)
    assert "Starts as 2, and is promised to them: to be checked by the service." in page
    assert "/service/who-answers/" in page
    typed = answers(service, takes_requests_from_anyone="no", answer_help_working_days="3")
    signed_in(manager).post(PAGE, typed)
    service.refresh_from_db()
    assert (service.takes_requests_from_anyone, service.answer_help_working_days) == (False, 3)
    page = signed_in(manager).post(PAGE, typed | {"answer_help_working_days": "0"}).content.decode()
    assert "Enter a number from 1 to 20." in page


@pytest.mark.parametrize("odd", ["-1", "0", "999999", "many", "", "\x00"])
def test_odd_numbers_come_back_with_a_sentence(odd: str) -> None:
    service = a_service()
    page = signed_in(a_service_manager(service)).post(PAGE, answers(service, conference_days=odd)).content.decode()
    assert "There is a problem" in page
    assert 'href="#id_conference_days"' in page
    assert Service.objects.get().conference_days == 42


def test_the_review_window_runs_forward() -> None:
    service = a_service()
    typed = answers(service, review_from_months="4", review_until_months="2")
    page = signed_in(a_service_manager(service)).post(PAGE, typed).content.decode()
    assert "The latest review cannot come before the earliest." in page


def test_the_second_of_two_managers_is_told_and_sees_both() -> None:
    service = a_service()
    first, second = a_service_manager(service), a_service_manager(service)
    seen = page_of(second, PAGE).split('name="seen" value="')[1].split('"')[0]
    signed_in(first).post(PAGE, answers(service, conference_days="35", seen=seen))
    page = signed_in(second).post(PAGE, answers(service, conference_days="30", seen=seen)).content.decode()
    assert "Somebody else saved this page while you were writing" in page
    assert Service.objects.get().conference_days == 35


@pytest.mark.parametrize(
    ("typed", "weeks"), [("2 and 6", [2, 6]), ("12,3 , 3", [3, 12]), ("8", [8]), ("1 & 104", [1, 104])]
)
def test_the_weeks_after_which_people_are_asked_how_it_is(typed: str, weeks: list[int]) -> None:
    service = a_service()
    manager = a_service_manager(service)
    assert 'value="2 and 6"' in page_of(manager, PAGE)
    assert signed_in(manager).post(PAGE, answers(service, follow_up_weeks=typed)).status_code == 302
    service.refresh_from_db()
    assert service.follow_up_weeks == weeks


@pytest.mark.parametrize("typed", ["", "0", "105", "-2", "two", "2.5", "1 2 3 4 5 6 7", "\x00", "٢", "9" * 50])
def test_weeks_that_are_none_come_back_as_they_were_typed(typed: str) -> None:
    service = a_service()
    page = signed_in(a_service_manager(service)).post(PAGE, answers(service, follow_up_weeks=typed)).content.decode()
    assert 'href="#id_follow_up_weeks"' in page
    assert Service.objects.get().follow_up_weeks == [2, 6]
