"""Setting the day and place."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse

from alongside.restorative.models import Sitting
from alongside.restorative.tests.agreed import does_not_know_where, ready
from alongside.restorative.tests.factories import a_meeting
from alongside.restorative.tests.people_doors import (
    LONG,
    NUL,
    RTL,
    answered,
    only_for_its_facilitators,
    opened,
    sent_back,
)

pytestmark = pytest.mark.django_db


DAY = {
    "starts_on-day": "28", "starts_on-month": "3", "starts_on-year": "2100", "starts_time": "2pm",
    "venue": "Sample Hall", "how_to_get_there": "", "remote_link": "",
}  # fmt: skip


def test_only_its_facilitators_open_it() -> None:
    only_for_its_facilitators(ready()[0], "arrange_sitting")


def test_the_day_is_set_by_londons_clock_and_can_be_changed() -> None:
    meeting, _ = ready()
    response = answered(meeting, "arrange_sitting", said=DAY)
    assert response["Location"] == reverse("restorative_meeting", args=[meeting.reference])
    assert Sitting.objects.get().starts_at == datetime(2100, 3, 28, 13, tzinfo=UTC)
    assert "Sample Hall" in opened(meeting, "arrange_sitting")
    answered(meeting, "arrange_sitting", said=DAY | {"starts_on-month": "1"})
    assert Sitting.objects.get().starts_at == datetime(2100, 1, 28, 14, tzinfo=UTC)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"venue": " "}, "Say where people meet."),
        ({"starts_on-year": "1999"}, "That day and time have passed."),
        ({"starts_on-day": "30", "starts_on-month": "2"}, "date"),
        ({"starts_on-year": "20000"}, "date"),
        ({"starts_time": "half past"}, "time"),
        ({"starts_time": "1:30am"}, "The clocks go forward that night"),
        ({"venue": NUL}, "cannot be saved"),
        ({"how_to_get_there": LONG}, "long"),
        ({"remote_link": "x" * 501}, "long"),
    ],
)
def test_what_is_wrong_comes_back_with_what_was_typed(change: dict[str, str], why: str) -> None:
    meeting, _ = ready()
    page = sent_back(meeting, "arrange_sitting", said=DAY | {"venue": "Hall of O’Neill"} | change)
    assert why in page
    assert "2100" in page or "starts_on-year" in change
    assert not Sitting.objects.exists()


def test_any_words_are_a_place() -> None:
    meeting, _ = ready()
    assert answered(meeting, "arrange_sitting", said=DAY | {"venue": RTL}).status_code == 302
    assert Sitting.objects.get().venue == RTL


def test_while_somebody_is_not_ready_the_reasons_are_there() -> None:
    meeting = a_meeting()
    assert "at least two people" in opened(meeting, "arrange_sitting")
    assert "at least two people" in sent_back(meeting, "arrange_sitting", said=DAY)


def test_a_place_that_tells_what_a_wall_hides_is_refused_with_the_words() -> None:
    meeting, (nana, joy) = ready()
    does_not_know_where(nana, joy)
    page = sent_back(meeting, "arrange_sitting", said=DAY | {"how_to_get_there": "Next to Secret Lane."})
    assert "“Secret Lane” tells what Nana may not know. Find other words, or another place." in page


def test_the_second_of_two_is_told_and_sees_both() -> None:
    meeting, _ = ready()
    answered(meeting, "arrange_sitting", said=DAY)
    seen = opened(meeting, "arrange_sitting").split('name="seen" value="')[1].split('"')[0]
    answered(meeting, "arrange_sitting", said=DAY | {"venue": "First Hall", "seen": seen})
    page = sent_back(meeting, "arrange_sitting", said=DAY | {"venue": "Second Hall", "seen": seen})
    assert "Somebody else saved this page" in page
    assert "First Hall" in page
    assert Sitting.objects.get().venue == "First Hall"
