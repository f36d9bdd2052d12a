"""Answers are kept of nobody; editors settle them and answer back, and others may not."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.audit.models import AuditEvent
from alongside.partners.tests.factories import a_service_manager
from alongside.public.actions import usefulness as actions
from alongside.public.models import PageVote
from alongside.public.states import Useful
from alongside.public.tests.editors import an_editor
from alongside.public.tests.votes import a_vote

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def test_of_an_answer_no_line_says_when_it_was_given() -> None:
    a_vote(words="good")
    assert not AuditEvent.objects.exists()


def test_a_page_there_is_not_takes_no_answer() -> None:
    with pytest.raises(actions.CannotAnswerSo):
        actions.keep_vote(page="no-such", language="en-gb", version=0, answer=Useful.YES, at=NOW)
    with pytest.raises(actions.CannotAnswerSo):
        actions.say_we_changed(page="no-such", you_said="x", we_changed="y", by=an_editor(), at=NOW)


def test_each_answer_has_a_secret_of_its_own() -> None:
    assert len({a_vote().mark for _ in range(20)}) == 20


def test_a_sentence_comes_once_and_within_a_day() -> None:
    vote = a_vote(words="good")
    for later, one in ((timedelta(0), vote), (timedelta(days=3), a_vote())):
        with pytest.raises(actions.CannotAnswerSo):
            actions.add_words_to_vote(vote=one, words="more", at=NOW + later)


def test_an_editor_settles_what_was_said_once() -> None:
    vote, editor = a_vote(words="good"), an_editor()
    settled = actions.settle_vote(vote=vote, by=editor, at=NOW)
    assert (settled.settled_by, settled.settled_at) == (editor, NOW)
    assert AuditEvent.objects.get(event="page_vote.settled").actor_id == editor.pk
    with pytest.raises(actions.CannotSettleVote, match="settled this already"):
        actions.settle_vote(vote=vote, by=an_editor(), at=NOW)


def test_an_editor_answers_everyone_and_takes_it_away_once() -> None:
    editor = an_editor()
    reply = actions.say_we_changed(page="front", you_said="Too long.", we_changed="Shorter.", by=editor, at=NOW)
    ended = actions.end_reply(reply=reply, by=editor, at=NOW)
    assert ended.ended_at == NOW
    assert {one.event for one in AuditEvent.objects.filter(actor_id=editor.pk)} >= {
        "page_reply.said",
        "page_reply.ended",
    }
    with pytest.raises(actions.CannotEndReply):
        actions.end_reply(reply=reply, by=editor, at=NOW)


def test_nobody_else_may() -> None:
    vote, manager = a_vote(words="good"), a_service_manager()
    reply = actions.say_we_changed(page="front", you_said="x", we_changed="y", by=an_editor(), at=NOW)
    with pytest.raises(NotAllowed):
        actions.settle_vote(vote=vote, by=manager, at=NOW)
    with pytest.raises(NotAllowed):
        actions.say_we_changed(page="front", you_said="x", we_changed="y", by=manager, at=NOW)
    with pytest.raises(NotAllowed):
        actions.end_reply(reply=reply, by=manager, at=NOW)
    assert PageVote.objects.get().settled_at is None
