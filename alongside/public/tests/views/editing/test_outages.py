"""Editors and service managers tell everyone when something does not work."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.tests.doors import page_of, signed_in
from alongside.foundation.fields import day_boxes
from alongside.partners.tests.factories import a_service_manager, a_social_worker
from alongside.public.models import Outage
from alongside.public.tests.editors import an_editor

pytestmark = pytest.mark.django_db
PAGE = "/edit/outages/"


def test_a_stranger_signs_in_and_others_are_refused() -> None:
    assert Client().get(PAGE).status_code == 302
    assert signed_in(a_social_worker()).get(PAGE).status_code == 403
    assert "Nothing is told now, and no pause is planned." in page_of(a_service_manager(), PAGE)


def test_with_only_words_it_is_told_from_now_on() -> None:
    assert signed_in(an_editor()).post(PAGE, {"words": "Texts are slow today."}).status_code == 302
    assert "Texts are slow today." in Client().get("/").content.decode()
    assert "Shown now" in page_of(an_editor(), PAGE)


def test_a_planned_pause_stands_from_its_hour_until_its_hour() -> None:
    tomorrow = timezone.localdate() + timedelta(days=1)
    days = day_boxes("from_on", tomorrow) | day_boxes("until_on", tomorrow)
    signed_in(an_editor()).post(PAGE, {"words": "Sunday.", **days, "from_time": "9am", "until_time": "5:30pm"})
    told = Outage.objects.get()
    assert told.until_at
    assert timezone.localtime(told.from_at).strftime("%H:%M") == "09:00"
    assert timezone.localtime(told.until_at).strftime("%H:%M") == "17:30"
    assert "Planned" in page_of(an_editor(), PAGE)
    assert "Sunday." not in Client().get("/").content.decode()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"words": ""}, "Write what everyone shall read."),
        ({"words": "x" * 100_000}, "Use 300 characters or fewer."),
        ({"words": "a\x00b"}, "cannot be saved"),
        ({"from_time": "9am"}, "Say on which day, too."),
        ({"until_on-day": "31", "until_on-month": "2", "until_on-year": "2027"}, "Enter a real date"),
        ({"until_on-day": "1", "until_on-month": "2", "until_on-year": "2020"}, "It cannot end before it begins."),
    ],
)
def test_what_cannot_be_told_comes_back_with_a_reason(typed: dict[str, str], said: str) -> None:
    page = signed_in(an_editor()).post(PAGE, {"words": "Kept words."} | typed).content.decode()
    assert said in page
    assert "There is a problem" in page
    assert typed.get("words", "Kept words.")[:50].replace("\x00", "") in page.replace("\x00", "")
    assert not Outage.objects.exists()
