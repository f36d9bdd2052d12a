"""Telling what changed because of what was said."""

import pytest
from django.utils import timezone

from alongside.families.states import CodesBy
from alongside.messages.models import Message
from alongside.messages.queries import words_of
from alongside.voice import actions, queries
from alongside.voice.states import ReaderKind
from alongside.voice.tests.factories import WORDS, a_family_with_grace, a_way_in, ayo_of, said

pytestmark = pytest.mark.django_db


def test_it_waits_on_their_page_and_in_no_list_of_unanswered_words() -> None:
    family, grace = a_family_with_grace()
    thing = said(family, kinds=(ReaderKind.COORDINATOR,))
    [heard] = queries.heard_of(grace, family)
    assert heard.waits_for_an_answer
    told = actions.tell_what_changed(said=thing, words="Nana comes.", by=grace, at=timezone.now())
    [heard] = queries.heard_of(grace, family)
    assert not heard.waits_for_an_answer
    assert queries.my_news(family, ayo_of(family)) == [told]
    actions.note_read(told=told, at=timezone.now())
    assert queries.my_news(family, ayo_of(family)) == []


def test_the_message_says_nothing_of_it() -> None:
    family, grace = a_family_with_grace()
    a_way_in(family, ayo_of(family), codes_by=CodesBy.TEXT, codes_to="07700 900123")
    actions.tell_what_changed(said=said(family), words="Nana comes.", by=grace, at=timezone.now())
    message = Message.objects.get(person=ayo_of(family))
    for telling in ("Nana", "Ayo", WORDS[:10], "Alongside", "family"):
        assert telling not in words_of(message)


def test_nothing_is_told_of_what_was_taken_back_or_in_no_words() -> None:
    family, grace = a_family_with_grace()
    thing = said(family)
    with pytest.raises(actions.CannotTellWhatChanged):
        actions.tell_what_changed(said=thing, words=" ", by=grace, at=timezone.now())
    actions.take_back(said=thing, by=None, at=timezone.now())
    with pytest.raises(actions.CannotTellWhatChanged):
        actions.tell_what_changed(said=thing, words="Nana comes.", by=grace, at=timezone.now())
