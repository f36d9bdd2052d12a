"""Setting the day and place."""

from datetime import date, datetime, time, timedelta

import pytest
from django.utils import timezone

from alongside.conferences.states import ConferenceStatus
from alongside.conferences.tests.doors import answered_by_coordinator, assert_guarded, opened_by_coordinator
from alongside.conferences.tests.factories import a_conference, again
from alongside.foundation.components import LONDON
from alongside.foundation.fields import day_boxes

pytestmark = pytest.mark.django_db


SAID = {"starts_time": "2pm", "venue": "The Madeup Community Hall", "food": "Jollof rice", "family_wishes": "A prayer"}


def said_on(day: date, **changes: str) -> dict[str, str]:
    return day_boxes("starts_on", day) | SAID | changes


def tomorrow() -> date:
    return timezone.localdate() + timedelta(days=1)


def test_the_day_is_set_by_londons_clock() -> None:
    conference = a_conference()
    answered_by_coordinator(conference, "arrange_conference", said=said_on(tomorrow()))
    conference = again(conference)
    assert conference.status == ConferenceStatus.ARRANGED
    assert conference.starts_at == datetime.combine(tomorrow(), time(14), LONDON)


def test_an_evening_or_a_weekend_is_welcome() -> None:
    conference = a_conference()
    saturday = timezone.localdate() + timedelta(days=(5 - timezone.localdate().weekday()) % 7 + 7)
    assert (
        answered_by_coordinator(conference, "arrange_conference", said=said_on(saturday, starts_time="7pm")).status_code
        == 302
    )


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"starts_on-year": "2020"}, "That day and time have passed."),
        ({"starts_on-day": "31", "starts_on-month": "2"}, "Enter a real date"),
        ({"starts_time": "half past nine-ish"}, "Enter a time, like 2pm or 2:30pm."),
        ({"venue": ""}, "Say where the meeting is."),
        ({"venue": "a\x00"}, "has a character that cannot be saved"),
    ],
)
def test_a_mistake_comes_back_with_what_was_typed(changes: dict[str, str], words: str) -> None:
    conference = a_conference()
    page = answered_by_coordinator(
        conference, "arrange_conference", said=said_on(tomorrow(), **changes)
    ).content.decode()
    assert words in page
    assert "Jollof rice" in page
    assert again(conference).status == ConferenceStatus.PREPARING


def test_earlier_today_has_passed() -> None:
    conference = a_conference()
    said = said_on(timezone.localdate(), starts_time="0:00")
    page = answered_by_coordinator(conference, "arrange_conference", said=said).content.decode()
    assert "That day and time have passed." in page


def test_while_something_stands_in_the_way_it_says_what_and_loses_nothing() -> None:
    conference = a_conference(prepared=False)
    reason = "Nobody in the family has said that they will come."
    assert reason in opened_by_coordinator(conference, "arrange_conference")
    page = answered_by_coordinator(conference, "arrange_conference", said=said_on(tomorrow())).content.decode()
    assert reason in page
    assert "Jollof rice" in page


def test_the_food_can_change_after_the_start_without_moving_the_day() -> None:
    yesterday = timezone.now() - timedelta(days=1)
    conference = a_conference(ConferenceStatus.ARRANGED, starts_at=yesterday.replace(second=0, microsecond=0))
    starts = yesterday.astimezone(LONDON)
    said = said_on(starts.date(), starts_time=f"{starts:%H:%M}", food="Only fruit")
    answered_by_coordinator(conference, "arrange_conference", said=said)
    assert again(conference).food == "Only fruit"


def test_only_the_conferencing_service_comes_in() -> None:
    assert_guarded(a_conference(), "arrange_conference")
