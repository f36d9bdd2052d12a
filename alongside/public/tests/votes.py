"""Answers to “Is this page useful?”, given through the actions as in life."""

from datetime import datetime

from django.utils import timezone

from alongside.public.actions.usefulness import add_words_to_vote, keep_vote
from alongside.public.models import PageVote
from alongside.public.states import Useful


def a_vote(
    answer: Useful = Useful.YES,
    *,
    page: str = "for-parents",
    language: str = "en-gb",
    version: int = 0,
    words: str = "",
    at: datetime | None = None,
) -> PageVote:
    """By nobody in particular; with `words` somebody said why."""
    at = at or timezone.now()
    vote = keep_vote(page=page, language=language, version=version, answer=answer, at=at)
    return add_words_to_vote(vote=vote, words=words, at=at) if words else vote


def votes(
    *, yes: int = 0, no: int = 0, page: str = "for-parents", version: int = 0, at: datetime | None = None
) -> None:
    """So many of each."""
    for answer, count in ((Useful.YES, yes), (Useful.NO, no)):
        for _ in range(count):
            a_vote(answer, page=page, version=version, at=at)
