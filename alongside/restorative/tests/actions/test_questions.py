"""Choosing the questions: each change a version of its own, with who, when and why."""

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.partners.tests.factories import a_service, a_service_manager, a_social_worker
from alongside.restorative.actions.questions import CannotChooseQuestions, choose_questions, go_back_to_questions
from alongside.restorative.queries.questions import WhichSet, asked_now, first_questions, versions_of
from alongside.restorative.states import Audience, ReaderAge

pytestmark = pytest.mark.django_db


def a_set() -> WhichSet:
    return WhichSet(a_service(), Audience.HARMED, ReaderAge.CHILD, "en-gb")


def test_each_change_is_a_version_with_who_when_and_why() -> None:
    which, manager, at = a_set(), a_service_manager(), timezone.now()
    for number, question in enumerate(("First?", "Second?"), 1):
        version = choose_questions(which=which, questions=[question], why=f"Why {number}", by=manager, at=at)
        assert (version.number, version.why, version.made_by, version.made_at) == (number, f"Why {number}", manager, at)
    assert [one.questions for one in versions_of(which)] == [["Second?"], ["First?"]]


def test_an_earlier_version_comes_back_as_the_next_one() -> None:
    which, manager, at = a_set(), a_service_manager(), timezone.now()
    for question in ("First?", "Second?"):
        choose_questions(which=which, questions=[question], why="Tried.", by=manager, at=at)
    assert go_back_to_questions(which=which, number=1, by=manager, at=at).number == 3
    assert asked_now(which) == ["First?"]
    go_back_to_questions(which=which, number=0, by=manager, at=at)
    assert asked_now(which) == first_questions(which.audience, which.reader, "en-gb")


def test_what_is_asked_already_is_not_chosen_again() -> None:
    which = a_set()
    with pytest.raises(CannotChooseQuestions, match="Nothing is different"):
        go_back_to_questions(which=which, number=0, by=a_service_manager(), at=timezone.now())


def test_who_may_not_choose_words_does_not_choose_questions() -> None:
    with pytest.raises(NotAllowed):
        choose_questions(which=a_set(), questions=["Why?"], why="", by=a_social_worker(), at=timezone.now())
