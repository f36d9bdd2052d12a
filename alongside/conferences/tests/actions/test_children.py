"""Preparing children: their words are theirs."""

import pytest
from django.utils import timezone

from alongside.conferences.actions import CannotPrepare
from alongside.conferences.queries import what_blocks
from alongside.conferences.states import ChildComing
from alongside.conferences.tests.factories import a_conference, prepared_child
from alongside.families.states import Book, Voice

pytestmark = pytest.mark.django_db


def test_a_childs_words_are_told_in_their_voice_and_not_to_everyone() -> None:
    conference = a_conference(prepared=False)
    child = conference.children.get(child__given_names="Ayo")
    prepared_child(child, their_words="I want to stay with Nana.")
    [line] = conference.family.story.filter(spoken_by=child.child)
    assert (line.words, line.who, line.voice) == ("I want to stay with Nana.", "Ayo", Voice.FAMILY)
    assert line.book == Book.CONFERENCING


def test_whoever_decides_says_why() -> None:
    child = a_conference(prepared=False).children.all()[0]
    with pytest.raises(CannotPrepare, match="Say who decided"):
        prepared_child(child, decided_why="")


def test_a_child_nobody_asked_stands_in_the_way_until_it_is_settled() -> None:
    conference = a_conference(prepared=False)
    reason = "Ayo has not said whether they want to come, or who should speak for them."
    assert reason in what_blocks(conference, on=timezone.localdate())
    prepared_child(conference.children.get(child__given_names="Ayo"), wants_to_come=False, coming=ChildComing.WORDS)
    assert not [words for words in what_blocks(conference, on=timezone.localdate()) if words.startswith("Ayo")]
