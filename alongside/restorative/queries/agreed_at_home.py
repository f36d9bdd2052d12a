"""What was agreed and what was carried, as one relative reads it at home: without what a wall keeps from them."""

from dataclasses import dataclass, field
from datetime import date

from django.http import Http404
from django.utils.crypto import constant_time_compare

from alongside.access.identity import beyond_the_walls
from alongside.access.states import Sight
from alongside.restorative.models import Agreement, AgreementItem, Carried, FollowUp, FollowUpAnswer, Owed, Party
from alongside.restorative.queries.agreements import CopyFor, copy_for, with_lines
from alongside.restorative.queries.at_home import PuttingRight, key_for
from alongside.restorative.queries.carried import read_before_it_goes
from alongside.restorative.queries.what_tells import WhatTells


@dataclass(frozen=True)
class KeptRead:
    """What somebody said of what is owed to them."""

    name: str
    is_mine: bool
    kept: str
    words: str
    noted_by: str


@dataclass(frozen=True)
class ItemRead:
    """One thing that was agreed. `owed` is there where it is owed to the reader, who alone says whether it was kept."""

    item: AgreementItem
    key: str
    who: str
    is_mine: bool
    for_whom: list[str]
    for_me: bool
    owed: Owed | None
    said: list[KeptRead] = field(default_factory=list)


@dataclass(frozen=True)
class FollowUpRead:
    """Some weeks later: what they are asked now, and what they said."""

    follow_up: FollowUp
    answer: FollowUpAnswer | None


@dataclass(frozen=True)
class AgreementRead:
    """One agreement, without the lines this reader may not read: no gap and no mark."""

    agreement: Agreement
    items: list[ItemRead]
    follow_ups: list[FollowUpRead] = field(default_factory=list)


@dataclass(frozen=True)
class CarriedRead:
    """A letter or a message: mine, or passed on to me."""

    carried: Carried
    key: str
    other: str


def agreed_at_home(read: PuttingRight, *, today: date) -> list[AgreementRead]:
    """The newest first. Who stopped, or came later, reads what is theirs to do, or owed to them."""
    me, what = read.me, read.what
    made = Agreement.objects.filter(meeting=me.meeting_id, made_at__isnull=False).order_by("-number")
    with beyond_the_walls(Sight.WHAT_TELLS):
        agreements = list(with_lines(made))
        for one in agreements:
            one.meeting = me.meeting
        copies = [(one, copy_for(one, me, what=what).items) for one in agreements]
    follow_ups = _follow_ups(me, [one for one, _ in copies], today)
    lines = [
        AgreementRead(one, [_item(item, me, what) for item in items], follow_ups.get(one.pk, []))
        for one, items in copies
    ]
    return [one for one in lines if one.items]


def _item(item: AgreementItem, me: Party, what: WhatTells) -> ItemRead:
    owed = list(item.owed.all())
    mine = next((one for one in owed if one.party_id == me.pk), None)
    return ItemRead(
        item=item,
        key=key_for("owed", mine.pk, me) if mine else "",
        who=item.called,
        is_mine=item.who_id == me.pk,
        for_whom=[one.called for one in owed if one.party_id != me.pk],
        for_me=mine is not None,
        owed=mine,
        said=[_kept(one, me, what) for one in owed if one.kept],
    )


def _kept(owed: Owed, me: Party, what: WhatTells) -> KeptRead:
    is_mine = owed.party_id == me.pk
    tells = not is_mine and what.in_words(me, [("", "", owed.words)])
    noted_by = owed.noted_by.name if owed.noted_by else ""
    return KeptRead(owed.called, is_mine, owed.kept, "" if tells else owed.words, noted_by)


def _follow_ups(me: Party, agreements: list[Agreement], today: date) -> dict[int, list[FollowUpRead]]:
    """Those whose day has come, for who takes part."""
    if not me.takes_part or not agreements:
        return {}
    said = FollowUpAnswer.objects.filter(party=me, follow_up__agreement__in=agreements).select_related("noted_by")
    mine = {one.follow_up_id: one for one in said}
    found: dict[int, list[FollowUpRead]] = {}
    for one in FollowUp.objects.filter(agreement__in=agreements, due_on__lte=today):
        found.setdefault(one.agreement_id, []).append(FollowUpRead(one, mine.get(one.pk)))
    return found


def my_copy(read: PuttingRight, number: int, *, today: date) -> tuple[Agreement, CopyFor]:
    """One agreement as they may take it away; 404 for anything else."""
    for one in agreed_at_home(read, today=today):
        if one.agreement.number == number:
            return one.agreement, CopyFor(read.me, [line.item for line in one.items])
    raise Http404


def owed_to_me(agreements: list[AgreementRead], key: str) -> ItemRead:
    """One line that is owed to this reader; 404 for anything else."""
    for one in agreements:
        for item in one.items:
            if item.key and constant_time_compare(item.key, key):
                return item
    raise Http404


def follow_up_at_home(agreements: list[AgreementRead], number: int, weeks: int) -> FollowUpRead:
    """One follow-up whose day has come; 404 for anything else."""
    for one in agreements:
        for found in one.follow_ups:
            if (one.agreement.number, found.follow_up.weeks) == (number, weeks):
                return found
    raise Http404


def carried_from_me(read: PuttingRight) -> list[CarriedRead]:
    """What they want said to others, in the order they said it."""
    me, what = read.me, read.what
    mine = Carried.objects.filter(meeting=me.meeting_id, said_by=me).select_related("noted_by")
    return [CarriedRead(one, key_for("carried", one.pk, me), _clear(one.to_called, me, what)) for one in mine]


def carried_to_me(read: PuttingRight) -> list[CarriedRead]:
    """What was passed on to them, while they take part; nothing that tells, and nothing of who is hidden from them."""
    me, what = read.me, read.what
    if not me.takes_part:
        return []
    with beyond_the_walls(Sight.WHAT_TELLS):
        passed_on = Carried.objects.filter(meeting=me.meeting_id, to=me, passed_on_at__isnull=False)
        rows = list(passed_on.select_related("said_by"))
    hidden = what.may_not_know_of(me)
    return [
        CarriedRead(one, key_for("carried", one.pk, me), _clear(one.said_by_called, me, what))
        for one in rows
        if one.said_by.person_id not in hidden and not _is_held(one, me, what)
    ]


def my_carried(read: PuttingRight, key: str) -> Carried:
    """Words of their own; 404 for anything else."""
    for one in carried_from_me(read):
        if constant_time_compare(one.key, key):
            one.carried.said_by = read.me
            return one.carried
    raise Http404


def _is_held(carried: Carried, me: Party, what: WhatTells) -> bool:
    carried.to, carried.meeting = me, me.meeting
    return read_before_it_goes(carried, what=what).is_held


def _clear(name: str, me: Party, what: WhatTells) -> str:
    return "" if what.in_words(me, [("", "", name)]) else name
