"""Restorative conversations somebody noted, and those of a family."""

from datetime import datetime

from django.db.models import Case, Q, QuerySet, When
from django.http import Http404

from alongside.access.models import User
from alongside.families.models import Family
from alongside.families.queries import families_visible_to, families_worked_with, involved_today
from alongside.restorative.models import Conversation
from alongside.restorative.rules.conversations import TAKEN_BACK_WITHIN

MOST_FAMILIES = 200


def conversations_visible_to(worker: User) -> QuerySet[Conversation]:
    """Those of families they work with; those without a family, where they noted it themselves."""
    mine = Q(family=None, noted_by=worker) | Q(family__in=families_visible_to(worker).values("pk"))
    found = Conversation.objects.filter(mine).select_related("family", "noted_by")
    return found.prefetch_related("family__members__person")


def conversations_noted_by(worker: User) -> QuerySet[Conversation]:
    return conversations_visible_to(worker).filter(noted_by=worker)


def conversations_in(worker: User, family: Family) -> QuerySet[Conversation]:
    return conversations_visible_to(worker).filter(family=family)


def get_conversation_noted_by(worker: User, number: int) -> Conversation:
    """404 for one that somebody else noted."""
    if (conversation := conversations_noted_by(worker).filter(pk=number).first()) is None:
        raise Http404
    return conversation


def can_still_be_taken_back(conversation: Conversation, *, at: datetime) -> bool:
    return at - conversation.noted_at <= TAKEN_BACK_WITHIN


def families_to_note_with(worker: User, *, also: str = "") -> list[Family]:
    """The families this worker has a part in today, by name; and `also`, where they came from its page."""
    mine = Q(pk__in=involved_today(worker).values("family")) | Q(reference=also)
    families = families_worked_with(worker).filter(mine, stands_alone=False)
    newest = families.order_by(Case(When(reference=also, then=0), default=1), "-pk")[:MOST_FAMILIES]
    return sorted(newest, key=lambda family: family.name.casefold())
