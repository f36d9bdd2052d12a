"""The day of a session and what comes after: the code on the wall, the register, what people say, a certificate."""

from datetime import datetime, timedelta

from django.utils import timezone
from playwright.sync_api import expect

from alongside.foundation.components import day
from alongside.training.actions.agree_place import agree_place
from alongside.training.models import Certificate, Session, SessionDay
from alongside.training.rules.codes import in_groups
from alongside.training.rules.evaluating import STATEMENTS
from alongside.training.states import BookingStatus
from alongside.training.tasks.after import ask_after_training
from alongside.training.tests.factories import a_booking, a_learner
from tests.journeys.steps.post import Post
from tests.journeys.steps.training_booking import COLLEAGUE, COLLEAGUES_ADDRESS, COURSE, SCHOOL
from tests.journeys.steps.training_learner import MANAGER, Learner, goes_by_itself, letter_to, link_in
from tests.journeys.steps.walking import Walker

HELPED, TO_CHANGE = "The quiet after the question.\n\nAnd the soup’s warmth.", "A longer break."
AWAY, AWAYS_ADDRESS, AWAYS_MANAGER = "Olu Away-Madeup", "olu@madeup-school.example", "otto@madeup-school.example"


def given_somebody_else_has_a_place(session: Session) -> None:
    """Their manager has agreed; on the day they do not come."""
    olu = a_booking(session, a_learner(AWAY, email=AWAYS_ADDRESS), manager_email=AWAYS_MANAGER)
    assert agree_place(booking=olu, by="Otto Overseer", at=timezone.now()).status == BookingStatus.BOOKED


def the_day_comes(session: Session) -> None:
    """It begins five minutes from now."""
    _moves(session, timezone.now() + timedelta(minutes=5))


def the_day_is_over(session: Session) -> None:
    """It ended an hour ago."""
    _moves(session, timezone.now() - timedelta(hours=4))


def _moves(session: Session, begins: datetime) -> None:
    moved = SessionDay.objects.filter(session=session)
    assert moved.update(starts_at=begins, ends_at=begins + timedelta(hours=3)) == 1


def comes_in_by_her_letter(ben: Learner, letter: str) -> None:
    ben.goes_on_from(letter, "link", COLLEAGUE).sees(COURSE, "You have a place.", "passed it on to you")


def signs_in_with_the_code_on_the_wall(ben: Learner, session: Session) -> None:
    """Typed as it hangs there, in small letters; one press, as the browser is known."""
    ben.opens("/training/here/").write("The code on the wall", session.wall_code.lower()).press("Go on")
    ben.sees("Sign in for today", COLLEAGUE).press("I am here").sees("You are in", "You can put your phone away.")


def keeps_the_register(trainer: Walker, session: Session) -> None:
    """Who signed in is marked; the other one is not there."""
    trainer.follow("Training", exact=True).follow(COURSE).follow("Register", exact=True)
    line = trainer.page.locator("li.al-register__line").filter(has_text=COLLEAGUE)
    expect(line).to_contain_text("with the code on the wall")
    trainer.sees("The register cannot be closed yet", session.wall_code)


def closes_the_register(trainer: Walker, post: Post) -> None:
    """Whoever was not there is told, and so is their manager."""
    trainer.page.reload()
    trainer.press("Close the register").sees("came to no day", AWAY).press("Close the register")
    trainer.sees("The register is closed. Whoever came is asked how it was.")
    away = f"You had a place in “{COURSE}”. The register says that you did not come."
    letter_to(AWAYS_ADDRESS, away, post)
    assert f"A copy of what we wrote to {AWAY}." in letter_to(AWAYS_MANAGER, away, post)


def is_asked_how_it_was(ben: Learner, post: Post) -> None:
    """The next morning, by what runs by itself; whoever did not come is not asked, and no manager has a copy."""
    letters_before = {who: len(post.all_to(who)) for who in (AWAYS_ADDRESS, MANAGER)}
    goes_by_itself(ask_after_training)
    letter = letter_to(COLLEAGUES_ADDRESS, f"You came to “{COURSE}”. How was it?", post)
    assert {who: len(post.all_to(who)) for who in letters_before} == letters_before
    ben.opens(link_in(letter, "link")).sees("How was it?", COURSE)


def says_how_it_was(ben: Learner, post: Post) -> None:
    """An answer that is missing is asked for, and nothing that was written is lost."""
    first, *others = STATEMENTS.values()
    ben.write("What helped you?", HELPED).write("What should we change?", TO_CHANGE)
    for statement in others:
        ben.choose(statement, "4")
    ben.press("Send my answers").is_refused(f"Say how sure you feel: “{first}”")
    ben.has_typed("What helped you?", HELPED).choose(first, "5, very sure").press("Send my answers")
    ben.sees("Thank you. It is kept.", "My record of learning", COURSE)
    letter_to(COLLEAGUES_ADDRESS, f"Your certificate for “{COURSE}” is ready.", post)
    for copy in post.all_to(MANAGER):
        assert HELPED.split("\n", maxsplit=1)[0] not in copy


def reads_the_certificate(ben: Learner) -> str:
    """The code on it."""
    certificate = Certificate.objects.get()
    code = in_groups(certificate.code)
    said = ben.paper("Certificate (PDF)")
    for told in (COLLEAGUE, COURSE, day(certificate.on), code):
        assert told in said
    return code


def anybody_checks_it(stranger: Learner, code: str) -> None:
    """Without an account, as it was read out to them: a name, a course and a day."""
    stranger.opens("/certificates/").write("The code on the certificate", code.lower().replace("-", " "))
    stranger.press("Check it").sees("This certificate is ours")
    rows = stranger.page.locator("main dt").all_inner_texts()
    assert rows == ["Name", "Course", "Day"]
    stranger.sees(COLLEAGUE, COURSE, day(Certificate.objects.get().on))
    stranger.sees_not(SCHOOL, COLLEAGUES_ADDRESS, MANAGER, HELPED.split("\n", maxsplit=1)[0], "5 of 5")
    assert stranger.page.context.cookies() == []
