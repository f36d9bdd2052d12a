"""The list of everybody who asked for their record."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.tests.doors import page_of, signed_in
from alongside.desk.tests.factories import a_record_request, who_gives
from alongside.partners.tests.factories import a_service, a_service_manager, a_social_worker

pytestmark = pytest.mark.django_db


def test_it_is_for_those_who_give_records() -> None:
    assert Client().get("/records/").status_code == 302
    assert signed_in(a_social_worker()).get("/records/").status_code == 403


def test_the_one_due_first_is_first_and_a_late_one_says_so() -> None:
    late = a_record_request(asked_on=timezone.localdate() - timedelta(days=40))
    later = a_record_request(late.family, late.family.children[1].person)
    page = page_of(who_gives(late), "/records/")
    assert page.index(late.reference) < page.index(later.reference)
    assert page.count("al-tag--late") == 1


def test_another_services_manager_sees_none_of_them() -> None:
    asked = a_record_request()
    assert asked.reference not in page_of(a_service_manager(a_service("Another Madeup Service")), "/records/")


def test_my_work_has_it_with_its_day() -> None:
    asked = a_record_request()
    page = page_of(who_gives(asked), "/my-work/")
    assert f"/records/{asked.reference}/" in page
    assert f"/records/{asked.reference}/" not in page_of(asked.family.added_by, "/my-work/")
