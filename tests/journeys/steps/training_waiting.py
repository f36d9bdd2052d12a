"""A full session and its waiting list, which moves by itself at night."""

from datetime import timedelta

from django.utils import timezone

from alongside.access.models import User
from alongside.training.models import Booking, Session
from alongside.training.states import BookingStatus
from alongside.training.tasks.line import end_offers
from alongside.training.tests.factories import a_booking, a_course, a_learner, a_session
from tests.journeys.steps.post import Post
from tests.journeys.steps.training_learner import Learner, goes_by_itself, letter_to

COURSE = "Madeup deep dive"


def given_one_has_the_last_place_and_two_wait() -> tuple[Session, list[User]]:
    session = a_session(a_course(COURSE), capacity=1)
    people = [a_learner(name) for name in ("Ada Booked-Madeup", "Femi First-Madeup", "Sade Second-Madeup")]
    places = [a_booking(session, one) for one in people]
    assert [one.status for one in places] == [BookingStatus.BOOKED, BookingStatus.WAITING, BookingStatus.WAITING]
    return session, people


def reads_where_they_stand(learner: Learner, number: int) -> None:
    learner.follow(COURSE).sees(f"You are number {number} on the waiting list.")


def cancels(ada: Learner) -> None:
    """The page says first what it costs, and that a colleague could come instead."""
    ada.follow(COURSE).press("Cancel my place").sees("Nothing is charged. The place goes to the next person.")
    ada.write("Why?", "ill").press("Cancel my place").sees("Cancelled")


def is_offered_the_place(learner: User, post: Post) -> str:
    """The letter, with a link straight to it."""
    letter = letter_to(learner.email, f"A place in “{COURSE}” is free. It is yours if you want it.", post)
    assert "After that it goes to the next person." in letter
    return letter


def opens_it_and_presses_nothing_more(learner: Learner, letter: str, name: str) -> None:
    learner.goes_on_from(letter, "link", name).sees("A place is free for you", "It is yours if you take it by")


def a_night_goes_by(learner: User, post: Post) -> None:
    """The time to answer ended a minute ago; what runs day and night runs, as it does then."""
    offered = Booking.objects.filter(learner=learner, status=BookingStatus.OFFERED)
    assert offered.update(held_until=timezone.now() - timedelta(minutes=1)) == 1
    goes_by_itself(end_offers)
    letter_to(learner.email, f"The place in “{COURSE}” that we offered to you has gone to the next person.", post)


def takes_it(learner: Learner, letter: str, name: str, post: Post, email: str) -> None:
    """In by one press, and the place is theirs by one more."""
    learner.goes_on_from(letter, "link", name).press("Take this place").sees("The place is yours.", "You have a place.")
    letter_to(email, f"You have a place in “{COURSE}”.", post)


def is_told_kindly_that_it_was_too_late(learner: Learner) -> None:
    """The page from before still stands open; pressing its button takes nothing from anybody."""
    learner.press("Take this place").is_refused("No place is offered to you now: the offer was not taken.")
    learner.opens("/training/mine/").sees("Offer ended", "The place that was offered to you went to the next person.")


def is_not_written_to_again(learner: User, post: Post) -> None:
    """What runs by itself runs again, and has nothing to say."""
    before = post.all_to(learner.email)
    goes_by_itself(end_offers)
    assert post.all_to(learner.email) == before


def who_has_it() -> dict[str, str]:
    return dict(Booking.objects.values_list("learner__name", "status"))
