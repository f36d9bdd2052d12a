"""A restorative meeting drawn at random: who answered what, and words that stand in nothing else, each with who may
read it. Every state its tables can hold is drawn, also such as no page brings about.
"""

import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from django.utils import timezone

from alongside.families.models import Family, Mending
from alongside.foundation.references import new_reference
from alongside.restorative import models, states
from alongside.restorative.states import PartyAnswer
from tests.walls.relatives import Drawing
from tests.walls.restorative_people import Base

HOLD = frozenset({"lead", "second", "reviewer"})
OVERSEE = HOLD | {"supervisor", "fresh"}
# Whoever is named in the family today, and its manager. Not who broke the glass, nor anybody of another family.
WORK = OVERSEE | {"asker", "social", "coordinator", "ended"}
ASKED = [PartyAnswer.ASKED, PartyAnswer.YES, PartyAnswer.YES, PartyAnswer.NO, PartyAnswer.STOPPED]


@dataclass
class Room:
    """What was put up, and each mark with those who may read it."""

    base: Base
    chance: random.Random
    family: Family
    answers: dict[str, PartyAnswer]
    marks: dict[str, frozenset[str]] = field(default_factory=dict)
    parties: dict[str, models.Party] = field(default_factory=dict)
    came_later: set[str] = field(default_factory=set)
    # What is no word of the meeting: a conversation of the family, and what workers noted for themselves.
    everyday: set[str] = field(default_factory=set)
    nobodys: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.drawing, self.at = Drawing(self.chance), timezone.now()

    def says(self, *readers: Iterable[str]) -> str:
        """A sentence with a word that stands in nothing else."""
        mark = f"{self.drawing.word()}{self.drawing.word().lower()}"
        self.marks[mark] = frozenset(one for some in readers for one in some)
        return f"It is about {mark}."

    @property
    def takes_part(self) -> list[str]:
        return [key for key, answer in self.answers.items() if answer == PartyAnswer.YES]

    def self_(self, key: str) -> list[str]:
        """They themselves, once they were asked; an organisation reads nothing at home."""
        is_asked = key in self.base.people and self.answers[key] != PartyAnswer.NOT_ASKED
        return [key] if is_asked else []

    @property
    def works(self) -> frozenset[str]:
        return WORK if self.family.restricted else WORK | {"manager"}

    @property
    def conferencing(self) -> frozenset[str]:
        return frozenset({"coordinator", "reviewer"} | ({"manager"} & self.works))


def put_up(base: Base, chance: random.Random) -> Room:
    """Everything a restorative meeting can have; it is taken back by whoever asked for it."""
    restricted = chance.random() < 0.3
    Family.objects.filter(pk=base.family.pk).update(restricted=restricted, restricted_why="x" if restricted else "")
    keys = chance.sample(list(base.people), len(base.people) - 1)
    answers = {key: chance.choice(ASKED) for key in keys} | {keys[0]: PartyAnswer.YES, keys[1]: PartyAnswer.NOT_ASKED}
    answers["school"] = chance.choice(ASKED)
    room = Room(base, chance, Family.objects.get(pk=base.family.pk), answers)
    meeting = _meeting(room)
    for key, answer in answers.items():
        _party(room, meeting, key, answer)
    _carried(room, meeting)
    for number in range(1, chance.choice((2, 3))):
        _agreement(room, meeting, number)
    _everyday(room)
    return room


def _meeting(room: Room) -> models.Meeting:
    by, at = room.base.workers, room.at
    meeting = models.Meeting.objects.create(
        reference=new_reference("RM"), family=room.family, status=states.MeetingStatus.MET, asked_at=at,
        asked_by=by["asker"],
    )  # fmt: skip
    models.Asking.objects.create(meeting=meeting, asked_by=by["asker"], words=room.says(OVERSEE, {"asker"}))
    named: dict[str, Any] = {"meeting": meeting, "named_at": at, "named_by": by["manager"]}
    for key, part in (("lead", "lead"), ("second", "second"), ("supervisor", "supervisor"), ("fresh", "second")):
        said = None if key == "fresh" else at
        models.Facilitator.objects.create(worker=by[key], part=part, no_part_said_at=said, **named)
    over = {"no_part_said_at": at, "ended_at": at, "ended_by": by["manager"]}
    models.Facilitator.objects.create(worker=by["ended"], part=room.chance.choice(("lead", "second")), **over, **named)
    for _ in range(2):
        models.Screen.objects.create(
            meeting=meeting, answers={"why": room.says(OVERSEE)}, safe="with_care", why=room.says(OVERSEE),
            looked_at=at, looked_by=by["lead"], agreed_at=at, agreed_by=by["supervisor"],
            agreed_words=room.says(OVERSEE),
        )  # fmt: skip
        models.FacilitatorNote.objects.create(
            meeting=meeting, words=room.says(HOLD), written_at=at, written_by=by["second"]
        )
    models.Ending.objects.create(meeting=meeting, how="other", words=room.says(OVERSEE))
    for number in (1, 2):
        readers = OVERSEE, set(room.takes_part)
        models.Sitting.objects.create(
            meeting=meeting, number=number, starts_at=at + timedelta(days=number), venue=room.says(*readers),
            how_to_get_there=room.says(*readers),
        )  # fmt: skip
    return meeting


def _party(room: Room, meeting: models.Meeting, key: str, answer: PartyAnswer) -> None:
    by, at, mine = room.base.workers, room.at, room.self_(key)
    who: dict[str, Any] = {"person": room.base.people.get(key)}
    if key not in room.base.people:
        readers = room.takes_part if answer == PartyAnswer.YES else []
        who = {"organisation": room.base.school, "speaks": room.says(OVERSEE, readers)}
    if room.chance.random() < 0.3:  # they said so after others had agreed something
        room.came_later.add(key)
    answered_at = at + timedelta(hours=1) if key in room.came_later else at
    party = models.Party.objects.create(meeting=meeting, answer=answer, added_at=at, answered_at=answered_at, **who)
    room.parties[key] = party
    models.TheirWords.objects.create(
        party=party, said_at=at,
        **{name: room.says(HOLD, mine) for name in ("hopes", "fears", "beside", "not_said", "needs")},
    )  # fmt: skip
    models.Readiness.objects.create(
        party=party, role="harmed", changed_at=at, changed_by=by["lead"],
        **{name: room.says(HOLD) for name in ("ready_why", "safe_why", "note")},
    )  # fmt: skip
    for sitting in meeting.sittings.all():
        models.Attendance.objects.create(sitting=sitting, party=party, came="in_person")


def _carried(room: Room, meeting: models.Meeting) -> None:
    for _ in range(4):
        said_by, to = room.chance.sample(list(room.parties), 2)
        passed = room.chance.random() < 0.5
        over: dict[str, Any] = {"passed_on_at": room.at, "passed_on_by": room.base.workers["lead"]} if passed else {}
        reads = room.self_(to) if passed and room.answers[to] == PartyAnswer.YES else []
        models.Carried.objects.create(
            meeting=meeting, said_by=room.parties[said_by], to=room.parties[to], kind="letter", may_pass_on=True,
            words=room.says(HOLD, room.self_(said_by), reads), said_at=room.at, **over,
        )  # fmt: skip


def _agreement(room: Room, meeting: models.Meeting, number: int) -> None:
    chance, at, by = room.chance, room.at, room.base.workers
    made, shared = chance.random() < 0.7, chance.random() < 0.5
    agreement = models.Agreement.objects.create(
        meeting=meeting, number=number, readers="service" if shared else "us", begun_at=at
    )
    pairs = [chance.sample(list(room.parties), 2) for _ in range(2)]
    theirs = {key for pair in pairs for key in pair}
    agreed = set(room.takes_part) - room.came_later
    at_home = {key for key in room.answers if key in agreed or (key in theirs and room.self_(key))}
    readers = HOLD, at_home & set(room.base.people) if made else (), room.works if made and shared else ()
    for who, owed_to in pairs:
        item = models.AgreementItem.objects.create(
            agreement=agreement, who=room.parties[who], words=room.says(*readers), by_when=room.says(*readers)
        )
        models.Owed.objects.create(item=item, party=room.parties[owed_to], words=room.says(*readers), kept="kept")
    if made:  # from now on nothing of it changes
        models.Agreement.objects.filter(pk=agreement.pk).update(made_at=at, made_by=by["lead"])
    follow_up = models.FollowUp.objects.create(agreement=agreement, weeks=2, due_on=timezone.localdate(at))
    for key, party in room.parties.items():
        mine = room.self_(key) if made and key in at_home else []
        models.FollowUpAnswer.objects.create(
            follow_up=follow_up, party=party, how="better", said_at=at, changed=room.says(HOLD, mine),
            still=room.says(HOLD, mine),
        )  # fmt: skip


def _everyday(room: Room) -> None:
    by, at = room.base.workers, room.at
    today = timezone.localdate(at)
    Mending.objects.create(
        family=room.family, begun_at=at, begun_by=by["asker"], over_at=at, over_by=by["lead"],
        words=room.says(room.conferencing, OVERSEE, {"asker", "ended"}),
    )  # fmt: skip
    before = set(room.marks)
    models.Conversation.objects.create(
        family=room.family, agreed=room.says(room.works), who="Two", happened_on=today, noted_at=at,
        noted_by=by["social"],
    )  # fmt: skip
    ours = set(room.marks)
    models.Conversation.objects.create(
        agreed=room.says({"social"}), who="Two", happened_on=today, noted_at=at, noted_by=by["social"]
    )
    models.Circle.objects.create(facilitator=by["lead"], title=room.says({"lead"}), begun_at=at)
    models.Reflection.objects.create(
        worker=by["lead"], work="visit", support=5, challenge=5, placed_at=at, line=room.says({"lead", "supervisor"}),
        shared_with=by["supervisor"], shared_at=at,
    )  # fmt: skip
    room.everyday, room.nobodys = set(room.marks) - before, set(room.marks) - ours
