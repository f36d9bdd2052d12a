"""Made-up days on which people sat together, and what they agreed, each brought there through the actions."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from alongside.families.actions import make_home_key
from alongside.families.models import HomeKey
from alongside.families.states import CodesBy, Hidden
from alongside.families.tests.factories import a_wall
from alongside.people.actions import add_household, move_in
from alongside.restorative.actions.agreeing import begin_agreement, make_agreement, write_line
from alongside.restorative.actions.at_home import carry_words
from alongside.restorative.actions.sitting import arrange_sitting, note_who_came
from alongside.restorative.models import Agreement, AgreementItem, Carried, Meeting, Party, Sitting
from alongside.restorative.queries.agreements import agreement_of
from alongside.restorative.states import AgreementReaders, Came, CarriedKind
from alongside.restorative.tests.factories import a_meeting, again, lead_of
from alongside.restorative.tests.people import ready_people

HALL = {"venue": "Sample Hall", "how_to_get_there": "The 12 bus stops outside.", "remote_link": ""}


def ready(*names: str, **facts: Any) -> tuple[Meeting, list[Party]]:
    """Two who take part and are found ready, or as many as are named."""
    meeting = a_meeting(**facts)
    return again(meeting), ready_people(meeting, *names)


def a_sitting(meeting: Meeting, *, starts_at: datetime | None = None, at: datetime | None = None) -> Sitting:
    """Arranged: in a week, unless it says otherwise."""
    at = at or timezone.now()
    return arrange_sitting(
        meeting=meeting, starts_at=starts_at or at + timedelta(days=7), **HALL, by=lead_of(meeting), at=at
    )


def met(meeting: Meeting, parties: Sequence[Party], *, at: datetime | None = None) -> Sitting:
    """They sat together an hour ago, and everybody came."""
    at = at or timezone.now()
    sitting = a_sitting(meeting, starts_at=at - timedelta(hours=1), at=at - timedelta(hours=2))
    came = {party.pk: Came.IN_PERSON for party in parties}
    return note_who_came(sitting=sitting, came=came, by=lead_of(meeting), at=at)


def a_line(
    agreement: Agreement, who: Party, *owed_to: Party, words: str = "I ring before I come.", **more: Any
) -> AgreementItem:
    at = more.pop("at", None) or timezone.now()
    return write_line(
        agreement=agreement, who=who, words=words, owed_to=owed_to, by=lead_of(agreement.meeting), at=at, **more
    )


def being_written(meeting: Meeting, *, at: datetime | None = None) -> Agreement:
    agreement = begin_agreement(meeting=again(meeting), by=lead_of(meeting), at=at or timezone.now())
    return agreement_of(again(meeting), agreement.number)


def agreed(
    meeting: Meeting,
    parties: Sequence[Party],
    *,
    readers: AgreementReaders = AgreementReaders.US,
    at: datetime | None = None,
) -> Agreement:
    """The first of them rings before they come; the second says sorry. Everybody wanted it read by `readers`."""
    at = at or timezone.now()
    agreement = being_written(meeting, at=at)
    first, second = parties[:2]
    a_line(agreement, first, second, at=at)
    a_line(agreement, second, first, words="I say sorry to the children.", by_when="on Sunday", at=at)
    make_agreement(agreement=agreement, readers=readers, everyone_wants=True, by=lead_of(meeting), at=at)
    return agreement_of(again(meeting), agreement.number)


def does_not_know_where(reader: Party, about: Party) -> None:
    """A silent wall: the reader may not know that the other lives at 7 Secret Lane."""
    assert reader.person
    assert about.person
    meeting = about.meeting
    by, at = lead_of(meeting), timezone.now()
    home = add_household(name="Home", address="7 Secret Lane", postcode="", withheld=False, by=by, at=at)
    move_in(person=about.person, household=home, since_on=timezone.localdate(at), note="", by=by, at=at)
    a_wall(meeting.family, about.person, reader.person, Hidden.ADDRESS, by=by)


def words_for(
    said_by: Party, to: Party, words: str = "I am sorry for what I said.", *, may: bool = True, **more: Any
) -> Carried:
    """A letter that a facilitator wrote down for somebody."""
    meeting, at = said_by.meeting, more.pop("at", None) or timezone.now()
    kind = more.pop("kind", CarriedKind.LETTER)
    return carry_words(said_by=said_by, to=to, kind=kind, words=words, may_pass_on=may, by=lead_of(meeting), at=at)


def reached(party: Party, *, language: str = "en-gb") -> HomeKey:
    """They come in to their own page, and their codes go to a safe number of theirs."""
    assert party.person
    family = party.meeting.family
    key = make_home_key(
        family=family, person=party.person, word="purple teapot", language=language, by=family.added_by,
        at=timezone.now(),
    )  # fmt: skip
    HomeKey.objects.filter(pk=key.pk).update(codes_by=CodesBy.TEXT, codes_to=f"07700900{party.pk % 1000:03}")
    return HomeKey.objects.get(pk=key.pk)
