"""After it was sent: coming back with the code, saying more, changing how it is safe to answer, taking it back."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from alongside.access.identity import beyond_the_walls, say_asker
from alongside.access.states import Sight
from alongside.audit.actions import record
from alongside.foundation import sealing
from alongside.foundation.blockers import Cannot
from alongside.referrals.actions.asking_for_help import ASKER, locked, open_until
from alongside.referrals.actions.sending_asked import tell_worker_of_help
from alongside.referrals.models import AskForHelp, HelpWords
from alongside.referrals.queries import asked_for_help as queries
from alongside.referrals.rules import asking_for_help as rules
from alongside.referrals.rules.timescales import due_after
from alongside.referrals.states import HelpStatus


class CannotSayMore(Cannot):
    """Why nothing can be added or changed."""


class CannotStopAsking(Cannot):
    """Why it cannot be taken back."""


@transaction.atomic
def come_back(*, code: str, at: datetime) -> str | None:
    """A fresh secret for the address; nothing where the code leads nowhere. An address opened before closes.

    From here on this transaction is the asker's.
    """
    with beyond_the_walls(Sight.ASKED_FOR_HELP):
        asked = queries.asked_by_code(code) if code else None
        if asked is None:
            return None
        token = sealing.new_token()
        asked.token_hash, asked.token_until = sealing.token_hash(token), open_until(at)
        asked.save(update_fields=["token_hash", "token_until"])
        record("help.came_back", subject=asked, by=ASKER, at=at)
    say_asker(sealing.token_hash(token))
    return token


@transaction.atomic
def say_more(*, asked: AskForHelp, words: str, at: datetime) -> HelpWords:
    """Whoever asked adds words: the worker is told, and there is a new day by which they answer."""
    asked = locked(asked)
    if blockers := rules.blockers_to_saying_more(asked):
        raise CannotSayMore(blockers)
    said = HelpWords.objects.create(asked=asked, words=words, said_at=at)
    if asked.status == HelpStatus.ANSWERED:
        asked.status = HelpStatus.SENT
        asked.answer_by_on = due_after(at, asked.service.answer_help_working_days)
    asked.saved_at, asked.token_until = at, open_until(at)
    asked.save(update_fields=["status", "answer_by_on", "saved_at", "token_until"])
    record("help.said_more", subject=asked, by=ASKER, at=at)
    tell_worker_of_help(asked, at=at)
    return said


@transaction.atomic
def change_safe_way(*, asked: AskForHelp, answers: Mapping[str, str], at: datetime) -> AskForHelp:
    """It is safe in another way now: the worker is told at once."""
    asked = locked(asked)
    if blockers := rules.blockers_to_saying_more(asked):
        raise CannotSayMore(blockers)
    for name in rules.STEPS["safe"]:
        setattr(asked, name, answers.get(name, ""))
    asked.saved_at, asked.token_until = at, open_until(at)
    asked.save(update_fields=[*rules.STEPS["safe"], "saved_at", "token_until"])
    record("help.safe_way_changed", subject=asked, by=ASKER, at=at)
    tell_worker_of_help(asked, at=at)
    return asked


@transaction.atomic
def stop_asking(*, asked: AskForHelp, at: datetime) -> AskForHelp:
    """They want no answer any more."""
    asked = locked(asked)
    if blockers := rules.blockers_to_stopping(asked):
        raise CannotStopAsking(blockers)
    asked.status, asked.saved_at, asked.token_until = HelpStatus.STOPPED, at, open_until(at)
    asked.save(update_fields=["status", "saved_at", "token_until"])
    record("help.stopped", subject=asked, by=ASKER, at=at)
    tell_worker_of_help(asked, at=at)
    return asked


@transaction.atomic
def close_asking(*, asked: AskForHelp, at: datetime) -> AskForHelp:
    """They are done on this phone: the address opens nothing any more, and only their code leads back."""
    with beyond_the_walls(Sight.ASKED_FOR_HELP):  # from here on the row is not theirs to see
        asked = locked(asked)
        if blockers := rules.blockers_to_closing(asked):
            raise CannotStopAsking(blockers)
        asked.token_hash, asked.token_until = "", at
        asked.save(update_fields=["token_hash", "token_until"])
    record("help.page_closed", subject=asked, by=ASKER, at=at)
    return asked


@transaction.atomic
def note_answers_read(*, asked: AskForHelp, at: datetime) -> int:
    """Whoever asked has seen what the worker wrote. How many they had not seen before."""
    return HelpWords.objects.filter(asked=asked, read_at=None).exclude(by=None).update(read_at=at)
