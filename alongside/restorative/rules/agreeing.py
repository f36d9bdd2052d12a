"""What people agree: what a line needs, when it is made, and when each is asked how it is. No database, no clock."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from hashlib import sha256

from alongside.restorative.rules.moving import WHERE_IT_IS
from alongside.restorative.states import AgreementReaders, MeetingStatus, PartyAnswer

MADE_ALREADY = "This is agreed already, and does not change. When people meet again they can agree something new."
READ_AGAIN = "A line was changed since you read them back. Read them back once more."
WHILE_THEY_MEET = frozenset({MeetingStatus.ARRANGED, MeetingStatus.MET})


@dataclass(frozen=True)
class Line:
    """One line as it is being written: who does it, for whom, by which day."""

    number: int
    who: int
    owed_to: frozenset[int]
    by_on: date | None = None
    words: str = ""
    by_when: str = ""


@dataclass(frozen=True)
class TellsReader:
    """In this line, these words tell this reader something they may not know."""

    number: int
    reader: str
    words: str
    tells: str


def blockers_to_writing(*, status: str, is_made: bool) -> list[str]:
    """Lines are written down while people are together, or after."""
    if is_made:
        return [MADE_ALREADY]
    return [] if status in WHILE_THEY_MEET else [WHERE_IT_IS[MeetingStatus(status)]]


def blockers_to_beginning(*, status: str, is_being_written: bool) -> list[str]:
    blockers = blockers_to_writing(status=status, is_made=False)
    if is_being_written:
        blockers.append("One agreement is being written already. Finish that first.")
    return blockers


def blockers_to_a_line(
    *, words: str, who: int, owed_to: Collection[int], by_on: date | None, taking_part: Collection[int], today: date
) -> list[str]:
    """Who, what and for whom; only those who take part agree anything, and nobody owes something only to themselves."""
    blockers = []
    if not words.strip():
        blockers.append("Write what they will do, in their words.")
    if who not in taking_part:
        blockers.append("Choose who does it, of those who take part.")
    if not owed_to:
        blockers.append("Choose for whom it is.")
    elif not set(owed_to) <= set(taking_part):
        blockers.append("Choose for whom it is, of those who take part.")
    elif set(owed_to) == {who}:
        blockers.append("Choose somebody else for whom it is. They are asked whether it was kept.")
    if by_on is not None and by_on < today:
        blockers.append("That day has passed.")
    return blockers


def blockers_to_making(
    lines: Sequence[Line], *, taking_part: Collection[int], readers: str, everyone_wants: bool, today: date
) -> list[str]:
    """Read back, it is theirs: everybody named in it still takes part, and it leaves the room only if all want that."""
    blockers = [] if lines else ["Nothing is written down yet."]
    for line in lines:
        if line.who not in taking_part or not line.owed_to <= set(taking_part):
            blockers.append(f"Line {line.number} names somebody who does not take part now. Change it, or take it out.")
        if line.by_on is not None and line.by_on < today:
            blockers.append(f"The day in line {line.number} has passed. Ask them for another.")
    if readers not in AgreementReaders.values:
        blockers.append("Say who may read it.")
    elif readers == AgreementReaders.SERVICE and not everyone_wants:
        blockers.append(
            "The family’s workers read it only if everybody wants that. Ask each of them, and tick the box."
        )
    return blockers


def mark_of(lines: Iterable[Line]) -> str:
    """A mark of the lines as they stand: what was read back is what is agreed."""
    said = [[one.number, one.who, sorted(one.owed_to), str(one.by_on), one.words, one.by_when] for one in lines]
    return sha256(json.dumps(said).encode()).hexdigest()


def sentence_of(found: TellsReader) -> str:
    """ "Line 2 tells Nana Rose what she may not know": the words, and what they tell."""
    return (
        f"Line {found.number} says “{found.words}”, which {found.reader} may not know: it {_it(found.tells)}."
        " Find other words with them."
    )


def sentences_of(found: Iterable[TellsReader]) -> list[str]:
    return list(dict.fromkeys(sentence_of(one) for one in found))


def _it(tells: str) -> str:
    """A question of the wall's own ("names Ruth: does it tell …?") without its question mark."""
    return tells.rstrip("?")


def agreed_to(answer: str, *, answered_at: datetime | None, made_at: datetime | None) -> bool:
    """Whether somebody was among those who agreed, as a whole: they said yes by then, and still do."""
    if answer != PartyAnswer.YES or answered_at is None:
        return False
    return made_at is None or answered_at <= made_at


def follow_up_days(weeks: Iterable[int], *, made_on: date) -> list[tuple[int, date]]:
    """Each week once, with the day it comes."""
    return [(week, made_on + timedelta(weeks=week)) for week in sorted(set(weeks)) if week > 0]
