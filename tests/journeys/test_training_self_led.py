"""Somebody reads the course by themselves, comes in for its questions, and has a certificate once all are right."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from alongside.training.models import Certificate, Course
from alongside.training.rules.codes import in_groups
from alongside.training.tests.factories import a_learner, a_module
from tests.journeys.steps.post import Post
from tests.journeys.steps.training_learner import BOTH_WAYS, Learner


def reads_every_page(reader: Learner, course: Course) -> None:
    """From the list, page by page to the last; nobody asks who they are."""
    reader.opens("/training/").follow(course.title).press("Begin to read")
    pages = list(course.module_pages.all())
    for page in pages[:-1]:
        reader.sees(page.title).follow("Next")
    reader.sees(pages[-1].title, "That was the last page.")
    assert reader.page.context.cookies() == []


def answers(reader: Learner, course: Course, *, wrong: int) -> None:
    """All of them; the first so many wrongly."""
    for number, question in enumerate(course.module_questions.all(), start=1):
        given = (question.right + (1 if number <= wrong else 0)) % len(question.answers)
        reader.choose(f"{number}. {question.words}", question.answers[given])


@pytest.mark.parametrize("look", BOTH_WAYS, ids=lambda look: look.name, indirect=True)
def test_training_self_led_is_read_by_anybody_and_answered_until_it_is_right(
    new_page: Callable[[], Page], tmp_path: Path
) -> None:
    course, ida = a_module(title="Madeup first look"), a_learner("Ida Imaginary")
    first, *_ = course.module_questions.all()
    total = course.module_questions.count()
    reader, post = Learner(new_page(), {}), Post(tmp_path / "outbox")
    reads_every_page(reader, course)
    reader.press("Go to the questions").sees("Come in to training")
    reader.proves(ida.email, post).sees("The questions")

    reader.press("See how you did").is_refused("Choose an answer to question 1.")
    answers(reader, course, wrong=1)
    reader.press("See how you did").sees(f"{total - 1} of {total} are right", first.why)
    assert not Certificate.objects.exists()
    expect(reader.page.get_by_role("button", name="Try again")).to_be_visible()
    answers(reader, course, wrong=0)
    reader.press("Try again").sees("You have finished")

    code = in_groups(Certificate.objects.get().code)
    said = reader.paper("Your certificate (PDF)")
    assert all(told in said for told in (ida.name, course.title, code))
    stranger = Learner(new_page(), {}).opens(f"/certificates/{code}/")
    stranger.sees("This certificate is ours", ida.name, course.title).sees_not(ida.email)
