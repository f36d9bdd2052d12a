"""Made-up people of a restorative meeting: added, answering, found ready, each through the actions."""

from datetime import datetime
from typing import Any

from django.utils import timezone

from alongside.families.tests.factories import a_relative
from alongside.people.models import Person
from alongside.restorative.actions.at_home import say_answer
from alongside.restorative.actions.parties import add_organisation_party, add_party
from alongside.restorative.actions.preparing import READINESS, note_readiness
from alongside.restorative.models import Meeting, Party, Readiness
from alongside.restorative.queries.parties import party_of
from alongside.restorative.states import MetHow, PartyAnswer
from alongside.restorative.tests.factories import lead_of

FOUND: dict[str, Any] = dict.fromkeys(READINESS, "") | {"met_how": MetHow.AT_HOME, "ready": True, "safe": True}


def a_party(
    meeting: Meeting,
    who: Person | str = "Nana Rose",
    answer: PartyAnswer = PartyAnswer.NOT_ASKED,
    *,
    beside: Party | None = None,
    at: datetime | None = None,
) -> Party:
    """Somebody of the family, added by the facilitator, with an answer that the facilitator wrote down for them."""
    at, lead = at or timezone.now(), lead_of(meeting)
    person = who if isinstance(who, Person) else a_relative(meeting.family, given_names=who, family_name="").person
    party = add_party(meeting=meeting, person=person, beside=beside, by=lead, at=at)
    return answering(party, answer, at=at)


def a_school(meeting: Meeting, answer: PartyAnswer = PartyAnswer.NOT_ASKED, *, at: datetime | None = None) -> Party:
    """A school, with who speaks for it."""
    at = at or timezone.now()
    party = add_organisation_party(
        meeting=meeting, known=None, name="Sample School", speaks="Ms Pretend", by=lead_of(meeting), at=at
    )
    return answering(party, answer, at=at)


def answering(party: Party, answer: PartyAnswer, *, at: datetime | None = None) -> Party:
    """As they say, by way of what may go before it."""
    at = at or timezone.now()
    steps = [PartyAnswer.YES, answer] if answer == PartyAnswer.STOPPED else [answer]
    for one in steps:
        if one != PartyAnswer.NOT_ASKED:
            say_answer(party=party, answer=one, by=lead_of(party.meeting), at=at)
    return party_of(party.meeting, party.pk)


def found(party: Party, *, at: datetime | None = None, **answers: Any) -> Readiness:
    """How the facilitator found them: met at home, ready and safe, unless it says otherwise."""
    at = at or timezone.now()
    said = FOUND | {"met_on": timezone.localdate(at)} | answers
    return note_readiness(party=party, answers=said, by=lead_of(party.meeting), at=at)


def ready_people(meeting: Meeting, *names: str, at: datetime | None = None) -> list[Party]:
    """Two who want to take part, or as many as are named; each met, ready and safe."""
    parties = [a_party(meeting, name, PartyAnswer.YES, at=at) for name in names or ("Nana Rose", "Grandma Joy")]
    for party in parties:
        found(party, at=at)
    return parties
