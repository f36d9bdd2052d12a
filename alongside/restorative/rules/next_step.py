"""What comes next in a restorative meeting, as one sentence for whoever reads it. No database, no clock."""

from collections.abc import Sequence
from dataclasses import dataclass

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
SAY_NO_PART = "Say that you have no part in the matter. Nothing opens to you before."


@dataclass(frozen=True)
class NextStep:
    """A sentence, and a button where there is one: its words and the page it leads to. `posts`: pressing does it."""

    words: str
    button: str = ""
    page: str = ""
    args: tuple[str, ...] = ()
    posts: bool = False


@dataclass(frozen=True)
class Reader:
    """Who reads it. `part` is theirs in this meeting, empty without one."""

    part: str = ""
    said_no_part: bool = False
    may_name: bool = False

    @property
    def holds(self) -> bool:
        return bool(self.part) and self.part != FacilitatorPart.SUPERVISOR


def in_a_list(status: str, reader: Reader, *, has_lead: bool) -> str:
    """The sentence alone, for a list: nothing of what was found is asked for."""
    now = MeetingStatus(status)
    if now != MeetingStatus.OVER and reader.part and not reader.said_no_part:
        return "Say that you have no part in the matter."
    if now != MeetingStatus.OVER and reader.may_name and not has_lead:
        return "Choose who facilitates it."
    return (FOR_FACILITATORS if reader.holds else {}).get(now, FOR_EVERYONE[now])


def next_step(
    status: str, reader: Reader, *, has_lead: bool, safe: str = "", stands_before: Sequence[str] = (), people: int = 0
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
    return NextStep(words)


def _looking(words: str, safe: str, stands_before: Sequence[str]) -> NextStep:
    if not safe:
        return NextStep(words, "Look whether it is safe", "look_whether_safe")
    if safe == SafeToGoOn.NO:
        return NextStep(NOT_SAFE, "Look again", "look_whether_safe")
    if stands_before:
        return NextStep(MISSING)
    return NextStep(SAFE, "Begin to prepare people", "begin_preparing_people", posts=True)
