"""Opening a family in an emergency, so that everyone who must know of it does, and closing it again."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils.timezone import localdate

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.audit.states import Outcome
from alongside.families import queries
from alongside.families.actions.notices import notify
from alongside.families.actions.stories import tell
from alongside.families.models import BrokenGlass, Family
from alongside.families.queries.emergencies import TRIED
from alongside.families.rules import emergencies as rules
from alongside.foundation.blockers import Cannot
from alongside.foundation.components import moment


class CannotBreakGlass(Cannot):
    """Why nothing was opened."""


class OpensAnyway(Cannot):
    """The family is open to this worker without any emergency."""

    def __init__(self, family: Family) -> None:
        self.family = family
        super().__init__("You work with this family already, so it opens to you.")


class CannotCloseGlass(Cannot):
    """Why an emergency cannot be closed."""


def break_the_glass(
    *,
    why: str,
    hours: int,
    reference: str = "",
    name: str = "",
    born_on: date | None = None,
    council_child_id: str = "",
    by: User,
    at: datetime,
) -> BrokenGlass:
    """Open the one family that fits exactly, until so many hours from now. A try that opens nothing is written down."""
    require(Permission.BREAK_THE_GLASS, of=by)
    asked = {"reference": reference, "name": name, "born_on": born_on, "council_child_id": council_child_id}
    try:
        with transaction.atomic():
            return _break(why, hours, asked, by=by, at=at)
    except CannotBreakGlass:
        said = [what for what, words in asked.items() if words]
        record(TRIED, outcome=Outcome.REFUSED, detail={"why": why[:2000], "said": said}, by=by, at=at)
        raise


def _break(why: str, hours: int, asked: Mapping[str, Any], *, by: User, at: datetime) -> BrokenGlass:
    User.objects.select_for_update().get(pk=by.pk)  # two tries at once are counted one after the other
    tries = queries.tries_that_found_nothing(by, at=at)
    if blockers := rules.blockers_to_breaking(why=why, hours=hours, tries=tries):
        raise CannotBreakGlass(blockers)
    if (family := queries.family_asked_for(**asked)) is None:
        raise CannotBreakGlass(rules.NOT_OPENED)
    if queries.works_with(by, family):
        raise OpensAnyway(family)
    glass = BrokenGlass.objects.create(
        family=family, worker=by, why=why, broken_at=at, until_at=at + timedelta(hours=hours)
    )
    record("glass.broken", subject=glass, detail={"hours": hours}, by=by, at=at)
    _tell_everyone(glass, at=at)
    return glass


def _tell_everyone(glass: BrokenGlass, *, at: datetime) -> None:
    family, who, until = glass.family, glass.worker, moment(glass.until_at)
    tell(f"{who.name} opened this family’s record in an emergency, until {until}.", family=family, by=who, at=at)
    notify(
        f"{who.name} opened {family.name} in an emergency, until {until}.",
        family=family,
        workers=queries.who_must_hear(family, on=localdate(at), besides=who),
        link=("emergencies", family.reference),
        at=at,
    )
    notify(
        f"{who.name} opened {family.reference} in an emergency, until {until}. The reason they gave: {glass.why}"[
            :2000
        ],
        family=family,
        workers=[officer for officer in queries.data_protection_officers() if officer.pk != who.pk],
        at=at,
    )


@transaction.atomic
def close_the_glass(*, glass: BrokenGlass, by: User, at: datetime) -> BrokenGlass:
    """Close it before its hour: whoever opened it, or anyone who works with the family."""
    require(Permission.FAMILY_OPEN, of=by)
    glass = BrokenGlass.objects.select_for_update(of=("self",)).select_related("family", "worker").get(pk=glass.pk)
    if glass.worker_id != by.pk and not queries.works_with(by, glass.family):
        raise CannotCloseGlass("Only whoever opened it, or somebody who works with the family, can close it.")
    if glass.ended_at is not None or glass.until_at <= at:
        raise CannotCloseGlass("It is closed already.")
    tell(f"What {glass.worker.name} opened in an emergency is closed again.", family=glass.family, by=by, at=at)
    glass.ended_at, glass.ended_by = at, by
    glass.save(update_fields=["ended_at", "ended_by"])
    record("glass.closed", subject=glass, by=by, at=at)
    return glass
