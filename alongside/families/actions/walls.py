"""Walls between people of one family: setting one, looking at it again, ending it."""

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.families.actions.stories import tell
from alongside.families.models import Family, Wall
from alongside.families.queries.walls import blockers_to_touching_wall
from alongside.families.rules import walls as rules
from alongside.families.states import Book, Hidden
from alongside.foundation.blockers import Cannot
from alongside.people.models import Person


class CannotSetWall(Cannot):
    """Why this wall cannot stand, or not so."""


class CannotTouchWall(Cannot):
    """Why this wall is somebody else's to change."""


class CannotEndWall(Cannot):
    """Why this wall does not end."""


@transaction.atomic
def set_wall(
    *,
    family: Family,
    about: Person,
    from_whom: Person | None,
    hides: Iterable[Hidden],
    told: bool = False,
    told_words: str = "",
    telling_words: str = "",
    reason: str,
    review_on: date,
    by: User,
    at: datetime,
) -> Wall:
    """Keep something about one person from another, or from all. Silent unless it says that they are told."""
    require(Permission.WALL_SET, of=by)
    hides = in_order(hides)
    if blockers := rules.blockers_to_setting(
        about=about.pk,
        from_whom=from_whom.pk if from_whom else None,
        hides=hides,
        told=told,
        told_words=told_words,
        reason=reason,
        review_on=review_on,
        today=timezone.localdate(at),
        members=family.members.values_list("person_id", flat=True),
    ):
        raise CannotSetWall(blockers)
    wall = Wall.objects.create(
        family=family,
        about=about,
        from_whom=from_whom,
        hides=[what.value for what in hides],
        told=told,
        told_words=told_words if told else "",
        telling_words=telling_words,
        reason=reason,
        review_on=review_on,
        set_at=at,
        set_by=by,
    )
    record("wall.set", subject=wall, detail={"hides": wall.hides, "told": told}, by=by, at=at)
    _tell_the_service(wall, "Set a wall", by=by, at=at)
    return wall


@transaction.atomic
def review_wall(
    *,
    wall: Wall,
    hides: Iterable[Hidden],
    told: bool,
    told_words: str = "",
    telling_words: str = "",
    reason: str,
    review_on: date,
    by: User,
    at: datetime,
) -> Wall:
    """Look at a wall again: as it was, or hiding more or less, with the reason that holds today."""
    require(Permission.WALL_SET, of=by)
    wall = _held(wall, by)
    if wall.ended_at is not None:
        raise CannotSetWall("This wall has ended. Set a new one if it is needed.")
    hides = in_order(hides)
    if blockers := rules.blockers_to_wording(
        hides=hides,
        told=told,
        told_words=told_words,
        reason=reason,
        review_on=review_on,
        today=timezone.localdate(at),
    ):
        raise CannotSetWall(blockers)
    before = {"hides": wall.hides, "told": wall.told}
    wall.hides, wall.told, wall.told_words = [what.value for what in hides], told, told_words if told else ""
    wall.telling_words, wall.reason, wall.review_on = telling_words, reason, review_on
    wall.save()
    detail = {"before": before, "hides": wall.hides, "told": told}
    record("wall.reviewed", subject=wall, detail=detail, by=by, at=at)
    changed = before != {"hides": wall.hides, "told": told}
    _tell_the_service(wall, "Looked again at and changed a wall" if changed else "Looked again at a wall", by=by, at=at)
    return wall


@transaction.atomic
def end_wall(*, wall: Wall, why: str, by: User, at: datetime) -> Wall:
    """Take a wall down. That it stood, and why it does not any more, is kept."""
    require(Permission.WALL_SET, of=by)
    wall = _held(wall, by)
    if blockers := rules.blockers_to_ending(has_ended=wall.ended_at is not None, why=why):
        raise CannotEndWall(blockers)
    wall.ended_at, wall.ended_by, wall.ended_why = at, by, why
    wall.save(update_fields=["ended_at", "ended_by", "ended_why"])
    record("wall.ended", subject=wall, by=by, at=at)
    _tell_the_service(wall, "Ended a wall", by=by, at=at)
    return wall


def in_order(hides: Iterable[Hidden]) -> list[Hidden]:
    """What is hidden, each once, in the order of the page."""
    wanted = {Hidden(what) for what in hides}
    return [what for what in Hidden if what in wanted]


def _held(wall: Wall, by: User) -> Wall:
    held = Wall.objects.select_for_update(of=("self",)).select_related(
        "family__service", "about", "from_whom", "set_by"
    )
    wall = held.get(pk=wall.pk)
    if blockers := blockers_to_touching_wall(wall, worker=by):
        raise CannotTouchWall(blockers)
    return wall


def _tell_the_service(wall: Wall, did: str, *, by: User, at: datetime) -> None:
    """In the conferencing book only, so that the story itself never tells what a wall hides."""
    against = wall.from_whom.short_name if wall.from_whom else "everyone else"
    words = f"{did} around {wall.about.short_name}, against {against}."
    link = ("walls", wall.family.reference, "Walls in this family")
    tell(words, family=wall.family, book=Book.CONFERENCING, link=link, by=by, at=at)
