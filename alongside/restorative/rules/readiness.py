"""When people can meet: who wants to, was met, is ready and safe. For the facilitators only. No database, no clock."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from alongside.restorative.models import Party, Readiness
from alongside.restorative.states import LEAVES, MeetingStatus, PartyAnswer

TWO_AT_LEAST = "It takes at least two people who want to take part, besides those who come beside somebody."


def goes_back(status: str, *, before: str, now: str) -> bool:
    """Whether the meeting goes back to preparing people, once somebody's answer was `before` and is `now`.

    Where a day is arranged, each who said yes agreed to meet just those who said yes by then, and all were found ready.
    With one of them gone, or with somebody new, it is looked at again before anybody meets. Where they have met
    already, what they agreed stands.
    """
    return status == MeetingStatus.ARRANGED and (before == PartyAnswer.YES) != (now == PartyAnswer.YES)


def blockers_to_meeting(parties: Iterable[Party], readiness: Mapping[int, Readiness]) -> list[str]:
    """Why these people cannot meet yet, nor words go between them. `readiness` by party; who said no is in no way."""
    everyone = {party.pk: party for party in parties}
    taking_part = [party for party in everyone.values() if party.takes_part]
    blockers = [] if sum(party.beside_id is None for party in taking_part) > 1 else [TWO_AT_LEAST]
    for party in taking_part:
        blockers += still_to_do(party, readiness.get(party.pk))
    for party in everyone.values():
        blockers += _beside(party, everyone)
    return blockers


def still_to_do(party: Party, found: Readiness | None) -> list[str]:
    """What is missing of one person who wants to take part."""
    if found is None or found.met_on is None:
        return [f"Nobody has met {party.name} yet."]
    blockers = []
    if not found.ready:
        is_said = found.ready is not None
        blockers.append(
            f"{party.name} is not ready yet." if is_said else f"Whether {party.name} is ready is not noted yet."
        )
    if not found.safe:
        is_said = found.safe is not None
        blockers.append(
            f"It is not safe for {party.name} yet."
            if is_said
            else f"Whether it is safe for {party.name} is not noted yet."
        )
    return blockers


def _beside(party: Party, everyone: Mapping[int, Party]) -> list[str]:
    """Nobody is left alone in it: whom somebody wants beside them has said yes, or does not come."""
    supported = everyone.get(party.beside_id or 0)
    if supported is None or party.answer in LEAVES:
        return []
    if not supported.takes_part:
        gone = f"{party.name} comes beside {supported.name}, who does not take part now."
        return [gone] if party.takes_part else []
    return [] if party.takes_part else [f"{party.name} would come beside {supported.name}, and has not said yes yet."]


def blockers_to_noting(answers: Mapping[str, Any], *, today: date) -> list[str]:
    """What is written of somebody agrees with itself: who is found ready or safe was met, and a no has its why."""
    blockers = []
    met_on = answers["met_on"]
    if met_on and met_on > today:
        blockers.append("Choose today or an earlier day.")
    if met_on and not answers["met_how"]:
        blockers.append("Say how you met.")
    if answers["met_how"] and not met_on:
        blockers.append("Say which day you met.")
    if (answers["ready"] or answers["safe"]) and not met_on:
        blockers.append("Nobody is found ready, or safe, before somebody has met them.")
    if answers["ready"] is False and not answers["ready_why"].strip():
        blockers.append("Say what they are not ready for yet, or why.")
    if answers["safe"] is False and not answers["safe_why"].strip():
        blockers.append("Say what is not safe yet.")
    return blockers


ANSWERS_FROM: dict[str, Sequence[PartyAnswer]] = {
    PartyAnswer.NOT_ASKED: (PartyAnswer.ASKED, PartyAnswer.YES, PartyAnswer.NO),
    PartyAnswer.ASKED: (PartyAnswer.ASKED, PartyAnswer.YES, PartyAnswer.NO),
    PartyAnswer.YES: (PartyAnswer.YES, PartyAnswer.ASKED, PartyAnswer.STOPPED),
    PartyAnswer.NO: (PartyAnswer.NO, PartyAnswer.ASKED, PartyAnswer.YES),
    PartyAnswer.STOPPED: (PartyAnswer.STOPPED, PartyAnswer.ASKED, PartyAnswer.YES),
}
