"""Every letter says what, when in London and where; a manager's copy lets nobody in."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from alongside.training.rules.letters import ABOUT_A_PLACE, About, letter_words
from alongside.training.rules.letters.copies import goes_to_manager
from alongside.training.states import Letter

LINK, ONLINE = "https://plans.example/training/link/made-up/", "https://meet.example/made-up-room"
ABOUT = About(
    name="Grace",
    course="Madeup awareness",
    days=((datetime(2026, 10, 24, 8, 30, tzinfo=UTC), datetime(2026, 10, 24, 11, 30, tzinfo=UTC)),),
    place="Madeup Hall",
    address="1 Invented Street",
    getting_in="No steps.",
    is_online=True,
    online_link=ONLINE,
    joining_words="Bring a pencil.",
    joins_now=True,
    is_booked=True,
    manager="Mina Overseer-Madeup",
    held_until=datetime(2026, 10, 20, 16, 0, tzinfo=UTC),
    chosen_on=date(2026, 10, 10),
)
LETTERS = sorted(ABOUT_A_PLACE)


def test_every_letter_has_words_but_those_about_no_place() -> None:
    assert set(Letter) - ABOUT_A_PLACE == {Letter.CODE, Letter.ASKED_ANSWERED}


@pytest.mark.parametrize("letter", LETTERS)
def test_each_names_the_course_and_has_one_thing_to_do(letter: Letter) -> None:
    words = letter_words(letter, ABOUT, link=LINK)
    assert words.startswith("Hello ")
    assert "Madeup awareness" in words
    assert words.count(LINK) == 1
    assert words.count("https://") - words.count(ONLINE) == 1


@pytest.mark.parametrize("letter", [one for one in LETTERS if one != Letter.ASKS_MANAGER])
def test_a_managers_copy_begins_with_what_it_is_and_has_no_link(letter: Letter) -> None:
    copy = letter_words(letter, ABOUT, link=LINK, calendar=LINK, to_manager=True)
    assert copy.startswith("A copy of what we wrote to Grace.")
    assert "https://" not in copy
    assert "Bring a pencil" not in copy


@pytest.mark.parametrize("letter", LETTERS)
def test_only_who_has_a_place_reads_how_to_join_and_only_when_it_is_near(letter: Letter) -> None:
    tells = {Letter.BOOKED, Letter.PASSED_TO_YOU, Letter.CHANGED, Letter.JOINING}
    assert (ONLINE in letter_words(letter, ABOUT, link=LINK)) == (letter in tells)
    assert ONLINE not in letter_words(letter, replace(ABOUT, joins_now=False), link=LINK)


def test_the_day_and_the_hours_are_those_of_london() -> None:
    assert "When: Saturday 24 October 2026, 9:30am to 12:30pm" in letter_words(Letter.BOOKED, ABOUT)
    winter = replace(
        ABOUT, days=((datetime(2026, 10, 25, 8, 30, tzinfo=UTC), datetime(2026, 10, 25, 11, 30, tzinfo=UTC)),)
    )
    assert "When: Sunday 25 October 2026, 8:30am to 11:30am" in letter_words(Letter.BOOKED, winter)


def test_each_of_several_days_stands_on_a_line_of_its_own() -> None:
    second = (datetime(2026, 10, 31, 9, 30, tzinfo=UTC), datetime(2026, 10, 31, 12, 30, tzinfo=UTC))
    words = letter_words(Letter.REMINDER, replace(ABOUT, days=(*ABOUT.days, second)))
    assert "begins on Saturday 24 October 2026" in words
    assert (
        "When, on 2 days:\n- Saturday 24 October 2026, 9:30am to 12:30pm\n- Saturday 31 October 2026, 9:30am" in words
    )


def test_a_place_that_is_not_known_yet_is_told_later() -> None:
    nowhere = replace(ABOUT, place="", address="", is_online=False, online_link="")
    assert "Where: we tell you before the day" in letter_words(Letter.BOOKED, nowhere)


def test_without_an_address_of_ours_it_says_where_to_go() -> None:
    assert "Your work email address lets you in." in letter_words(Letter.BOOKED, ABOUT)
    assert "tell whoever arranges" in letter_words(Letter.ASKS_MANAGER, ABOUT, to_manager=True)


def test_a_manager_is_asked_by_name_until_when_and_what_it_costs() -> None:
    words = letter_words(Letter.ASKS_MANAGER, replace(ABOUT, pence=5000), link=LINK, to_manager=True)
    assert words.startswith("Hello Mina Overseer-Madeup,")
    assert "Please answer by 20 October 2026 at 5:00pm." in words
    assert "A place costs your organisation £50." in words
    assert LINK in words
    assert ONLINE not in words


def test_a_certificate_is_promised_to_who_came_to_every_day_alone() -> None:
    assert "once you have answered, if you came to every day in time." in letter_words(Letter.HOW_WAS_IT, ABOUT)


def test_a_reason_is_passed_on_and_a_charge_said_only_where_there_is_one() -> None:
    late = replace(ABOUT, why="The trainer is ill.", ended_late=True, pence_late=1250)
    assert "The reason given: The trainer is ill." in letter_words(Letter.CANCELLED, late)
    assert "asked for £12.50" in letter_words(Letter.CANCELLED, late)
    assert "£" not in letter_words(Letter.CANCELLED, replace(late, ended_late=False))
    assert "reason" not in letter_words(Letter.CANCELLED, ABOUT)


def test_why_somebody_cancelled_is_not_copied_to_their_manager() -> None:
    ill = replace(ABOUT, why="Made-up flu.")
    assert "flu" in letter_words(Letter.CANCELLED, ill)
    assert "flu" not in letter_words(Letter.CANCELLED, ill, to_manager=True)
    assert "flu" in letter_words(Letter.CALLED_OFF, ill, to_manager=True)  # why a whole session is called off


@pytest.mark.parametrize(
    ("letter", "agrees", "agreed", "goes"),
    [
        (Letter.BOOKED, True, True, True),
        (Letter.BOOKED, False, False, False),
        (Letter.NOT_COME, False, False, True),  # the learner and their manager are told, always
        (Letter.WAITS_FOR_MANAGER, True, False, False),  # the question to agree says it
        (Letter.WAITING, True, True, True),
        (Letter.HOW_WAS_IT, True, True, False),
        (Letter.WHAT_CHANGED, True, True, False),
        (Letter.CALLED_OFF, True, False, True),
    ],
)
def test_which_letters_go_to_the_line_manager_too(letter: Letter, agrees: bool, agreed: bool, goes: bool) -> None:
    assert goes_to_manager(letter, manager_agrees=agrees, has_agreed=agreed) == goes
