"""Passing a worry on to whoever can keep somebody safe, or writing down why not."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families import queries
from alongside.families.actions.notices import notify
from alongside.families.actions.stories import tell
from alongside.families.models import Family, WorryPassedOn
from alongside.families.rules import worries as rules
from alongside.families.states import Book
from alongside.foundation.blockers import Cannot
from alongside.people.models import Person


class CannotPassOn(Cannot):
    """Why a worry cannot be written down so."""


@transaction.atomic
def pass_worry_on(
    *,
    family: Family,
    about: list[Person],
    worry: str,
    shared: bool,
    told_to: str,
    told_at: datetime | None,
    why: str,
    family_told: str,
    by: User,
    at: datetime,
) -> WorryPassedOn:
    """Write down who is at risk, who was told and why; or that it was kept back, and why."""
    require(Permission.WORRY_PASS_ON, of=by)
    blockers = rules.blockers_to_passing_on(
        about=[person.pk for person in about],
        people=list(family.members.values_list("person", flat=True)),
        worry=worry,
        why=why,
        shared=shared,
        told_to=told_to,
        told_at=told_at,
        at=at,
        may_keep_back=queries.reads_conferencing_book(by, family),
    )
    if blockers:
        raise CannotPassOn(blockers)
    kept = WorryPassedOn.objects.create(
        family=family,
        worry=worry,
        shared=shared,
        told_to=told_to if shared else "",
        told_at=told_at if shared else None,
        why=why,
        family_told=family_told,
        noted_at=at,
        noted_by=by,
    )
    kept.about.set(about)
    record("worry.passed_on" if shared else "worry.kept_back", subject=kept, by=by, at=at)
    _tell(kept, by=by, at=at)
    return kept


def _tell(kept: WorryPassedOn, *, by: User, at: datetime) -> None:
    family, link = kept.family, ("worries", kept.family.reference)
    if not kept.shared:
        words = f"{by.name} thought about a worry and did not pass it on. The reason is written down."
        tell(words, family=family, book=Book.CONFERENCING, link=(*link, "Read it"), by=by, at=at)
        return
    tell(f"{by.name} passed a worry on.", family=family, link=(*link, "Read it"), by=by, at=at)
    workers = queries.who_must_hear(family, on=localdate(at), besides=by)
    notify(f"{by.name} passed on a worry about {family.name}.", family=family, workers=workers, link=link, at=at)
