"""Asking for help without an account: its steps, what is like what, who answers, and why not. No database, no clock."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

import phonenumbers
from django.utils.translation import gettext as _
from phonenumbers import NumberParseException
from rapidfuzz import fuzz

from alongside.referrals.states import HELP_TRANSITIONS, HelpStatus, SafeWay

# The steps, in order, and what is asked on each.
STEPS: dict[str, tuple[str, ...]] = {
    "happening": ("happening",),
    "family": ("who_asks", "called", "family"),
    "helped": ("helped_before",),
    "safe": ("safe_way", "reach_at", "safe_when", "keep_from", "speaks"),
}
CODE_LETTERS = 10

# All to be checked with families and the service.
# What was never sent stays so long after its page has closed: nobody but who has the code gets back to it.
UNSENT_STAYS = timedelta(days=1)
UNSENT_WITH_A_CODE_STAYS = timedelta(days=7)
# So long, the same asked again is shown with the first.
LIKE_WITHIN = timedelta(days=7)
VERY_LIKE = 85.0  # of 100
# Fewer letters than this are the same by chance: "Please help me".
SAME_BY_CHANCE = 30
COMPARED = 4000


class Asked(Protocol):
    """As much of what somebody asks as is looked at here."""

    status: str
    happening: str
    safe_way: str
    reach_at: str
    answered_pages: list[str]
    answer_by_on: date | None


def step_after(step: str) -> str:
    """The next step; "check" after the last."""
    names = [*STEPS, "check"]
    return names[names.index(step) + 1]


def step_before(step: str) -> str:
    """The step before; nothing before the first."""
    names = [*STEPS, "check"]
    return names[names.index(step) - 1] if step != names[0] else ""


def first_unanswered(asked: Asked) -> str:
    """Where somebody who comes back goes on."""
    return next((step for step in STEPS if step not in asked.answered_pages), "check")


# ---------------------------------------------------------------------------------------------------------- why not


def blockers_to_writing(asked: Asked) -> list[str]:
    """Why a step cannot be saved, or everything thrown away."""
    return [] if asked.status == HelpStatus.WRITING else [_("You have sent this already.")]


def blockers_to_sending(asked: Asked) -> list[str]:
    """Why it cannot be sent yet."""
    if blockers := blockers_to_writing(asked):
        return blockers
    blockers = [] if asked.happening.strip() else [_("Tell us what is happening.")]
    return blockers if asked.safe_way else [*blockers, _("Say how it is safe to answer you.")]


def blockers_to_saying_more(asked: Asked) -> list[str]:
    """Why nothing can be added, and nothing changed."""
    if asked.status == HelpStatus.WRITING:
        return [_("You have not sent this yet.")]
    return [_("You took this back.")] if asked.status == HelpStatus.STOPPED else []


def blockers_to_stopping(asked: Asked) -> list[str]:
    """Why it cannot be taken back."""
    if asked.status == HelpStatus.WRITING:
        return [_("You have not sent this yet.")]
    can = HelpStatus.STOPPED in HELP_TRANSITIONS[HelpStatus(asked.status)]
    return [] if can else [_("You took this back.")]


def blockers_to_closing(asked: Asked) -> list[str]:
    """Why its page cannot be closed: what was not sent is thrown away, or kept, instead."""
    return [_("You have not sent this yet.")] if asked.status == HelpStatus.WRITING else []


def can_be_reached(way: SafeWay | str, at: str) -> bool:
    """Whether this is a number somebody can be rung at. Texts and emails are asked of the messages room."""
    if way != SafeWay.PHONE:
        return True
    try:
        return len(at) <= 100 and phonenumbers.is_possible_number(phonenumbers.parse(at, "GB"))
    except NumberParseException:
        return False


def is_late(asked: Asked, *, today: date) -> bool:
    """We said by when we answer, and have not."""
    waits = asked.status in (HelpStatus.SENT, HelpStatus.SET_ASIDE)
    return waits and asked.answer_by_on is not None and asked.answer_by_on < today


# ----------------------------------------------------------------------------------------------- the same, and floods


def are_alike(words: str, reach_at: str, others_words: str, others_reach_at: str) -> bool:
    """The same somebody asks the same twice: exactly the same words, or very like ones from the same number."""
    ours, theirs = _plain(words), _plain(others_words)
    if ours == theirs and len(ours) >= SAME_BY_CHANCE:
        return True
    same_place = bool(_place(reach_at)) and _place(reach_at) == _place(others_reach_at)
    return same_place and fuzz.token_sort_ratio(ours[:COMPARED], theirs[:COMPARED]) >= VERY_LIKE


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())


def _place(reach_at: str) -> str:
    """A number as its last nine digits, so that 07700… and +44 7700… are one; an address in small letters."""
    text = reach_at.strip().casefold()
    digits = "".join(one for one in text if one.isdigit())
    return text if "@" in text else digits[-9:]


def why_set_aside(*, filled_by_a_machine: bool, too_many_from_one: bool, too_many: bool) -> str:
    """Why somebody has to look before it is given to a worker; empty where nobody need."""
    if filled_by_a_machine:
        return "A box no person sees was filled in."
    if too_many_from_one:
        return "More came from one network within an hour than people send."
    return "More came to the service within an hour than people send." if too_many else ""


# ------------------------------------------------------------------------------------------------------- who answers


@dataclass(frozen=True)
class MayAnswer:
    """Somebody of the service, and how many wait for them already. `back_in_time`: before the answer is due."""

    worker_id: int
    answers_help: bool = False
    manages: bool = False
    away: bool = False
    back_in_time: bool = False
    waiting: int = 0


def who_answers(those: Iterable[MayAnswer]) -> int | None:
    """Among those who answer, whoever has fewest waiting; else a manager; else anybody. Nobody who is away, if any is
    there; else who is back before it is due. None where there is nobody at all."""
    all_of_them = list(those)
    there = [one for one in all_of_them if not one.away] or [one for one in all_of_them if one.back_in_time]
    best = min(there, key=lambda one: (not one.answers_help, not one.manages, one.waiting, one.worker_id), default=None)
    return best.worker_id if best else None
