"""What still stands in the way of a meeting, in sentences. No database, no clock."""

from datetime import datetime, timedelta

from alongside.conferences.models import ChildPreparation, Need
from alongside.conferences.rules.facts import COMES, Facts
from alongside.conferences.rules.moving import blockers_to_moving
from alongside.conferences.states import ChildComing, Coming, ConferenceStatus, NeedKind
from alongside.people.models import Person
from alongside.people.states import Sex
from alongside.referrals.states import ReferralStatus

MAY_BEGIN_BEFORE = timedelta(hours=12)
NO_ONE_AGREES = "Nobody with parental responsibility agrees any more."
MENDED_FIRST = "Something between people of this family is mended first. Preparing waits until that is over."
NOT_ARRANGED = {
    NeedKind.INTERPRETER: "No interpreter for {who}{detail}.",
    NeedKind.TRAVEL: "No travel is arranged for {who}{detail}.",
    NeedKind.CHILDCARE: "No childcare is arranged for {who}{detail}.",
    NeedKind.FOOD: "The food {who} needs is not arranged{detail}.",
    NeedKind.PRAYER: "{who} has no place or time to pray yet{detail}.",
    NeedKind.REMOTE_SEAT: "{who} has no way to join from afar yet{detail}.",
    NeedKind.ADVOCATE: "No advocate for {who}{detail}.",
    NeedKind.ACCESS: "What {who} needs to get in, hear or read is not arranged{detail}.",
    NeedKind.APART: "Keeping {who} apart from somebody is not arranged{detail}.",
    NeedKind.OTHER: "Something {who} needs is not arranged{detail}.",
}


def blockers_to_arranging(facts: Facts) -> list[str]:
    """A day and place can be set once the family agrees and somebody of it will come."""
    if facts.conference.status == ConferenceStatus.ARRANGED:  # another day or place
        return [*blockers_to_going_on(facts), *_agreement(facts)]
    return [
        *blockers_to_going_on(facts),
        *blockers_to_moving(facts.conference.status, to=ConferenceStatus.ARRANGED),
        *_agreement(facts),
        *_somebody_comes(facts),
    ]


def blockers_to_holding(facts: Facts) -> list[str]:
    """Everything that must still happen before the family can meet."""
    return [
        *blockers_to_going_on(facts),
        *_agreement(facts),
        *([] if facts.conference.held_anyway_why and facts.referral.urgent else _not_met(facts)),
        *_people(facts),
        *[words for child in facts.children for words in _child(child)],
        *_needs(facts),
        *_day_and_place(facts),
        *_services(facts),
    ]


def blockers_to_beginning(facts: Facts, *, at: datetime) -> list[str]:
    """What stands in the way of beginning the meeting now."""
    status = facts.conference.status
    if status not in (ConferenceStatus.PREPARING, ConferenceStatus.ARRANGED):
        return blockers_to_moving(status, to=ConferenceStatus.SHARING)
    blockers = blockers_to_holding(facts)
    starts_at = facts.conference.starts_at
    if starts_at and at < starts_at - MAY_BEGIN_BEFORE:
        blockers.append("The day of the meeting has not come yet.")
    return blockers


def blockers_to_holding_anyway(facts: Facts) -> list[str]:
    """Only an urgent meeting may go ahead before everyone has been met, and only that is let go."""
    if not facts.referral.urgent:
        return ["Only an urgent meeting can be held before everyone has been met."]
    return [] if _not_met(facts) else ["Everyone who may come has been met."]


def blockers_to_going_on(facts: Facts) -> list[str]:
    """Why preparing waits, whatever else is ready."""
    return [MENDED_FIRST] if facts.mending_open else []


def _agreement(facts: Facts) -> list[str]:
    blockers = []
    if facts.referral.status != ReferralStatus.ACCEPTED:
        blockers.append("The request for this meeting is no longer open.")
    if not facts.somebody_agrees:
        blockers.append(NO_ONE_AGREES)
    if not facts.has_coordinator:
        blockers.append("No coordinator is with this family.")
    return blockers


def _somebody_comes(facts: Facts) -> list[str]:
    if any(guest.coming in COMES for guest in facts.invited):
        return []
    return ["Nobody in the family has said that they will come."]


def _not_met(facts: Facts) -> list[str]:
    return [
        f"Nobody has met {guest.person.short_name} yet."
        for guest in facts.invited
        if guest.met_on is None and guest.coming != Coming.NOT_COMING
    ]


def _people(facts: Facts) -> list[str]:
    blockers = _somebody_comes(facts)
    for guest in facts.invited:
        name = guest.person.short_name
        if guest.met_on and not guest.coming:
            blockers.append(f"{name} has not said whether {they(guest.person)} will come.")
        if guest.coming == Coming.WORDS and not guest.their_words:
            blockers.append(f"{name} has not sent {their(guest.person)} words yet.")
        if guest.coming == Coming.WORDS and not guest.words_read_by:
            blockers.append(f"Nobody has been chosen to read out what {name} says.")
        if guest.ready is False and guest.coming != Coming.NOT_COMING:
            blockers.append(f"{name} is not ready yet.")
    return blockers


def _child(child: ChildPreparation) -> list[str]:
    person = child.child
    if person.is_unborn:
        return [] if child.speaks_for else [f"Nobody has said who speaks for {unborn_name(person)}."]
    name, blockers = person.short_name, []
    asked = child.wants_to_come is not None
    if not asked and not child.coming:
        him = {"he": "him", "she": "her"}.get(they(person), "them")
        wants = "wants" if they(person) != "they" else "want"
        return [
            f"{name} has not said whether {they(person)} {wants} to come, or who should speak for {him}."
            if not child.speaks_for
            else f"{name} has not said whether {they(person)} {wants} to come."
        ]
    if not child.coming:
        blockers.append(f"Nobody has decided how {name} takes part.")
    if child.coming in (ChildComing.WORDS, ChildComing.NOT_COMING) and not child.speaks_for:
        blockers.append(f"Nobody has said who speaks for {name}.")
    if not child.prepared_by:
        blockers.append(f"Nobody has said who prepares {name}.")
    return blockers


def _needs(facts: Facts) -> list[str]:
    staying_away = {guest.person_id for guest in facts.guests if guest.not_invited or guest.coming == Coming.NOT_COMING}
    return [_need(need) for need in facts.needs if not need.arranged and need.person_id not in staying_away]


def _need(need: Need) -> str:
    detail = f" ({need.detail})" if need.detail else ""
    return NOT_ARRANGED[NeedKind(need.kind)].format(who=need.person.short_name, detail=detail)


def _day_and_place(facts: Facts) -> list[str]:
    if facts.conference.status == ConferenceStatus.ADJOURNED:
        return ["No new day is set."]
    missing = facts.conference.starts_at is None or not facts.conference.venue
    return ["No day or place is set."] if missing else []


def _services(facts: Facts) -> list[str]:
    blockers = [] if facts.report_shared else ["The family has not had the short report."]
    referrers = [guest for guest in facts.service_guests if guest.worker_id == facts.referral.referrer_id]
    others_come = any(guest.coming in COMES for guest in facts.service_guests)
    if any(guest.coming in COMES for guest in referrers):
        return blockers
    if any(guest.coming == Coming.NOT_COMING for guest in referrers):
        return blockers if others_come else [*blockers, "The referrer will not come, and nobody comes in their place."]
    return [*blockers, "The referrer has not said they will come."]


def they(person: Person) -> str:
    """He, she or they, as it is known."""
    return {Sex.GIRL_OR_WOMAN: "she", Sex.BOY_OR_MAN: "he"}.get(Sex(person.sex), "they")


def their(person: Person) -> str:
    return {"she": "her", "he": "his"}.get(they(person), "their")


def unborn_name(person: Person) -> str:
    """What an unborn child is called in the middle of a sentence."""
    return person.short_name if person.has_a_name else "the baby"
