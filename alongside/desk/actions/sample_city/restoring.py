"""What is put right in the sample city: a rift that is mended, meetings on their way, a circle, looking back."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from alongside.access.models import User
from alongside.desk.actions.sample_city.stories import Story
from alongside.desk.actions.sample_city.workers import City
from alongside.families.actions import go_on_anyway
from alongside.families.models import Family
from alongside.people.models import Person
from alongside.restorative.actions.agreeing import begin_agreement, make_agreement, write_line
from alongside.restorative.actions.asking import ask_for_meeting
from alongside.restorative.actions.at_home import answer_follow_up, say_answer, say_kept, say_their_words
from alongside.restorative.actions.circles import new_circle
from alongside.restorative.actions.conversations import note_conversation
from alongside.restorative.actions.facilitating import name_facilitator, say_no_part
from alongside.restorative.actions.looking import agree_to_go_on, begin_preparing_people, look_whether_safe
from alongside.restorative.actions.noting import note_on_restorative
from alongside.restorative.actions.parties import add_party
from alongside.restorative.actions.preparing import note_readiness
from alongside.restorative.actions.reflecting import place_reflection, share_reflection
from alongside.restorative.actions.sitting import arrange_sitting, note_who_came
from alongside.restorative.models import Meeting, Party
from alongside.restorative.queries.circles import start_for
from alongside.restorative.states import (
    AgreementReaders,
    Came,
    FacilitatorPart,
    HowItIs,
    Kept,
    MetHow,
    PartyAnswer,
    Role,
    SafeToGoOn,
    Work,
)

# What a facilitator looks at before anybody is asked (restorative/rules/safety.py).
NO_DANGER = dict.fromkeys(("abuse", "afraid", "order", "sexual", "hate", "power", "child", "not_well"), "no")
WITH_CARE = {**NO_DANGER, "power": "yes"}
# Who looks back on which work: support and challenge from 0 to 10, and a line for themselves.
LOOKED_BACK = (
    ("grace", Work.CONFERENCE, 8, 8, "I let the silence stand, and Fola filled it."),
    ("tom", Work.VISIT, 9, 4, "I did it for them again."),
    ("nadia", Work.CALL, 4, 8, "Short, because I was late."),
    ("priya", Work.MEETING, 6, 7, ""),
    ("rowan", Work.RESTORATIVE_MEETING, 8, 7, "Both laughed before they went."),
    ("wren", Work.CIRCLE, 7, 6, ""),
    ("jude", Work.CONVERSATION, 3, 3, "I only wrote it down."),
)


def begin(family: Family, city: City, *, words: str, by: User, at: datetime, waits: bool = False) -> Meeting:
    """Asked for, and Rowan named by the manager, with no part in the matter."""
    meeting = ask_for_meeting(family=family, words=words, before_conference=waits, by=by, at=at)
    _named(meeting, city, "rowan", FacilitatorPart.LEAD, at + timedelta(hours=2))
    return meeting


def _named(meeting: Meeting, city: City, key: str, part: FacilitatorPart, at: datetime) -> None:
    named = name_facilitator(meeting=meeting, worker=city[key], part=part, by=city["priya"], at=at)
    say_no_part(facilitator=named, by=city[key], at=at + timedelta(hours=1))


def _looked(meeting: Meeting, city: City, answers: Mapping[str, str], why: str, at: datetime) -> Meeting:
    """Where something was found, Wren facilitates too and Jude supervises."""
    safe = SafeToGoOn.YES if answers == NO_DANGER else SafeToGoOn.WITH_CARE
    rowan = city["rowan"]
    screen = look_whether_safe(meeting=meeting, answers=answers, safe=safe, why=why, by=rowan, at=at)
    if safe == SafeToGoOn.WITH_CARE:
        _named(meeting, city, "wren", FacilitatorPart.SECOND, at + timedelta(minutes=10))
        _named(meeting, city, "jude", FacilitatorPart.SUPERVISOR, at + timedelta(minutes=20))
        words = "Two rooms ready, and a word on which either of them can stop."
        agree_to_go_on(screen=screen, words=words, by=city["jude"], at=at + timedelta(hours=2))
    return begin_preparing_people(meeting=meeting, by=rowan, at=at + timedelta(hours=3))


def _found(role: Role, met_on: date, **more: Any) -> dict[str, Any]:
    found = {"role": role, "met_on": met_on, "met_how": MetHow.AT_HOME, "ready": True, "safe": True}
    return {**found, "ready_why": "", "safe_why": "", "note": "", **more}


def mend_the_rift(family: Family, people: dict[str, Person], city: City, *, began: datetime) -> Meeting:
    """Nana Ruth and Grandad Bode, who had not talked since a birthday: prepared, met, agreed."""

    def on(days: int, hour: int) -> datetime:
        return began + timedelta(days=days, hours=hour - began.hour)

    rowan = city["rowan"]
    words = "Nana Ruth and Grandad Bode have not talked since Tem’s birthday. Each says the other owes the first word."
    meeting = begin(family, city, words=words, by=city["sam"], at=on(5, 12), waits=True)
    meeting = _looked(meeting, city, NO_DANGER, "I talked to each alone. Neither is afraid of the other.", on(6, 10))
    words = "Bode keeps the cake knife she left. He asked twice how she is."
    note_on_restorative(meeting=meeting, words=words, by=rowan, at=on(7, 17))
    said = {
        "ruth": ("To sing with the boys at Easter, all of us.", "That he walks out again.", "A chair on my left side."),
        "bode": ("To hear that I am still their grandad.", "That I am laughed at.", "Yusuf, for Yoruba."),
    }
    parties = {}
    for key, (hopes, fears, needs) in said.items():
        party = add_party(meeting=meeting, person=people[key], by=rowan, at=on(7, 10))
        party = say_answer(party=party, answer=PartyAnswer.ASKED, by=rowan, at=on(7, 11))
        parties[key] = say_answer(party=party, answer=PartyAnswer.YES, by=rowan, at=on(9, 15))
        say_their_words(party=party, hopes=hopes, fears=fears, beside="", not_said="Money.", needs=needs, by=rowan,
                        at=on(9, 16))  # fmt: skip
        note_readiness(party=party, answers=_found(Role.BOTH, timezone.localdate(on(9, 15))), by=rowan, at=on(9, 18))
    sitting = arrange_sitting(
        meeting=meeting, starts_at=on(14, 14), venue="The small room, Sample Street Library",
        how_to_get_there="Bus 999. No steps.", by=rowan, at=on(10, 9),
    )  # fmt: skip
    came = {party.pk: Came.IN_PERSON for party in parties.values()}
    note_who_came(sitting=sitting, came=came, by=rowan, at=on(14, 16))
    _agree(meeting, parties, rowan, at=on(14, 17))
    go_on_anyway(family=family, why="They have met, and can sit in one room.", by=city["grace"], at=on(15, 9))
    return meeting


def _agree(meeting: Meeting, parties: dict[str, Party], rowan: User, *, at: datetime) -> None:
    ruth, bode = parties["ruth"], parties["bode"]
    agreement = begin_agreement(meeting=meeting, by=rowan, at=at)
    write_line(agreement=agreement, who=bode, words="I ring you on Sundays after church, and I ask first how you are.",
               owed_to=[ruth], by_when="Every Sunday", by=rowan, at=at)  # fmt: skip
    write_line(agreement=agreement, who=ruth, words="I keep a plate for you at each birthday. You sit by me.",
               owed_to=[bode], by_when="From the next birthday", by=rowan, at=at)  # fmt: skip
    make_agreement(agreement=agreement, readers=AgreementReaders.US, by=rowan, at=at + timedelta(hours=1))


def later(meeting: Meeting, people: dict[str, Person], city: City) -> None:
    """On her own phone Nana Ruth says that he kept his word, and how it was; the second time of asking waits."""
    ruth = meeting.parties.get(person=people["ruth"])
    kept = ruth.owed.get()
    say_kept(owed=kept, kept=Kept.KEPT, words="Every Sunday. He is early.", by=None, at=city.ago(20, 18))
    first = meeting.agreements.get().follow_ups.order_by("due_on").first()
    assert first is not None  # every service asks at least once
    answer_follow_up(
        follow_up=first, party=ruth, how=HowItIs.BETTER, changed="We laugh about the cake now.",
        still="He does not like to be corrected.", wants_to_talk=False, by=None, at=city.ago(20, 19),
    )  # fmt: skip


def prepare_two(story: Story) -> None:
    """A father and a grandmother of another family are being prepared, with care; their conference waits."""
    city, family, at = story.city, story.network.family, story.city.ago(9, 10)
    words = "Since the night the police came, they pass each other on the stairs without a word."
    meeting = begin(family, city, words=words, by=story.coordinator, at=at, waits=True)
    meeting = _looked(meeting, city, WITH_CARE, "One has the keys to the other’s home.", city.ago(8, 10))
    rowan = city["rowan"]
    father, gran = story.network.parents[-1], story.network.relatives[0]
    first = add_party(meeting=meeting, person=gran, by=rowan, at=city.ago(7, 10))
    second = add_party(meeting=meeting, person=father, by=rowan, at=city.ago(7, 11))
    say_answer(party=first, answer=PartyAnswer.YES, by=rowan, at=city.ago(6, 15))
    say_answer(party=second, answer=PartyAnswer.ASKED, by=rowan, at=city.ago(5, 15))
    found = _found(Role.AFFECTED, timezone.localdate(city.ago(6, 14)), safe=None, note="Wants to write first.")
    note_readiness(party=first, answers=found, by=rowan, at=city.ago(6, 16))


def ask_only(story: Story) -> None:
    """Asked for, and nobody facilitates it yet."""
    words = "An uncle and a foster carer quarrelled over a school trip, and the boy will not choose."
    ask_for_meeting(family=story.network.family, words=words, by=story.network.worker, at=story.city.ago(2, 15))


def everyday(city: City) -> None:
    """A circle being planned, a conversation, and what seven of the service placed for themselves."""
    plan = start_for(city["rowan"], "Circle with class 4, Sample Street School")
    new_circle(plan=plan, by=city["rowan"], at=city.ago(3, 9))
    note_conversation(
        who="Two neighbours in Made-up Lane", agreed="They ring the bell before they ring the council.",
        happened_on=timezone.localdate(city.ago(4, 16)), by=city["mo"], at=city.ago(4, 16),
    )  # fmt: skip
    placed = {}
    for number, (key, work, support, challenge, line) in enumerate(LOOKED_BACK):
        placed[key] = place_reflection(
            work=work, support=support, challenge=challenge, line=line, by=city[key], at=city.ago(2, 9, number)
        )
    share_reflection(reflection=placed["tom"], with_whom=city["priya"], by=city["tom"], at=city.ago(1, 9))


# The family, by its number, that does each.
RESTORING = {20: prepare_two, 36: ask_only}
