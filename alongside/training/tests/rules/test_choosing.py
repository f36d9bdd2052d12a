"""Who is suggested for a mixed room."""

from datetime import UTC, datetime, timedelta

from alongside.partners.models import Organisation
from alongside.training.models import Booking
from alongside.training.rules.choosing import blockers_to_this_choice, suggested
from alongside.training.states import BookingStatus

NOW = datetime(2026, 10, 8, 10, 0, tzinfo=UTC)


def asks(number: int, kind: str) -> Booking:
    organisation = Organisation(name=f"Madeup {kind}", kind=kind)
    asked = NOW + timedelta(minutes=number)
    return Booking(pk=number, organisation=organisation, asked_at=asked, status=BookingStatus.WANTED)


WANTED = [asks(1, "school"), asks(2, "school"), asks(3, "school"), asks(4, "police"), asks(5, "health")]


def test_each_kind_has_its_share_and_then_whoever_asked_first() -> None:
    assert suggested(WANTED, {"police": 1, "health": 1}, places=4) == {4, 5, 1, 2}


def test_a_share_nobody_asked_for_goes_to_whoever_asked_first() -> None:
    assert suggested(WANTED, {"voluntary": 3}, places=3) == {1, 2, 3}


def test_shares_larger_than_the_room_give_no_more_places_than_there_are() -> None:
    assert len(suggested(WANTED, {"school": 9, "police": 9}, places=2)) == 2


def test_nobody_is_turned_away_whom_nobody_saw() -> None:
    assert blockers_to_this_choice(WANTED, {1}, seen={1, 2, 3, 4, 5}, places=2) == []
    assert "1 more asked" in blockers_to_this_choice(WANTED, {1}, seen={1, 2, 3, 4}, places=2)[0]


def test_no_more_are_chosen_than_there_are_places_and_nobody_who_is_gone() -> None:
    said = blockers_to_this_choice(WANTED, {1, 2, 9}, seen={1, 2, 3, 4, 5, 9}, places=2)
    assert len(said) == 2
