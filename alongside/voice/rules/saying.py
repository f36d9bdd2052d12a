"""Why words cannot be kept like this, let somebody read them, or be taken back. No database, no clock."""

from collections.abc import Collection, Iterable

from django.utils.translation import gettext as _

from alongside.voice.states import HOUSES, Place, SaidKind

LONGEST_WORDS = 20_000
MOST_THINGS = 200
Reasons = list[str]


def blockers_to_saying(*, kind: SaidKind, words: str, has_media: bool, before: int, is_mine: bool = True) -> Reasons:
    """Why this cannot be kept."""
    blockers: Reasons = []
    if not is_mine:
        blockers.append("Choose somebody of this family.")
    if kind == SaidKind.WORDS and not words.strip():
        blockers.append(_("Write some words first. Or send a drawing or your voice."))
    if kind != SaidKind.WORDS and not has_media:
        blockers.append(_("There is nothing in this file. Try again."))
    if len(words) > LONGEST_WORDS:
        blockers.append(_("These words are too long. Put them in two parts."))
    if before >= MOST_THINGS:
        blockers.append(_("There is no more room. Take something back first."))
    return blockers


def blockers_to_order(places: Iterable[str]) -> Reasons:
    """Why the houses cannot stand in this order."""
    same = sorted(places) == sorted(place.value for place in HOUSES)
    return [] if same else [_("Each house has one place.")]


def blockers_to_feeling(numbers: Collection[int | None]) -> Reasons:
    """Why this cannot be kept: nothing chosen, or no number from 0 to 10."""
    chosen = [number for number in numbers if number is not None]
    if not chosen:
        return [_("Choose a number first.")]
    return [] if all(0 <= number <= 10 for number in chosen) else [_("Choose a number from 0 to 10.")]


def blockers_to_choosing_readers(chosen: Iterable[int], *, may_choose: Collection[int], is_gone: bool) -> Reasons:
    """Why these people cannot read it."""
    blockers: Reasons = [_("You took this back.")] if is_gone else []
    if not set(chosen) <= set(may_choose):
        blockers.append(_("Choose people from this page."))
    return blockers


def blockers_to_taking_back(*, is_gone: bool) -> Reasons:
    return [_("You took this back.")] if is_gone else []


def blockers_to_telling_what_changed(words: str, *, is_gone: bool) -> Reasons:
    """Why this cannot be told."""
    blockers: Reasons = ["This was taken back."] if is_gone else []
    return blockers if words.strip() else [*blockers, "Write what changed, in words they know."]


def blockers_to_closing(words: str, *, is_read: bool, is_closed: bool) -> Reasons:
    """Why an alert cannot be closed."""
    blockers: Reasons = ["This is closed already."] if is_closed else []
    if not is_read:
        blockers.append("Read it first.")
    return blockers if words.strip() else [*blockers, "Write what was done, and by whom."]


def is_for_the_meeting(place: str) -> bool:
    return place == Place.FOR_THE_MEETING
