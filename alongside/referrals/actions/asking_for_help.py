"""Asking for help without an account: begun, saved step by step, kept for later or thrown away."""

import secrets
from collections.abc import Mapping
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction

from alongside.access.identity import beyond_the_walls, say_asker
from alongside.access.states import Sight
from alongside.audit.actions import record
from alongside.foundation import sealing
from alongside.foundation.blockers import Cannot
from alongside.foundation.references import ALPHABET, new_reference
from alongside.partners.models import Service
from alongside.referrals.models import AskForHelp
from alongside.referrals.queries import asked_for_help as queries
from alongside.referrals.rules import asking_for_help as rules
from alongside.referrals.states import HelpStatus

# Who did it, in the audit line: nobody here knows more.
ASKER = "somebody who asks for help"


class CannotSaveAsking(Cannot):
    """Why what was typed cannot be saved, or thrown away."""


def open_until(at: datetime, *, once_sent: bool = False) -> datetime:
    """How long the secret in the address opens it, counted from the last time something was saved.

    Once it is sent, only as long as it takes to write down the code: the phone may be somebody else's.
    """
    minutes = settings.ASKING_OPEN_MINUTES_ONCE_SENT if once_sent else settings.ASKING_OPEN_MINUTES
    return at + timedelta(minutes=minutes)


def locked(asked: AskForHelp) -> AskForHelp:
    """The row as it is now, for one change at a time."""
    return AskForHelp.objects.select_for_update(of=("self",)).select_related("service", "worker").get(pk=asked.pk)


@transaction.atomic
def begin_asking(
    *, service: Service, has_social_worker: str = "", language: str, at: datetime
) -> tuple[AskForHelp, str]:
    """A place to write, and the secret that opens it. From here on this transaction is the asker's."""
    token = sealing.new_token()
    say_asker(sealing.token_hash(token))
    asked = AskForHelp.objects.create(
        reference=new_reference("H"),
        service=service,
        token_hash=sealing.token_hash(token),
        token_until=open_until(at),
        language=language,
        has_social_worker=has_social_worker,
        started_at=at,
        saved_at=at,
    )
    record("help.begun", subject=asked, by=ASKER, at=at)
    return asked, token


@transaction.atomic
def save_asking_step(*, asked: AskForHelp, step: str, answers: Mapping[str, str], at: datetime) -> AskForHelp:
    """Save the answers of one step, and keep the page open for a while longer."""
    asked = locked(asked)
    if blockers := rules.blockers_to_writing(asked):
        raise CannotSaveAsking(blockers)
    for name in rules.STEPS[step]:
        setattr(asked, name, answers.get(name, ""))
    if step not in asked.answered_pages:
        asked.answered_pages = [*asked.answered_pages, step]
    asked.saved_at, asked.token_until = at, open_until(at)
    asked.save()
    record("help.saved", subject=asked, detail={"step": step}, by=ASKER, at=at)
    return asked


@transaction.atomic
def give_code(*, asked: AskForHelp, at: datetime) -> tuple[AskForHelp, str]:
    """A code to come back with, shown once. One given earlier opens nothing any more."""
    asked = locked(asked)
    code = "".join(secrets.choice(ALPHABET) for _ in range(rules.CODE_LETTERS))
    asked.code_hash = queries.code_mark(code)
    asked.token_until = open_until(at, once_sent=asked.status != HelpStatus.WRITING)
    asked.save(update_fields=["code_hash", "token_until"])
    record("help.code_given", subject=asked, by=ASKER, at=at)
    return asked, code


@transaction.atomic
def throw_away_asking(*, asked: AskForHelp, at: datetime) -> None:
    """What was typed is gone, row and all; it was never sent to anybody."""
    asked = locked(asked)
    if blockers := rules.blockers_to_writing(asked):
        raise CannotSaveAsking(blockers)
    record("help.thrown_away", subject=asked, by=ASKER, at=at)
    asked.delete()


@transaction.atomic
def forget_unsent(*, at: datetime) -> int:
    """What was never sent, and nobody gets back to, is gone. How many."""
    with beyond_the_walls(Sight.ASKED_FOR_HELP):
        gone, _each = queries.unsent_and_closed(at=at).delete()
    if gone:
        record("help.unsent_forgotten", detail={"how_many": gone}, by="Alongside, by itself", at=at)
    return gone
