"""Answering somebody who asked for help: in words on their page, by ringing them, and saying how it was taken up."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.audit.models import AuditEvent
from alongside.audit.states import Outcome
from alongside.families.actions import tell
from alongside.families.models import Family
from alongside.families.states import Book, Voice
from alongside.foundation.blockers import Cannot
from alongside.foundation.languages import as_language
from alongside.messages.actions import write_message
from alongside.messages.states import MessageKind
from alongside.referrals.models import AskForHelp, HelpTry, HelpWords
from alongside.referrals.queries import answering_help as queries
from alongside.referrals.rules import answering_help as rules
from alongside.referrals.states import HelpHow, HelpStatus

# Whose words they are, in the story of a family: who asked may not want to be known there.
SOMEBODY = "Somebody who asked for help"


class CannotAnswerHelp(Cannot):
    """Why it cannot be answered."""


class CannotTakeUpHelp(Cannot):
    """Why it cannot be said how it was taken up."""


class CannotBecomeFamily(Cannot):
    """Why it cannot be said that work with this family began with it."""


@dataclass(frozen=True)
class TellThem:
    """A message that says no more than that there is an answer: where they read it, and not before when."""

    address: str
    send_after: datetime

    @property
    def goes_at(self) -> datetime:
        """Not at night: the phone may lie beside somebody else."""
        from_hour, until_hour = settings.SAFE_FROM_HOUR, settings.SAFE_UNTIL_HOUR
        return rules.safe_to_send_at(self.send_after, from_hour=from_hour, until_hour=until_hour)


def hold(asked: AskForHelp) -> AskForHelp:
    """The row as it is now, for one change at a time."""
    found = AskForHelp.objects.select_for_update(of=("self",)).select_related("service", "worker")
    return found.get(pk=asked.pk)


@transaction.atomic
def note_help_opened(*, asked: AskForHelp, by: User, at: datetime) -> AuditEvent:
    """Write down that somebody opened it; what was said to us is read from now on."""
    asked.said.filter(by=None, read_at=None).update(read_at=at)
    return record("help.opened", subject=asked, family_id=asked.became_id, outcome=Outcome.LOOKED, by=by, at=at)


@transaction.atomic
def answer_help(
    *,
    asked: AskForHelp,
    words: str,
    seen: str,
    also: Sequence[AskForHelp] = (),
    telling: TellThem | None = None,
    by: User,
    at: datetime,
) -> HelpWords:
    """Write words that stand on their page, and on that of each in `also`: the same somebody, who asked twice.

    `seen` is `queries.mark_of` it as it was when the worker began to write. `telling` sends a message that says
    neither who nor what; leave it out where no message is safe.
    """
    require(Permission.HELP_ANSWER, of=by)
    asked = hold(asked)
    others = [hold(other) for other in also]
    blockers = rules.blockers_to_answering(asked, words=words, as_it_is=queries.mark_of(asked), seen=seen)
    for other in others:
        blockers += rules.blockers_to_changing_help(other)
    if telling:
        blockers += rules.blockers_to_telling(telling.send_after, at=at)
    if blockers:
        raise CannotAnswerHelp(blockers)
    if telling and (why := queries.why_no_message(asked)):
        raise CannotAnswerHelp([why])
    said = _say(asked, words, by=by, at=at)
    for other in others:
        _say(other, words, by=by, at=at)
    if telling:
        _tell_them(asked, telling, by=by, at=at)
    return said


def _say(asked: AskForHelp, words: str, *, by: User, at: datetime) -> HelpWords:
    said = HelpWords.objects.create(asked=asked, words=words, by=by, said_at=at)
    _is_answered(asked, at=at)
    record("help.answered", subject=asked, family_id=asked.became_id, by=by, at=at)
    return said


def _is_answered(asked: AskForHelp, *, at: datetime) -> None:
    asked.status, asked.answered_at = HelpStatus.ANSWERED, at
    asked.save(update_fields=["status", "answered_at"])


def _tell_them(asked: AskForHelp, telling: TellThem, *, by: User, at: datetime) -> None:
    channel = queries.way_to_tell(asked)
    assert channel is not None  # else why_no_message had said so
    with as_language(asked.language):
        words = _("There is an answer for you.")
    write_message(
        kind=MessageKind.HELP,
        channel=channel,
        to=asked.reach_at,
        words=f"{words} {telling.address}",
        language=asked.language,
        asked_id=asked.pk,
        send_after=telling.goes_at,
        by=by,
        at=at,
    )


@transaction.atomic
def note_help_try(*, asked: AskForHelp, reached: bool, words: str = "", by: User, at: datetime) -> HelpTry:
    """Somebody rang: spoke with them, which answers it; or could not reach them, and it waits on."""
    require(Permission.HELP_ANSWER, of=by)
    asked = hold(asked)
    if blockers := rules.blockers_to_changing_help(asked):
        raise CannotAnswerHelp(blockers)
    if reached and not words.strip():
        raise CannotAnswerHelp(["Write what you agreed."])
    tried = HelpTry.objects.create(asked=asked, reached=reached, words=words, by=by, tried_at=at)
    if reached:
        _is_answered(asked, at=at)
    event = "help.spoken_with" if reached else "help.not_reached"
    record(event, subject=asked, family_id=asked.became_id, by=by, at=at)
    return tried


@transaction.atomic
def take_up_help(*, asked: AskForHelp, how: HelpHow, words: str = "", seen: str, by: User, at: datetime) -> AskForHelp:
    """Say how it was taken up: it leaves the list of what waits, until they write again. `seen` as in answer_help."""
    require(Permission.HELP_ANSWER, of=by)
    asked = hold(asked)
    answered, as_it_is = queries.is_answered_in_words(asked), queries.mark_of(asked)
    if blockers := rules.blockers_to_taking_up_help(
        asked, how=how, words=words, answered=answered, as_it_is=as_it_is, seen=seen
    ):
        raise CannotTakeUpHelp(blockers)
    _take_up(asked, how, words, by=by, at=at)
    return asked


def _take_up(asked: AskForHelp, how: HelpHow, words: str, *, by: User, at: datetime) -> None:
    asked.how, asked.how_words, asked.taken_up_at, asked.taken_up_by = how, words, at, by
    asked.save(update_fields=["how", "how_words", "taken_up_at", "taken_up_by"])
    if asked.status != HelpStatus.ANSWERED:
        _is_answered(asked, at=at)
    record("help.taken_up", subject=asked, family_id=asked.became_id, detail={"how": how.value}, by=by, at=at)


@transaction.atomic
def become_family(*, asked: AskForHelp, family: Family, into_story: bool, by: User, at: datetime) -> AskForHelp:
    """Work with this family began with it. Its words go into the service's own story only where the worker says so."""
    require(Permission.HELP_ANSWER, of=by)
    asked = hold(asked)
    same_service = family.service_id == asked.service_id
    if blockers := rules.blockers_to_becoming(asked, same_service=same_service):
        raise CannotBecomeFamily(blockers)
    asked.became = family
    asked.save(update_fields=["became"])
    record("help.became_family", subject=asked, family_id=family.pk, by=by, at=at)
    if not asked.how:
        _take_up(asked, HelpHow.MEETING, asked.how_words, by=by, at=at)
    if into_story and asked.happening:
        said = {"who": SOMEBODY, "voice": Voice.FAMILY, "book": Book.CONFERENCING}
        tell(asked.happening, family=family, happened_at=asked.sent_at, by=by, at=at, **said)  # type: ignore[arg-type]
    return asked
