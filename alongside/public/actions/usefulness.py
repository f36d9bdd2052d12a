"""Keeping what people answer to “Is this page useful?”, and what editors make of it.

Of an answer no line is written in the audit: it would say when it was given, and of that only the day is kept.
"""

import secrets
from datetime import datetime

from django.core.cache import caches
from django.db import transaction
from django.utils import timezone

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.public.models import PageReply, PageVote
from alongside.public.queries.usefulness import is_a_page
from alongside.public.queries.words_we_use import words_we_use
from alongside.public.rules import striking
from alongside.public.rules import usefulness as rules
from alongside.public.states import Useful


class CannotAnswerSo(Cannot):
    """Why an answer to “Is this page useful?” cannot be kept."""


@transaction.atomic
def keep_vote(*, page: str, language: str, version: int, answer: Useful, at: datetime) -> PageVote:
    """Keep one answer by nobody in particular."""
    if not is_a_page(page, at=at):
        raise CannotAnswerSo("There is no such page.")
    return PageVote.objects.create(
        page=page,
        language=language,
        version=version,
        answer=answer,
        on_day=timezone.localdate(at),
        mark=secrets.token_urlsafe(24),
    )


@transaction.atomic
def add_words_to_vote(*, vote: PageVote, words: str, at: datetime) -> PageVote:
    """Put a sentence to an answer. What could tell of somebody is struck out here, before anything is kept."""
    vote = PageVote.objects.select_for_update().get(pk=vote.pk)
    said = vote.words or ("…" if vote.struck else "")
    day = timezone.localdate(at)
    if blockers := rules.blockers_to_saying_more(words=words, said=said, voted_on=vote.on_day, today=day):
        raise CannotAnswerSo(blockers)
    struck = striking.strike(words, words_we_use(vote.page, vote.language, at=at))
    vote.words, vote.struck = struck.words[: rules.MOST_WORDS], min(struck.count, 32_000)
    vote.save()
    return vote


class CannotSettleVote(Cannot):
    """Why what somebody said cannot be settled."""


@transaction.atomic
def settle_vote(*, vote: PageVote, by: User, at: datetime) -> PageVote:
    """An editor has dealt with what somebody said."""
    require(Permission.PAGES_EDIT, of=by)
    vote = PageVote.objects.select_for_update().get(pk=vote.pk)
    if blockers := rules.blockers_to_settling(vote.settled_at):
        raise CannotSettleVote(blockers)
    vote.settled_at, vote.settled_by = at, by
    vote.save()
    record("page_vote.settled", subject=vote, detail={"page": vote.page}, by=by, at=at)
    return vote


@transaction.atomic
def say_we_changed(*, page: str, you_said: str, we_changed: str, by: User, at: datetime) -> PageReply:
    """Answer everyone who said something of a page; it stands beneath the question until it is taken away."""
    require(Permission.PAGES_EDIT, of=by)
    if not is_a_page(page, at=at):
        raise CannotAnswerSo("There is no such page.")
    reply = PageReply.objects.create(page=page, you_said=you_said, we_changed=we_changed, said_at=at, said_by=by)
    record("page_reply.said", subject=reply, detail={"page": page}, by=by, at=at)
    _shown_at_once()
    return reply


class CannotEndReply(Cannot):
    """Why “you said, we changed” cannot be taken from its page."""


@transaction.atomic
def end_reply(*, reply: PageReply, by: User, at: datetime) -> PageReply:
    """Take “you said, we changed” from its page."""
    require(Permission.PAGES_EDIT, of=by)
    reply = PageReply.objects.select_for_update().get(pk=reply.pk)
    if blockers := rules.blockers_to_ending_reply(reply.ended_at):
        raise CannotEndReply(blockers)
    reply.ended_at = at
    reply.save()
    record("page_reply.ended", subject=reply, detail={"page": reply.page}, by=by, at=at)
    _shown_at_once()
    return reply


def _shown_at_once() -> None:
    """Whoever serves this page next asks again; the other processes do so within seconds."""
    transaction.on_commit(lambda: caches["of_this_process"].delete("page_replies"))
