"""Learners who mistype, come twice, come too late, or paste ten thousand characters: each page says so, keeping all."""

import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.utils import timezone
from playwright.sync_api import Page

from alongside.access.models import User
from alongside.training.models import Booking
from alongside.training.states import BookingStatus
from alongside.training.tests.day import came_to_all, held_now
from alongside.training.tests.factories import a_booking, a_course, a_learner, a_session
from tests.journeys.looking import LOOKS, refused
from tests.journeys.steps.post import Post, code_in
from tests.journeys.steps.training_learner import ADDRESS, BARE, CODE, MANAGERS_ADDRESS, Learner, letter_to

ON_TWO_PHONES = pytest.mark.parametrize("look", [LOOKS[1], BARE], ids=lambda look: look.name, indirect=True)
COURSE, LONG = "Madeup awareness session", "ab cd " * 1_666 + "ef g"
TOO_LONG = re.compile(r"Use [\d,]+ characters or fewer\. You have used ")
NAME, EMAIL = "Tilly O’Storybook 🙂 عائشة", "tilly@madeup-school.example"
SitsDown = Callable[[], Learner]


@pytest.fixture
def sits_down(new_page: Callable[[], Page]) -> SitsDown:
    """Another learner at a browser of their own."""
    seen: dict[str, list[str]] = {}
    return lambda: Learner(new_page(), seen)


@pytest.fixture
def post(tmp_path: Path, live_url: str, settings: LazySettings) -> Post:
    settings.OUR_ADDRESS = live_url
    return Post(tmp_path / "outbox")


def is_too_long(learner: Learner, label: str) -> None:
    """It says how much is too much, and all of it is still there."""
    summary = learner.page.locator(".govuk-error-summary")
    assert TOO_LONG.search(summary.inner_text())
    assert learner.page.get_by_label(label).first.input_value() == LONG


def a_wrong_code(right: str) -> str:
    return f"{(int(right) + 1) % 10**6:06}"


@ON_TWO_PHONES
def test_training_unhappy_at_the_door_a_wrong_code_and_a_used_one_let_nobody_in(
    sits_down: SitsDown, post: Post
) -> None:
    tilly = sits_down().opens("/training/come-in/")
    wrongs = {"tilly at school": "Write an email address", LONG: "Use ", "": "Write your e"}
    for wrong, reason in wrongs.items():
        tilly.write(ADDRESS, wrong).press("Send me a code")
        tilly.is_refused(reason)
        tilly.has_typed(ADDRESS, wrong)
    tilly.write(ADDRESS, EMAIL).press("Send me a code")
    code = code_in(letter_to(EMAIL, "Your code", post))
    for wrong in (a_wrong_code(code), "no code at all"):
        tilly.write(CODE, wrong).press("Come in").is_refused("This code does not let you in.")
        tilly.has_typed(CODE, wrong)
    tilly.write(CODE, f" {code[:3]} {code[3:]}").press("Come in").sees("Who are you?")

    other = sits_down().opens("/training/come-in/")
    other.write(ADDRESS, EMAIL).press("Send me a code").sees(EMAIL)
    other.write(CODE, code).press("Come in").is_refused("This code does not let you in.")


@ON_TWO_PHONES
def test_training_unhappy_words_about_oneself_are_kept_until_they_are_right(sits_down: SitsDown, post: Post) -> None:
    tilly = sits_down().opens("/training/come-in/").proves(EMAIL, post)
    tilly.write("Where you work", "Storyhill Infants").write("Your job", LONG)
    tilly.write(MANAGERS_ADDRESS, "mina at school").press("Go on")
    tilly.is_refused("Write your name.", "Write an email address, like name@example.org.")
    is_too_long(tilly, "Your job")
    tilly.has_typed("Where you work", "Storyhill Infants")
    tilly.has_typed(MANAGERS_ADDRESS, "mina at school")

    tilly.write("Your name", NAME).write("Your job", "Teacher").pick(
        "What kind of organisation is it?", "School or nursery"
    )
    tilly.write("School number (URN)", "12").write(MANAGERS_ADDRESS, EMAIL.upper()).press("Go on")
    tilly.is_refused("Write your line manager’s address, not your own.", "six digits")
    tilly.has_typed("Your name", NAME).has_typed("School number (URN)", "12")
    assert not User.objects.filter(email=EMAIL).exists()

    tilly.write("School number (URN)", "").write(MANAGERS_ADDRESS, "").press("Go on")
    tilly.sees("My training", NAME)


@ON_TWO_PHONES
def test_training_unhappy_booking_keeps_what_was_typed_and_says_when_it_filled_up(
    sits_down: SitsDown, post: Post
) -> None:
    session = a_session(a_course(COURSE, manager_agrees=True), capacity=1)
    tilly = a_learner(NAME, email=EMAIL, line_manager_name="", line_manager_email="")
    at_hers = sits_down().comes_in(tilly, post)
    with refused(at_hers.page, 404):
        at_hers.page.goto("/training/sessions/S-NOSUCH/")
    with refused(at_hers.page, 404):
        at_hers.page.goto("/training/sessions/S-NOSUCH/book/")

    at_hers.opens(f"/training/sessions/{session.reference}/book/").sees("1 place is free.")
    at_hers.write("What do you need to take part?", LONG).write("Your line manager’s email address", "mina at school")
    at_hers.press("Ask for this place").is_refused("Write your line manager’s name.", "Write an email address")
    is_too_long(at_hers, "What do you need to take part?")
    at_hers.has_typed("Your line manager’s email address", "mina at school")
    at_hers.write("What do you need to take part?", "large print").write("Your line manager’s name", "Mina")
    at_hers.write("Your line manager’s email address", EMAIL).press("Ask for this place")
    at_hers.is_refused("Write your line manager’s address here, not your own.")
    at_hers.has_typed("What do you need to take part?", "large print")

    a_booking(session)
    at_hers.write("Your line manager’s email address", "mina@madeup-school.example").press("Ask for this place")
    at_hers.sees("You are on the waiting list.", "large print")
    at_hers.opens(f"/training/sessions/{session.reference}/book/").sees("You asked for this session already")
    assert Booking.objects.filter(learner=tilly).count() == 1


@ON_TWO_PHONES
def test_training_unhappy_a_session_called_off_or_begun_while_somebody_types_is_said(
    sits_down: SitsDown, post: Post
) -> None:
    session = a_session(a_course(COURSE))
    at_hers = sits_down().comes_in(a_learner(NAME, email=EMAIL), post)
    at_hers.opens(f"/training/sessions/{session.reference}/book/")
    at_hers.write("What do you need to take part?", "large print")
    session.days.update(starts_at=timezone.now() - timedelta(minutes=1))
    at_hers.press("Book this place").sees("This session has begun.")
    assert not Booking.objects.exists()


@ON_TWO_PHONES
def test_training_unhappy_a_place_is_passed_on_to_a_colleague_and_nobody_else(sits_down: SitsDown, post: Post) -> None:
    session = a_session(a_course(COURSE))
    tilly, taken = a_learner(NAME, email=EMAIL), a_learner("Has-One Madeup")
    place = a_booking(session, tilly)
    a_booking(session, taken)
    at_hers = sits_down().comes_in(tilly, post)
    at_hers.opens(f"/training/mine/{place.reference}/pass-on/").press("Pass it on")
    at_hers.is_refused("Write your colleague’s name.", "Write an email address")
    at_hers.write("Your colleague’s name", LONG).write("Their email address at work", "ben at school")
    at_hers.press("Pass it on").is_refused("Write an email address")
    is_too_long(at_hers, "Your colleague’s name")
    for address, reason in (
        (EMAIL, "This is the address of who has the place now. Write the colleague’s."),
        (taken.email, "This colleague has a place in this session already."),
    ):
        at_hers.write("Your colleague’s name", "Ben").write("Their email address at work", address)
        at_hers.press("Pass it on").is_refused(reason).has_typed("Their email address at work", address)
    place.refresh_from_db()
    assert place.status == BookingStatus.BOOKED

    other = sits_down().comes_in(taken, post)
    with refused(other.page, 404):
        other.page.goto(f"/training/mine/{place.reference}/")


@ON_TWO_PHONES
def test_training_unhappy_codes_that_are_wrong_open_nothing(sits_down: SitsDown) -> None:
    """On the wall and on a certificate; and a link that is none."""
    session = held_now(a_course(COURSE), walk_ins=False)
    somebody = sits_down()
    somebody.opens("/training/here/").press("Go on").is_refused("Type the code on the wall.")
    somebody.write("The code on the wall", "N0-SUCH").press("Go on").is_refused("This is no code of ours.")
    somebody.has_typed("The code on the wall", "N0-SUCH").write("The code on the wall", "WWWWWW7")
    with refused(somebody.page, 404):
        somebody.press("Go on")
    somebody.sees("This code is not right. Look at the wall again.")
    somebody.write("The code on the wall", session.wall_code).press("Try again").sees(COURSE)
    somebody.write("Your email address", "nobody at all").press("Sign in").is_refused("Write an email address")
    somebody.write("Your email address", "nobody@madeup-school.example").press("Sign in").sees("speak to the trainer")

    somebody.opens("/certificates/").press("Check it").is_refused("Type the code that stands on the certificate.")
    somebody.write("The code on the certificate", "🙂" * 50).press("Check it")
    somebody.write("The code on the certificate", "7K3Q-9BTX-DF42")
    with refused(somebody.page, 404):
        somebody.press("Check it")
    somebody.sees("We do not know this certificate").sees_not(COURSE)
    with refused(somebody.page, 404):
        somebody.page.goto("/training/agree/not-a-link/")
    with refused(somebody.page, 410):
        somebody.page.goto("/training/link/not-a-link/")
    somebody.sees("This link has ended", "Come in with a code instead")


@ON_TWO_PHONES
def test_training_unhappy_what_somebody_says_afterwards_is_not_lost(sits_down: SitsDown, post: Post) -> None:
    booking = came_to_all(a_course(COURSE), a_learner(NAME, email=EMAIL))
    tilly = sits_down().comes_in(booking.learner, post)
    tilly.opens(f"/training/mine/{booking.reference}/after/").write("What helped you?", LONG)
    tilly.choose("I can say in plain words", "5, very sure").press("Send my answers")
    tilly.is_refused("Say how sure you feel: “I can ask questions that help people find their own answer.”")
    is_too_long(tilly, "What helped you?")
    assert tilly.group("I can say in plain words").get_by_label("5, very sure", exact=True).first.is_checked()
    assert not booking.evaluations.exists()
