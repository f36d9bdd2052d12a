"""What people agreed: line by line, who reads it and what of it, whether it was kept, and how it is later."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Prefetch, Q, QuerySet
from django.http import Http404

from alongside.access.models import User
from alongside.families.models import Involvement
from alongside.families.queries import families_visible_to
from alongside.families.states import Part
from alongside.restorative.models import Agreement, AgreementItem, FollowUp, FollowUpAnswer, Meeting, Owed, Party
from alongside.restorative.queries.what_tells import WhatTells, words_in
from alongside.restorative.rules.agreeing import Line, TellsReader, agreed_to
from alongside.restorative.rules.moving import blockers_to_changing
from alongside.restorative.states import AgreementReaders, MeetingStatus, PartyAnswer


def taking_part(meeting: Meeting) -> list[Party]:
    """Everybody who takes part now, in one question."""
    parties = Party.objects.filter(meeting=meeting, answer=PartyAnswer.YES)
    return list(parties.select_related("person", "organisation"))


def with_lines(agreements: QuerySet[Agreement], *, names: bool = True) -> QuerySet[Agreement]:
    """Each with its lines, without what was taken out; with `names`, with the people of today behind them."""
    owed, items = Owed.objects.all(), AgreementItem.objects.filter(removed_at=None)
    if names:
        owed = owed.select_related("party__person", "party__organisation", "noted_by")
        items = items.select_related("who__person", "who__organisation")
    return agreements.prefetch_related(Prefetch("items", items.prefetch_related(Prefetch("owed", owed))))


def agreement_of(meeting: Meeting, number: int) -> Agreement:
    """One agreement with its lines, for a facilitator; 404 for anything else."""
    if (agreement := with_lines(Agreement.objects.filter(meeting=meeting, number=number)).first()) is None:
        raise Http404
    agreement.meeting = meeting
    return agreement


def get_shared_agreements_for(worker: User, reference: str) -> list[Agreement]:
    """What people agreed, the newest first, for who works with the family, where everybody wanted that. Else 404."""
    shared = Agreement.objects.filter(
        meeting__reference=reference,
        made_at__isnull=False,
        readers=AgreementReaders.SERVICE,
        meeting__family__in=families_visible_to(worker).order_by().values("pk"),
    ).order_by("-number")
    found = list(with_lines(shared, names=False).select_related("meeting__family__service"))
    if not found:
        raise Http404
    return found


def who_works_with(meeting: Meeting) -> list[User]:
    """Who works with the family today, besides those who only hold or review something of it."""
    rows = Involvement.objects.filter(family=meeting.family_id, ended_at=None, worker__is_active=True)
    rows = rows.exclude(part__in=[Part.FACILITATOR, Part.RECORDS_REVIEWER]).select_related("worker").order_by("pk")
    return list(dict.fromkeys(row.worker for row in rows))


def item_of(agreement: Agreement, number: int, *, removed: bool = False) -> AgreementItem:
    """One line; 404 for anything else."""
    items = AgreementItem.objects.filter(agreement=agreement, pk=number, removed_at__isnull=not removed)
    if (item := items.select_related("who__person", "who__organisation").first()) is None:
        raise Http404
    item.agreement = agreement
    return item


def owed_of(agreement: Agreement, number: int) -> Owed:
    """What one line owes to one person; 404 for anything else."""
    rows = Owed.objects.filter(pk=number, item__agreement=agreement, item__removed_at=None)
    owed = rows.select_related("item__who__person", "item__who__organisation", "party__person", "party__organisation")
    if (found := owed.first()) is None:
        raise Http404
    found.item.agreement, found.party.meeting = agreement, agreement.meeting
    return found


def lines_of(agreement: Agreement) -> list[Line]:
    """Its lines as the rules think of them, numbered as people read them."""
    return [
        Line(n, one.who_id, frozenset(owed.party_id for owed in one.owed.all()), one.by_on, one.words, one.by_when)
        for n, one in enumerate(agreement.items.all(), start=1)
    ]


def last_removed(agreement: Agreement) -> AgreementItem | None:
    """The line that was taken out last, while it can be put back."""
    return AgreementItem.objects.filter(agreement=agreement, removed_at__isnull=False).order_by("-removed_at").first()


# ----------------------------------------------------------------------------------------------- what each may read


def what_tells_in_line(
    number: int, words: str, by_when: str, *, readers: Iterable[Party], what: WhatTells
) -> list[TellsReader]:
    """Which words of one line would tell one of its readers what a wall hides from them."""
    pieces = [("", "", words), ("", "", by_when)]
    return [
        TellsReader(number, reader.name, said, tells)
        for reader in readers
        for telling in what.in_words(reader, pieces)
        for said, tells in words_in(telling)
    ]


def what_tells_in(
    agreement: Agreement, *, readers: Iterable[Party], what: WhatTells | None = None
) -> list[TellsReader]:
    """The same of every line, for everybody who takes part."""
    what, readers = what or WhatTells(agreement.meeting), list(readers)
    return [
        found
        for number, item in enumerate(agreement.items.all(), start=1)
        for found in what_tells_in_line(number, item.words, item.by_when, readers=readers, what=what)
    ]


@dataclass(frozen=True)
class CopyFor:
    """What of an agreement one of them may read today, and the numbers of the lines that are kept from them."""

    reader: Party
    items: list[AgreementItem]
    without: list[int] = field(default_factory=list)


def copy_for(agreement: Agreement, reader: Party, *, what: WhatTells | None = None) -> CopyFor:
    """A wall that was set since is kept: a line that tells, or names who is hidden from them, is not there at all.

    Who stopped, or came later, reads what is theirs to do or owed to them, and no more.
    """
    what = what or WhatTells(agreement.meeting)
    hidden, items, without = what.may_not_know_of(reader), [], []
    took_part = agreed_to(reader.answer, answered_at=reader.answered_at, made_at=agreement.made_at)
    for number, item in enumerate(agreement.items.all(), start=1):
        named = {item.who.person_id, *(owed.party.person_id for owed in item.owed.all())} - {reader.person_id}
        if not took_part and reader.pk not in {item.who_id, *(owed.party_id for owed in item.owed.all())}:
            continue
        tells = what_tells_in_line(number, item.words, item.by_when, readers=[reader], what=what)
        if tells or named & hidden:
            without.append(number)
        else:
            items.append(item)
    return CopyFor(reader, items, without)


def readers_of(agreement: Agreement) -> list[Party]:
    """Everybody for whom there is a copy: who takes part, and whoever is named in it, also after they stopped."""
    named = Q(pk__in=AgreementItem.objects.filter(agreement=agreement).values("who"))
    named |= Q(pk__in=Owed.objects.filter(item__agreement=agreement).values("party"))
    parties = Party.objects.filter(named | Q(answer=PartyAnswer.YES), meeting=agreement.meeting_id)
    return list(parties.select_related("person", "organisation"))


def copies_of(agreement: Agreement) -> list[CopyFor]:
    """Everybody's copy: the walls are read once. Who came later has none."""
    what = WhatTells(agreement.meeting)
    copies = [copy_for(agreement, reader, what=what) for reader in readers_of(agreement)]
    return [copy for copy in copies if copy.items or copy.without]


# --------------------------------------------------------------------------------------- the page of the meeting


@dataclass(frozen=True)
class Asked:
    """One person at one follow-up: their answer, or none yet."""

    party: Party
    answer: FollowUpAnswer | None


@dataclass(frozen=True)
class FollowUpLine:
    follow_up: FollowUp
    is_due: bool
    asked: list[Asked]


@dataclass(frozen=True)
class AgreementLine:
    agreement: Agreement
    items: list[AgreementItem]
    follow_ups: list[FollowUpLine]


@dataclass(frozen=True)
class Agreements:
    """Everything that was agreed, newest first, and whether another can be begun, for the page of the meeting."""

    lines: list[AgreementLine]
    may_begin: bool
    is_open: bool


def agreements_shown(meeting: Meeting, *, today: date) -> Agreements:
    """For its facilitators, in a few questions, however many lines and people there are."""
    found = list(with_lines(Agreement.objects.filter(meeting=meeting).order_by("-number")))
    follow_ups: dict[int, list[FollowUp]] = {}
    if found:
        answers = FollowUpAnswer.objects.select_related("noted_by")
        rows = FollowUp.objects.filter(agreement__in=found).prefetch_related(Prefetch("answers", answers))
        for row in rows:
            follow_ups.setdefault(row.agreement_id, []).append(row)
    people = taking_part(meeting) if follow_ups else []
    lines = [
        AgreementLine(
            one,
            list(one.items.all()),
            [FollowUpLine(each, each.due_on <= today, _asked(each, people)) for each in follow_ups.get(one.pk, [])],
        )
        for one in found
    ]
    written = any(one.made_at is None for one in found)
    may_begin = meeting.status in (MeetingStatus.ARRANGED, MeetingStatus.MET) and not written
    return Agreements(lines, may_begin, is_open=not blockers_to_changing(meeting.status))


def _asked(follow_up: FollowUp, people: list[Party]) -> list[Asked]:
    said = {answer.party_id: answer for answer in follow_up.answers.all()}
    return [Asked(party, said.get(party.pk)) for party in people]


def follow_up_of(agreement: Agreement, number: int) -> FollowUp:
    """One of its follow-ups, by the week; 404 for anything else."""
    if (follow_up := FollowUp.objects.filter(agreement=agreement, weeks=number).first()) is None:
        raise Http404
    follow_up.agreement = agreement
    return follow_up


def follow_up_answer_of(follow_up: FollowUp, party: Party) -> FollowUpAnswer | None:
    return FollowUpAnswer.objects.filter(follow_up=follow_up, party=party).select_related("noted_by").first()
