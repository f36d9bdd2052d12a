"""A teacher finds a session and books it, her manager agrees, and she passes her place on to a colleague."""

import re
from collections.abc import Callable
from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import Page

from alongside.training.models import Booking, Session
from alongside.training.states import BookingStatus
from alongside.training.tests.factories import a_course, a_session, terms
from tests.journeys.steps.post import Post
from tests.journeys.steps.training_learner import (
    ANY_LINK,
    MANAGER,
    MANAGER_NAME,
    MANAGERS_ADDRESS,
    Learner,
    a_scanner_was_there_first,
    letter_to,
    link_in,
)

COURSE, SCHOOL = "Madeup awareness session", "Storyhill Infants"
TEACHER, HER_ADDRESS = "Tilly O’Storybook", "tilly@madeup-school.example"
COLLEAGUE, COLLEAGUES_ADDRESS = "Ben Imaginary-Baker", "ben@madeup-school.example"
ONLINE, JOINING, NEEDS = "https://meet.example.org/made-up", "Bring a mug and warm socks.", "a hearing loop"


def given_a_session_in_four_days() -> Session:
    """So near that whoever books is told at once how to join."""
    course = a_course(COURSE, manager_agrees=True, length="Half a day", terms=terms(words="Cameras on."))
    begins = timezone.now() + timedelta(days=4)
    return a_session(course, starts_at=begins, capacity=3, online_link=ONLINE, joining_words=JOINING)


def finds_it_from_the_front_door(tilly: Learner) -> None:
    """Three links from the first page of all; nobody asks who she is, and the link to join stands nowhere."""
    tilly.opens("/").follow("I work with families").follow("Learning to work this way")
    tilly.follow("Find a session and book a place").sees(COURSE, "3 places free").sees_not(ONLINE)
    tilly.follow(COURSE).sees("We ask them to agree before the place is yours").sees_not(ONLINE, JOINING)


def says_who_she_is(tilly: Learner, post: Post) -> None:
    """Her code is asked for once, and her school, which nobody knows here, is asked about once."""
    tilly.press("Book a place")
    tilly.proves(HER_ADDRESS, post).sees("Who are you?", HER_ADDRESS)
    tilly.write("Your name", TEACHER).write("Where you work", SCHOOL).write("Your job", "Teacher")
    tilly.write("Your line manager’s name", MANAGER_NAME).write(MANAGERS_ADDRESS, MANAGER)
    tilly.press("Go on").is_refused(f"We do not know {SCHOOL} yet. Choose what kind of organisation it is.")
    tilly.has_typed("Your name", TEACHER).has_typed("Where you work", SCHOOL)
    tilly.pick("What kind of organisation is it?", "School or nursery").press("Go on").sees(COURSE)


def asks_for_a_place(tilly: Learner, post: Post) -> str:
    """It is kept until her manager answers. What the manager was written."""
    tilly.sees("Your line manager has to agree.").has_typed("Your line manager’s email address", MANAGER)
    tilly.write("What do you need to take part?", NEEDS).press("Ask for this place")
    tilly.sees("A place is kept for you while we ask your line manager.", NEEDS, MANAGER_NAME).sees_not(ONLINE)
    waits = letter_to(HER_ADDRESS, f"A place in “{COURSE}” is kept for you", post)
    assert f"It is yours once {MANAGER_NAME} agrees." in waits
    assert NEEDS not in waits
    (asked,) = post.all_to(MANAGER)
    assert f"{TEACHER} has asked for a place in “{COURSE}”, and named you as their line manager." in asked
    assert NEEDS not in asked
    return asked


def her_manager_agrees(new_page: Callable[[], Page], seen: dict[str, list[str]], asked: str) -> None:
    """By the link, without an account; whoever only opens it has agreed to nothing, and a second answer changes it
    no more."""
    link = link_in(asked, "agree")
    a_scanner_was_there_first(new_page(), link)
    assert Booking.objects.get().status == BookingStatus.AGREEING
    mina = Learner(new_page(), seen).opens(link)
    mina.sees(f"Can {TEACHER} come?", SCHOOL).sees_not(NEEDS, ONLINE)
    mina.press("Send my answer").is_refused("Choose yes or no.")
    mina.choose("Do you agree that they come?", "Yes, I agree").has_typed("Your name", MANAGER_NAME)
    mina.press("Send my answer").sees("Thank you", f"{TEACHER} has a place, and is told so.")
    mina.opens(link).sees(f"{MANAGER_NAME} agreed already. Nothing more is needed.")


def has_the_place(tilly: Learner, post: Post) -> None:
    """In the letter: when, where, how to join, and the place for her calendar. Her manager's copy lets nobody in."""
    letter = letter_to(HER_ADDRESS, f"You have a place in “{COURSE}”.", post)
    for told in ("Madeup Hall", ONLINE, JOINING):
        assert told in letter
    calendar = tilly.page.request.get(link_in(letter, "calendar"))
    assert calendar.headers["content-type"].startswith("text/calendar")
    assert f"SUMMARY:{COURSE}" in calendar.text()
    copy = letter_to(MANAGER, f"A copy of what we wrote to {TEACHER}.", post)
    assert f"You have a place in “{COURSE}”." in copy
    assert ONLINE not in copy
    tilly.opens("/training/mine/").follow(COURSE).sees("You have a place.", ONLINE, JOINING, "Agreed by")


def passes_it_on(tilly: Learner, post: Post) -> str:
    """She is ill. What her colleague is written; both are told, and her manager has a copy of each."""
    tilly.press("Pass it on to a colleague").write("Your colleague’s name", COLLEAGUE)
    tilly.write("Their email address at work", COLLEAGUES_ADDRESS).press("Pass it on")
    tilly.sees(f"{COLLEAGUE} has your place now. We have written to you both.", "Passed on")
    passed_on = f"Your place in “{COURSE}” now belongs to {COLLEAGUE}."
    passed_to = f"{TEACHER} cannot come to “{COURSE}” and has passed their place on to you."
    letter_to(HER_ADDRESS, passed_on, post)
    letter = letter_to(COLLEAGUES_ADDRESS, passed_to, post)
    assert ONLINE in letter
    assert f"A copy of what we wrote to {TEACHER}." in letter_to(MANAGER, passed_on, post)
    assert f"A copy of what we wrote to {COLLEAGUE}." in letter_to(MANAGER, passed_to, post)
    tilly.follow(COURSE).sees(f"You passed this place on to {COLLEAGUE}.").sees_not(ONLINE)
    return letter


def nothing_a_manager_got_lets_anybody_in(post: Post) -> None:
    """Only the question had a link, and that link answers it and nothing more."""
    asked, *copies = post.all_to(MANAGER)
    assert len(ANY_LINK.findall(asked)) == 1
    assert copies
    for copy in copies:
        assert not ANY_LINK.search(copy), copy
        assert not re.search(r"\b\d{6}\b", copy), copy
