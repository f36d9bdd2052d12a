"""The page of an alert: opening it is reading it."""

import pytest
from django.urls import reverse
from django.utils import timezone

from alongside.access.tests.doors import signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.voice import actions
from alongside.voice.models import NotSafeNow
from alongside.voice.tests.factories import a_family_with_grace, not_safe, somebody_on_duty

pytestmark = pytest.mark.django_db


def test_whoever_opens_it_has_read_it_and_says_what_was_done() -> None:
    family, grace = a_family_with_grace()
    alert = not_safe(family)
    address, browser = reverse("alert", args=[alert.pk]), signed_in(grace)
    page = browser.get(address).content.decode()
    assert "He is shouting." in page
    alert.refresh_from_db()
    assert alert.read_by == grace
    assert "Write what was done" in browser.post(address, {"what_was_done": ""}).content.decode()
    browser.post(address, {"what_was_done": "I went there. He is at Nana’s."})
    alert.refresh_from_db()
    assert alert.closed_by == grace
    assert "He is at Nana’s." in browser.get(address).content.decode()


def test_out_of_hours_opens_the_alert_and_not_the_family() -> None:
    family, _ = a_family_with_grace()
    olu = somebody_on_duty()
    alert = not_safe(family)
    browser, address = signed_in(olu), reverse("alert", args=[alert.pk])
    assert browser.get(address).status_code == 404
    actions.tell_out_of_hours(not_safe_id=alert.pk, at=timezone.now())
    page = browser.get(address).content.decode()
    assert family.reference in page
    assert "Open a family in an emergency" in page
    assert browser.get(reverse("family", args=[family.reference])).status_code == 404
    assert "not safe now" in browser.get(reverse("my_work")).content.decode()


def test_it_is_on_top_of_the_work_of_who_was_told() -> None:
    family, grace = a_family_with_grace()
    alert = not_safe(family)
    page = signed_in(grace).get(reverse("my_work")).content.decode()
    assert reverse("alert", args=[alert.pk]) in page


def test_a_stranger_finds_nothing_and_has_read_nothing() -> None:
    family, _ = a_family_with_grace()
    alert = not_safe(family)
    assert signed_in(a_social_worker()).get(reverse("alert", args=[alert.pk])).status_code == 404
    assert NotSafeNow.objects.get().read_at is None
