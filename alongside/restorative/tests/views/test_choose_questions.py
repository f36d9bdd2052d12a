"""Choosing the questions of a set."""

import pytest
from django.test import Client

from alongside.families.tests.doors import page_of, signed_in
from alongside.foundation.forms import fingerprint
from alongside.partners.tests.factories import a_service_manager, a_social_worker, an_editor
from alongside.restorative.models import QuestionSet
from alongside.restorative.tests.views.doors import a_role_is_told_no, a_stranger_signs_in_first

pytestmark = pytest.mark.django_db
WHERE = "/restorative/questions/harmed/child/en-gb/"


def send(browser: Client, questions: str, why: str = "Tried with children.", **more: str) -> str:
    answer = browser.post(WHERE, {"questions": questions, "why": why, **more}, follow=True)
    assert answer.status_code == 200
    return answer.content.decode()


def test_each_door() -> None:
    manager = a_service_manager()
    a_stranger_signs_in_first(WHERE)
    a_role_is_told_no(WHERE, a_social_worker())
    assert "What was the worst bit for you?" in page_of(manager, WHERE)
    assert "What was the worst bit for you?" in page_of(an_editor(), WHERE)
    for nowhere in ("nobody/child/en-gb/", "harmed/grown/en-gb/", "harmed/child/xx/"):
        assert signed_in(manager).get(f"/restorative/questions/{nowhere}").status_code == 404


def test_they_are_asked_from_now_on_and_the_history_says_who_and_why() -> None:
    manager = a_service_manager()
    page = send(signed_in(manager), "Are you OK?\n\n  What   helps?  ")
    assert QuestionSet.objects.get().questions == ["Are you OK?", "What helps?"]
    assert manager.name in page
    assert "Tried with children." in page


@pytest.mark.parametrize(
    ("questions", "said"),
    [
        ("", "at least one question"),
        (" \n ", "at least one question"),
        ("x" * 161, "Make question 1 shorter"),
        ("\n".join(f"Number {n}?" for n in range(21)), "Fewer are better heard"),
        ("Same?\nsame?", "twice"),
        ("a\x00b", "a character that cannot be saved"),
        ("x" * 100_000, "characters or fewer"),
    ],
)
def test_what_cannot_be_asked_comes_back_as_it_was_typed(questions: str, said: str) -> None:
    page = send(signed_in(a_service_manager()), questions, why="My reason ‘typed’")
    assert said in page
    assert "My reason ‘typed’" in page
    assert (
        questions.strip().splitlines()[0].replace("\x00", "") in page.replace("\x00", "") if questions.strip() else True
    )
    assert not QuestionSet.objects.exists()


def test_why_has_to_be_said() -> None:
    assert "Say why, in a few words." in send(signed_in(a_service_manager()), "Well?", why="")


def test_two_editors_at_once_the_second_sees_both() -> None:
    seen = fingerprint({"questions": "\n".join(["Before?"])})
    send(signed_in(a_service_manager()), "Theirs?")
    page = send(signed_in(a_service_manager()), "Mine?", seen=seen)
    assert "Somebody else saved this page while you were writing." in page
    assert "Theirs?" in page
    assert "Mine?" in page
    assert QuestionSet.objects.count() == 1
