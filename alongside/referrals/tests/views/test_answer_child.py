"""How things stand for one of the children."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from alongside.foundation.fields import day_boxes
from alongside.partners.tests.factories import a_service_manager
from alongside.people.tests.factories import a_child
from alongside.referrals.tests.factories import a_referral
from alongside.referrals.tests.views.doors import opens_only_to, refuses_role

pytestmark = pytest.mark.django_db


def test_it_opens_only_to_those_who_write_the_request(client: Client) -> None:
    referral = a_referral(answered=False)
    child = referral.children.all()[0].child
    page = opens_only_to(client, referral.referrer, "answer_child", referral.reference, child.pk)
    assert f"About {child.full_name}" in page
    refuses_role(client, a_service_manager(), "answer_child", referral.reference, child.pk)


def test_a_child_the_request_is_not_for_is_not_found(client: Client) -> None:
    referral = a_referral(answered=False)
    client.force_login(referral.referrer)
    path = reverse("answer_child", args=[referral.reference, a_child("Kola").pk])
    assert client.get(path).status_code == 404


def test_dates_that_can_not_be_come_back_with_everything_typed(client: Client) -> None:
    referral = a_referral(answered=False)
    row = referral.children.all()[0]
    client.force_login(referral.referrer)
    path = reverse("answer_child", args=[referral.reference, row.child_id])
    impossible = {"order_on-day": "31", "order_on-month": "2", "order_on-year": "2026", "school": "Madeup Primary"}
    page = client.post(path, impossible).content.decode()
    assert "Enter a real date" in page
    assert 'value="31"' in page
    assert "Madeup Primary" in page
    wrong_way = day_boxes("pre_proceedings_on", date(2026, 5, 1)) | day_boxes("proceedings_on", date(2026, 4, 1))
    assert "cannot start before pre-proceedings" in client.post(path, wrong_way).content.decode()
    row.refresh_from_db()
    assert (row.school, row.order_on) == ("", None)


def test_it_is_saved_and_leads_on(client: Client) -> None:
    referral = a_referral(answered=False)
    row = referral.children.all()[0]
    client.force_login(referral.referrer)
    typed = {"lives_with": "Nana Rose", **day_boxes("order_on", date(2026, 4, 1))}
    answer = client.post(reverse("answer_child", args=[referral.reference, row.child_id]), typed)
    row.refresh_from_db()
    assert (row.lives_with, row.order_on) == ("Nana Rose", date(2026, 4, 1))
    assert answer.status_code == 302
