"""What comes next in a restorative meeting, as one sentence for whoever reads it. No database, no clock."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from alongside.foundation.components import day
from alongside.restorative.states import FacilitatorPart, MeetingStatus, SafeToGoOn

FOR_EVERYONE = {
    MeetingStatus.ASKED: "A service manager chooses who facilitates it.",
    MeetingStatus.LOOKING: "Whether it is safe is being looked at. Nobody is asked before.",
    MeetingStatus.PREPARING: "The facilitators talk with each person alone.",
    MeetingStatus.ARRANGED: "How people hear each other is arranged.",
    MeetingStatus.MET: "People are asked how it is, some weeks after.",
    MeetingStatus.OVER: "It is over.",
}
FOR_FACILITATORS = {
    MeetingStatus.LOOKING: "Look whether it is safe, before anybody is asked.",
    MeetingStatus.PREPARING: "Meet each person alone. When they are ready, arrange how they hear each other.",
    MeetingStatus.ARRANGED: "After people have heard each other, write down who came and what they agreed.",
    MeetingStatus.MET: "Write down what they agreed, and ask each how it is. Then end it, or let them meet again.",
}
NOT_SAFE = "You found that this is not safe. Nobody is asked. End it, or look again if something changes."
SAFE = "It is safe enough to go on. People can be asked now, each alone."
MISSING = "Something is still missing before anybody can be asked: read what, below."
WRITE_DOWN = "Write down what they agreed. If they agreed nothing, you can end it."
GO_ON_WRITING = "What they agreed is being written down. Go on, and read it back to everybody."
ASK_EACH = "It is time to ask each how it is. Then you can end it, or let them meet again."
IF_NO_MORE = "You can end it before, if people want no more."
NOTHING_MORE = "Nothing more is due. You can end it, or let them meet again."
SAY_NO_PART = "Say that you have no part in the matter. Nothing opens to you before."


@dataclass(frozen=True)
class NextStep:
    """A sentence, and a button where there is one: its words and the page it leads to. `posts`: pressing does it."""

    words: str
    button: str = ""
    page: str = ""
    args: tuple[str, ...] = ()
    posts: bool = False
    place: str = ""  # further down on that page


@dataclass(frozen=True)
class Reader:
    """Who reads it. `part` is theirs in this meeting, empty without one."""

    part: str = ""
    said_no_part: bool = False
    may_name: bool = False

    @property
    def holds(self) -> bool:
        return bool(self.part) and self.part != FacilitatorPart.SUPERVISOR


@dataclass(frozen=True)
class Agreed:
    """How far what they agreed is: the number of what is being written, whether anything is made, and who is asked.

    `due` is the place on the page of the follow-up that waits for somebody's answer, `next_on` the day of the next one.
    """

    being_written: int = 0
    is_made: bool = False
    due: str = ""
    next_on: date | None = None


def in_a_list(status: str, reader: Reader, *, has_lead: bool) -> str:
    """The sentence alone, for a list: nothing of what was found is asked for."""
    now = MeetingStatus(status)
    if now != MeetingStatus.OVER and reader.part and not reader.said_no_part:
        return "Say that you have no part in the matter."
    if now != MeetingStatus.OVER and reader.may_name and not has_lead:
        return "Choose who facilitates it."
    return (FOR_FACILITATORS if reader.holds else {}).get(now, FOR_EVERYONE[now])


def next_step(
    status: str,
    reader: Reader,
    *,
    has_lead: bool,
    safe: str = "",
    stands_before: Sequence[str] = (),
    people: int = 0,
    agreed: Agreed | None = None,
) -> NextStep:
    """`safe` is what was found last, if anything; `stands_before` what is missing before anybody may be asked."""
    now = MeetingStatus(status)
    words = in_a_list(status, reader, has_lead=has_lead)
    if now == MeetingStatus.OVER:
        return NextStep(words)
    if reader.part and not reader.said_no_part:
        return NextStep(SAY_NO_PART, "Say whether you have a part in it", "say_no_part")
    if reader.may_name and not has_lead:
        return NextStep("Nobody facilitates this yet.", words.rstrip("."), "name_facilitator", (FacilitatorPart.LEAD,))
    if now == MeetingStatus.LOOKING and reader.holds:
        return _looking(words, safe, stands_before)
    if now == MeetingStatus.PREPARING and reader.holds and not people:
        return NextStep("Write down who it is between.", "Add somebody", "add_party")
    if now == MeetingStatus.MET and reader.holds and agreed is not None:
        return _met(agreed)
    return NextStep(words)


def _looking(words: str, safe: str, stands_before: Sequence[str]) -> NextStep:
    if not safe:
        return NextStep(words, "Look whether it is safe", "look_whether_safe")
    if safe == SafeToGoOn.NO:
        return NextStep(NOT_SAFE, "Look again", "look_whether_safe")
    if stands_before:
        return NextStep(MISSING)
    return NextStep(SAFE, "Begin to prepare people", "begin_preparing_people", posts=True)


def _met(agreed: Agreed) -> NextStep:
    if agreed.being_written:
        return NextStep(GO_ON_WRITING, "Go on writing", "write_agreement", (str(agreed.being_written),))
    if not agreed.is_made:
        return NextStep(WRITE_DOWN, "Write down what they agreed", "begin_agreement", posts=True)
    if agreed.due:
        return NextStep(ASK_EACH, "Ask each how it is", "restorative_meeting", place=agreed.due)
    if agreed.next_on:
        return NextStep(f"Nothing is due before {day(agreed.next_on)}: then ask each how it is. {IF_NO_MORE}")
    return NextStep(NOTHING_MORE)
