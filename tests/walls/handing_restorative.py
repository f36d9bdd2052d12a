"""How the pages of putting things right are made for one relative: everybody said yes, met, and agreed something.

What they agreed, what they say of it, the place and the letters are the drawn family's own sayings, now and then with a
fact of somebody in them. Mum owes something to each, and she and Nana write letters with each: so nothing is otherwise
for the rest where one of the others had never been there. Nobody writes to somebody of whom they may not know.
"""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from zlib import crc32

from django.urls import reverse
from django.utils import timezone

from alongside.families.states import Hidden, Part
from alongside.families.tests.factories import works_with
from alongside.foundation.references import new_reference
from alongside.restorative.models import (
    Agreement,
    AgreementItem,
    Carried,
    Facilitator,
    FollowUp,
    Meeting,
    Owed,
    Party,
    Sitting,
)
from alongside.restorative.queries.at_home import key_for
from alongside.restorative.states import CarriedKind, FacilitatorPart, Kept, MeetingStatus, PartyAnswer
from alongside.restorative.tests.factories import a_facilitator
from tests.walls.knowing import headers_of, text_in

if TYPE_CHECKING:
    from tests.walls.handing_over import Handed, Handing, Maker

Address = Callable[["Handing", str], str]


def everybody_puts_right(handing: "Handing") -> dict[str, Party]:
    """Once for a family: the place of each."""
    if "put right" not in handing.before:
        stood, at = handing.stood, timezone.now()
        by = a_facilitator(stood.family.service, name="Sam Madeup")
        works_with(stood.family, by, Part.FACILITATOR)
        meeting = Meeting.objects.create(
            reference=new_reference("RM"), family=stood.family, status=MeetingStatus.MET, asked_at=at, asked_by=by
        )
        Facilitator.objects.create(
            meeting=meeting, worker=by, part=FacilitatorPart.LEAD, named_at=at, named_by=by, no_part_said_at=at
        )
        parties = {
            key: Party.objects.create(
                meeting=meeting, person=person, answer=PartyAnswer.YES, added_at=at, answered_at=at
            )
            for key, person in stood.people.items()
        }
        Sitting.objects.create(
            meeting=meeting, number=1, starts_at=at + timedelta(days=3), venue=stood.drawn.report[0][:300],
            how_to_get_there=stood.drawn.hopes[:2000],
        )  # fmt: skip
        second = Meeting.objects.create(
            reference=new_reference("RM"), family=stood.family, status=MeetingStatus.PREPARING, asked_at=at, asked_by=by
        )
        Party.objects.bulk_create(
            Party(meeting=second, person=one, answer=PartyAnswer.ASKED, added_at=at) for one in stood.people.values()
        )
        _agreed_and_carried(handing, parties, by, at)
        handing.before["put right"] = parties
    found: dict[str, Party] = handing.before["put right"]
    return found


def _agreed_and_carried(handing: "Handing", parties: dict[str, Party], by: Any, at: Any) -> None:
    drawn, meeting = handing.stood.drawn, parties["mum"].meeting
    sayings = [drawn.hopes, *drawn.report]
    strangers = {(wall.against, wall.about) for wall in drawn.walls if Hidden.EXISTENCE in wall.hides}
    agreement = Agreement.objects.create(meeting=meeting, begun_at=at)
    for key, party in parties.items():
        said, answer = sayings[crc32(key.encode()) % len(sayings)], sayings[-1]
        who = parties["nana" if key == "mum" else "mum"]
        item = AgreementItem.objects.create(agreement=agreement, who=who, words=said, called=who.name)
        owed = {"kept": Kept.PARTLY, "words": answer, "said_at": at}
        Owed.objects.create(item=item, party=party, called=party.name, **owed)
        for other in [one for one in ("mum", "nana") if one != key]:
            for said_by, to in ((key, other), (other, key)):
                if (said_by, to) not in strangers:
                    Carried.objects.create(
                        meeting=meeting, said_by=parties[said_by], to=parties[to], words=said, kind=CarriedKind.LETTER,
                        said_by_called=parties[said_by].name, to_called=parties[to].name, said_at=at,
                        may_pass_on=True, passed_on_at=at, passed_on_by=by,
                    )  # fmt: skip
    FollowUp.objects.create(agreement=agreement, weeks=2, due_on=timezone.localdate(at))
    Agreement.objects.filter(pk=agreement.pk).update(made_at=at, made_by=by)


def page(name: str, address: Address | None = None, *, press: bool = False) -> "Maker":
    """A page of this one relative, once everybody has agreed something."""

    def make(handing: "Handing", reader: str) -> Iterator["Handed"]:
        from tests.walls.handing_over import Handed

        mine = everybody_puts_right(handing)[reader]
        at = address(handing, reader) if address else reverse(name, args=[mine.meeting.reference])
        phone = handing.at_home(reader)
        answer: Any = phone.post(at, {"do": "take back"}) if press else phone.get(at)
        assert answer.status_code in (200, 302, 404), f"{name}: {answer.status_code}"
        opened = answer.status_code == 200
        yield Handed(f"home.{name}", text_in(answer) if opened else None, headers_of(answer))

    return make


def _of(handing: "Handing", reader: str, name: str, *args: object) -> str:
    return reverse(name, args=[everybody_puts_right(handing)[reader].meeting.reference, *args])


def what_is_owed(handing: "Handing", reader: str) -> str:
    mine = everybody_puts_right(handing)[reader]
    return _of(handing, reader, "was_it_kept", key_for("owed", Owed.objects.get(party=mine).pk, mine))


def my_letter(handing: "Handing", reader: str) -> str:
    """It was passed on: pressing shows the page once more, and why not."""
    mine = everybody_puts_right(handing)[reader]
    letter = Carried.objects.filter(said_by=mine).first()
    return _of(handing, reader, "pass_my_words_on", key_for("carried", letter.pk if letter else 0, mine))


def paper(name: str, args: Callable[[Party], tuple[object, ...]]) -> "Maker":
    """A file that a facilitator makes for this one relative; what looks as if it told is not given."""

    def make(handing: "Handing", reader: str) -> Iterator["Handed"]:
        from tests.walls.handing_over import Handed

        mine = everybody_puts_right(handing)[reader]
        address = reverse(name, args=[mine.meeting.reference, *args(mine)])
        answer: Any = handing.browser_of(Facilitator.objects.get(meeting=mine.meeting).worker).get(address)
        assert answer.status_code in (200, 302, 404), f"{name}: {answer.status_code}"
        opened = answer.status_code == 200
        yield Handed(f"restorative.{name}", text_in(answer) if opened else None, headers_of(answer))

    return make


def a_letter(mine: Party) -> tuple[object, ...]:
    """The first to them; none where nobody may know of them who writes."""
    letter = Carried.objects.filter(to=mine).first()
    return (letter.pk if letter else 0,)


MAKERS: "dict[str, Maker]" = {
    "home.things_to_put_right": page("things_to_put_right", lambda _handing, _reader: reverse("things_to_put_right")),
    "home.putting_right": page("putting_right"),
    "home.my_answer_to_it": page("my_answer_to_it"),
    "home.stop_taking_part": page("stop_taking_part"),
    "home.what_i_hope_and_fear": page("what_i_hope_and_fear"),
    "home.words_for_somebody": page("words_for_somebody"),
    "home.pass_my_words_on": page("pass_my_words_on", my_letter, press=True),
    "home.what_we_agreed": page("what_we_agreed"),
    "home.was_it_kept": page("was_it_kept", what_is_owed),
    "home.our_agreement_pdf": page(
        "our_agreement_pdf", lambda handing, reader: _of(handing, reader, "our_agreement_pdf", 1)
    ),
    "restorative.agreement_pdf": paper("agreement_pdf", lambda mine: (1, mine.pk)),
    "restorative.sitting_letter": paper("sitting_letter", lambda mine: (1, mine.pk)),
    "restorative.carried_letter": paper("carried_letter", a_letter),
    "home.how_is_it_now": page("how_is_it_now", lambda handing, who: _of(handing, who, "how_is_it_now", 1, 2)),
}
