"""Somebody is a champion no longer, on a page."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.tests.doors import signed_in
from alongside.foundation.fields import day_boxes
from alongside.partners.tests.factories import a_social_worker
from alongside.training.models import Champion
from alongside.training.tests.embedded import a_champion
from alongside.training.tests.factories import a_trainer

pytestmark = pytest.mark.django_db


def page(champion: Champion) -> str:
    return f"/training/embedding/champions/{champion.pk}/end/"


def test_it_is_for_who_arranges_training() -> None:
    assert signed_in(a_social_worker()).get(page(a_champion())).status_code == 403


def test_it_ends_on_that_day_and_the_page_is_gone() -> None:
    champion, browser = a_champion(), signed_in(a_trainer())
    assert browser.get(page(champion)).status_code == 200
    today = timezone.localdate()
    assert browser.post(page(champion), day_boxes("until_on", today)).status_code == 302
    champion.refresh_from_db()
    assert champion.until_on == today
    assert browser.get(page(champion)).status_code == 404


def test_a_day_before_they_became_one_comes_back_with_the_reason() -> None:
    champion = a_champion()
    before = champion.since_on - timedelta(days=1)
    answer = signed_in(a_trainer()).post(page(champion), day_boxes("until_on", before))
    assert "became a champion later than that day" in answer.content.decode()
    champion.refresh_from_db()
    assert champion.until_on is None
