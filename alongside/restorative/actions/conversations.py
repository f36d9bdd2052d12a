"""Noting a restorative conversation in a minute, and taking it back while it is fresh."""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families.actions import tell
from alongside.families.actions.stories import NOON, take_line_back
from alongside.families.models import Family
from alongside.families.queries import families_worked_with
from alongside.foundation.blockers import Cannot
from alongside.foundation.components import LONDON
from alongside.restorative.models import Conversation
from alongside.restorative.rules import conversations as rules


class CannotNoteConversation(Cannot):
    """Why a conversation cannot be noted like this."""


class CannotTakeBackConversation(Cannot):
    """Why a conversation cannot be taken back."""


@transaction.atomic
def note_conversation(
    *,
    who: str,
    agreed: str,
    happened_on: date,
    family: Family | None = None,
    in_the_story: bool = False,
    by: User,
    at: datetime,
) -> Conversation:
    """Who talked, and what was agreed. With a family, and where wanted, one line of it stands in the shared story."""
    require(Permission.RESTORATIVE_NOTE, of=by)
    today = timezone.localdate(at)
    blockers = rules.blockers_to_noting(who=who, agreed=agreed, happened_on=happened_on, today=today)
    if family and not families_worked_with(by).filter(pk=family.pk).exists():
        blockers.append("Choose a family you work with.")
    if blockers:
        raise CannotNoteConversation(blockers)
    told = None
    if family and in_the_story:
        happened_at = at if happened_on == today else datetime.combine(happened_on, NOON, LONDON)
        words = rules.IN_THE_STORY.format(agreed=agreed)
        told = tell(words, family=family, happened_at=happened_at, by=by, at=at)
    conversation = Conversation.objects.create(
        family=family, who=who, agreed=agreed, happened_on=happened_on, noted_at=at, noted_by=by, told=told
    )
    record("conversation.noted", subject=conversation, detail={"in_the_story": bool(told)}, by=by, at=at)
    return conversation


@transaction.atomic
def take_back_conversation(*, conversation: Conversation, by: User, at: datetime) -> Conversation:
    """Within the hour, by whoever noted it: it goes, and so does its line in the story."""
    require(Permission.RESTORATIVE_NOTE, of=by)
    conversation = Conversation.objects.select_for_update(of=("self",)).get(pk=conversation.pk)
    line = conversation.told
    blockers = rules.blockers_to_taking_back(
        is_mine=conversation.noted_by_id == by.pk,
        noted_at=conversation.noted_at,
        at=at,
        was_read_out=line is not None and line.released.exists(),
    )
    if blockers:
        raise CannotTakeBackConversation(blockers)
    record("conversation.taken_back", subject=conversation, by=by, at=at)
    conversation.delete()
    if line is not None:
        take_line_back(line=line, by=by, at=at)
    return conversation
