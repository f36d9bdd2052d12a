"""A conversation noted in a minute, its line in the story, and taking it back."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.families.actions.released import release_line
from alongside.families.models import Family, StoryLine
from alongside.families.tests.factories import a_family
from alongside.partners.tests.factories import a_social_worker
from alongside.restorative.actions.conversations import (
    CannotNoteConversation,
    CannotTakeBackConversation,
    note_conversation,
    take_back_conversation,
)
from alongside.restorative.models import Conversation

pytestmark = pytest.mark.django_db


def noted(family: Family, *, in_the_story: bool = True, days_ago: int = 0) -> Conversation:
    at = timezone.now()
    return note_conversation(
        who="Ruth and the school", agreed="Ring on Mondays.", happened_on=timezone.localdate(at) - timedelta(days_ago),
        family=family, in_the_story=in_the_story, by=family.added_by, at=at,
    )  # fmt: skip


def lines(family: Family) -> list[str]:
    return list(StoryLine.objects.filter(family=family, words__contains="restorative").values_list("words", flat=True))


def test_its_line_in_the_story_says_what_was_agreed_and_not_who() -> None:
    family = a_family()
    noted(family)
    assert lines(family) == ["There was a restorative conversation. Agreed: Ring on Mondays."]


def test_nothing_stands_in_the_story_where_that_was_not_wanted() -> None:
    family = a_family()
    assert noted(family, in_the_story=False).told is None
    assert lines(family) == []


def test_taken_back_it_goes_from_the_story_too() -> None:
    family = a_family()
    take_back_conversation(conversation=noted(family), by=family.added_by, at=timezone.now())
    assert lines(family) == []
    assert not Conversation.objects.exists()


def test_after_an_hour_it_stays() -> None:
    family = a_family()
    with pytest.raises(CannotTakeBackConversation, match="hour"):
        take_back_conversation(
            conversation=noted(family), by=family.added_by, at=timezone.now() + timedelta(hours=1, minutes=1)
        )
    assert len(lines(family)) == 1


def test_nobody_takes_back_anothers() -> None:
    family = a_family()
    with pytest.raises(CannotTakeBackConversation, match="Only whoever"):
        take_back_conversation(conversation=noted(family), by=a_social_worker(), at=timezone.now())


def test_what_the_family_was_let_read_stays() -> None:
    family = a_family()
    conversation = noted(family)
    person = family.members.get(is_child=False).person
    assert conversation.told is not None
    release_line(line=conversation.told, person=person, by=family.added_by, at=timezone.now())
    with pytest.raises(CannotTakeBackConversation, match="let read"):
        take_back_conversation(conversation=conversation, by=family.added_by, at=timezone.now())


def test_a_day_to_come_and_empty_words_are_refused_and_nothing_is_written() -> None:
    family = a_family()
    with pytest.raises(CannotNoteConversation) as refusal:
        note_conversation(
            who=" ", agreed="", happened_on=timezone.localdate() + timedelta(days=1), family=family,
            in_the_story=True, by=family.added_by, at=timezone.now(),
        )  # fmt: skip
    assert len(refusal.value.reasons) == 3
    assert lines(family) == []


def test_nobody_notes_one_for_a_family_they_do_not_work_with() -> None:
    with pytest.raises(CannotNoteConversation, match="family you work with"):
        note_conversation(
            who="A", agreed="B", happened_on=timezone.localdate(), family=a_family(), in_the_story=True,
            by=a_social_worker(), at=timezone.now(),
        )  # fmt: skip


def test_what_happened_before_stands_in_the_story_where_it_happened() -> None:
    told = noted(a_family(), days_ago=3).told
    assert told is not None
    assert timezone.localdate(told.happened_at) == timezone.localdate() - timedelta(days=3)
