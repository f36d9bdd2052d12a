"""A trainer writes terms, a course and a session of two days; it moves to another hall, and is called off."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.utils import timezone
from playwright.sync_api import Page

from alongside.access.tests.factories import PASSWORD
from alongside.foundation.components import day
from alongside.training.models import Session
from alongside.training.states import SessionStatus
from alongside.training.tests.factories import a_booking, a_learner, a_trainer
from tests.journeys.steps.post import Post
from tests.journeys.steps.training_learner import BOTH_WAYS, Learner, letter_to
from tests.journeys.steps.walking import Walker

COURSE, SUMMARY = "Madeup circles for beginners", "How to sit in a circle, and why."
HALL, OTHER_HALL = "Madeup Long Hall", "Madeup Little Chapel"
ONLINE, WHY = "https://meet.example.org/made-up", "The heating broke."


def writes_the_terms(tess: Walker) -> None:
    """A course needs them, and says so."""
    tess.follow("Training", exact=True).sees("Nothing waits for you.").press("Courses, and adding a session")
    tess.press("Add a course").sees("Before a course can be added").press("Write the terms")
    tess.write("What does it cost not to come?", "fifty").press("Save, and note as checked today")
    tess.is_refused("Write a name for these terms.", "Write an amount in pounds, like 50 or 12.50.")
    tess.has_typed("What does it cost not to come?", "fifty")
    tess.write("A name for these terms", "Free for all").write("What does it cost not to come?", "£50")
    tess.press("Save, and note as checked today").sees("Free for all", "checked on")


def adds_the_course(tess: Walker) -> None:
    tess.follow("Training", exact=True).press("Courses, and adding a session").press("Add a course")
    tess.write("What is it, in a sentence?", SUMMARY).press("Add the course")
    tess.is_refused("Write what the course is called.", "Choose the terms.")
    tess.has_typed("What is it, in a sentence?", SUMMARY).write("What is it called?", COURSE)
    tess.choose("Which level is it?", "Deep dive").pick("On which terms?", "Free for all")
    tess.press("Add the course").sees("The course is added.", COURSE)


def adds_a_session_of_two_days(tess: Walker, trainer: str) -> Session:
    """An hour that ends before it begins is said; the page that has one more day has all that was typed."""
    first = timezone.localdate() + timedelta(days=30)
    tess.follow("Add a session").on("Which day is it?", first).write("It begins", "9:30am").write("It ends", "8am")
    tess.write("What is the place called?", HALL).write("The link to join online", "not a link")
    tess.press("Add a day").has_typed("What is the place called?", HALL)
    tess.on("Day 2", first + timedelta(days=7)).write("It begins on day 2", "9:30am")
    tess.write("It ends on day 2", "1pm").press("Save the session")
    tess.is_refused("Write the whole link, like https://example.org/meeting.").has_typed("It ends on day 1", "8am")
    tess.write("The link to join online", ONLINE).write("It ends on day 1", "1pm").tick(trainer)
    tess.write("How many places are there?", "2").press("Save the session")
    tess.sees("Nobody can book it until you open it.", HALL, day(first), day(first + timedelta(days=7)))
    return Session.objects.get()


def opens_it(tess: Walker, anybody: Callable[[], Learner]) -> None:
    """Before that it is on no list; afterwards anyone new finds it, without the link. A browser keeps the list for a
    minute."""
    anybody().opens("/training/").sees_not(COURSE)
    tess.press("Let people book it").sees("Can be booked", "0 of 2 booked")
    anybody().opens("/training/").sees(COURSE, "2 places free", HALL).follow(COURSE).sees_not(ONLINE)


def moves_it_to_another_hall(tess: Walker, email: str, post: Post) -> None:
    tess.press("Change it").sees("Everybody with a place is told of a new day, hour, place or link.")
    tess.write("What is the place called?", OTHER_HALL).press("Save the session").sees("changed", OTHER_HALL)
    letter = letter_to(email, f"“{COURSE}” has changed. This is how it is now.", post)
    assert OTHER_HALL in letter
    assert HALL not in letter


def calls_it_off(tess: Walker, email: str, post: Post) -> None:
    tess.follow("Call it off").sees("1 person is told at once.").press("Call it off and tell everybody")
    tess.is_refused("Say why it is called off.").write("Why is it called off?", WHY)
    tess.press("Call it off and tell everybody").sees("The session is called off, and everybody is told.", WHY)
    assert WHY in letter_to(email, f"“{COURSE}” is called off. We are sorry.", post)


@pytest.mark.parametrize("look", BOTH_WAYS, ids=lambda look: look.name, indirect=True)
def test_training_arranging_from_the_terms_to_a_session_that_is_called_off(
    new_page: Callable[[], Page], live_url: str, settings: LazySettings, tmp_path: Path
) -> None:
    settings.OUR_ADDRESS = live_url
    seen: dict[str, list[str]] = {}
    trainer, post = a_trainer(), Post(tmp_path / "outbox")
    tess = Walker(new_page(), seen).sign_in(trainer, PASSWORD)

    def anybody() -> Learner:
        return Learner(new_page(), seen)

    writes_the_terms(tess)
    adds_the_course(tess)
    session = adds_a_session_of_two_days(tess, trainer.name)
    opens_it(tess, anybody)

    ada = a_learner("Ada Imaginary")
    a_booking(session, ada)
    moves_it_to_another_hall(tess, ada.email, post)
    anybody().opens("/training/").sees("1 place free", OTHER_HALL)
    calls_it_off(tess, ada.email, post)
    anybody().opens("/training/").sees_not(COURSE)
    session.refresh_from_db()
    assert session.status == SessionStatus.CALLED_OFF
    at_adas = Learner(new_page(), seen).comes_in(ada, post)
    at_adas.follow(COURSE).sees("This session was called off.", WHY).sees_not(ONLINE)
