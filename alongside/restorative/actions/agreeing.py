"""Writing down what people agree, line by line in their own words, and making it: from then on it never changes."""

from collections.abc import Collection
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max
from django.utils.timezone import localdate

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.families.actions import notify
from alongside.restorative.actions.refusals import CannotHold, lock_to_hold, still_there
from alongside.restorative.models import Agreement, AgreementItem, FollowUp, Meeting, Owed, Party, Sitting
from alongside.restorative.queries.agreements import (
    agreement_of,
    item_of,
    lines_of,
    taking_part,
    what_tells_in,
    what_tells_in_line,
    who_works_with,
)
from alongside.restorative.queries.what_tells import WhatTells
from alongside.restorative.rules import agreeing as rules
from alongside.restorative.states import AgreementReaders

SHARED = "People want you to read what they agreed in a restorative meeting."


@transaction.atomic
def begin_agreement(*, meeting: Meeting, by: User, at: datetime) -> Agreement:
    """An empty agreement, the next of this meeting. It belongs to the day on which people last sat together."""
    meeting = lock_to_hold(meeting, by=by)
    written = Agreement.objects.filter(meeting=meeting, made_at=None).exists()
    _refuse(rules.blockers_to_beginning(status=meeting.status, is_being_written=written))
    last = Agreement.objects.filter(meeting=meeting).aggregate(Max("number"))["number__max"] or 0
    sitting = Sitting.objects.filter(meeting=meeting, starts_at__lte=at).order_by("-number").first()
    agreement = Agreement.objects.create(meeting=meeting, sitting=sitting, number=last + 1, begun_at=at)
    _record("restorative.agreement_begun", agreement, by=by, at=at)
    return agreement


@transaction.atomic
def write_line(
    *,
    agreement: Agreement,
    item: AgreementItem | None = None,
    who: Party,
    words: str,
    owed_to: Collection[Party],
    by_when: str = "",
    by_on: date | None = None,
    by: User,
    at: datetime,
) -> AgreementItem:
    """One line: who does what, for whom, by when. With `item` that line is changed."""
    agreement = _open(agreement, by=by)
    people = taking_part(agreement.meeting)
    to = {party.pk for party in owed_to}
    _refuse(
        rules.blockers_to_a_line(
            words=words, who=who.pk, owed_to=to, by_on=by_on,
            taking_part={party.pk for party in people}, today=localdate(at),
        )
    )  # fmt: skip
    row = item_of(agreement, item.pk) if item else AgreementItem(agreement=agreement)
    numbers = [each.pk for each in agreement.items.all()]
    number = numbers.index(row.pk) + 1 if row.pk else len(numbers) + 1
    what = WhatTells(agreement.meeting)
    _refuse(rules.sentences_of(what_tells_in_line(number, words, by_when, readers=people, what=what)))
    row.who, row.words, row.by_when, row.by_on = who, words, by_when, by_on
    row.save()
    Owed.objects.filter(item=row).exclude(party__in=to).delete()
    for party in to - set(Owed.objects.filter(item=row).values_list("party", flat=True)):
        Owed.objects.create(item=row, party_id=party)
    _record("restorative.line_written", agreement, by=by, at=at)
    return row


@transaction.atomic
def take_out_line(*, item: AgreementItem, by: User, at: datetime) -> AgreementItem:
    """Take a line out while it is written. It can be put back until the agreement is made."""
    agreement = _open(item.agreement, by=by)
    rows = AgreementItem.objects.select_for_update(of=("self",)).filter(pk=item.pk, agreement=agreement)
    row = still_there(rows.first())
    if row.removed_at is not None:
        raise CannotHold(["This line was taken out already."])
    row.removed_at = at
    row.save(update_fields=["removed_at"])
    _record("restorative.line_taken_out", agreement, by=by, at=at)
    return row


@transaction.atomic
def put_line_back(*, item: AgreementItem, by: User, at: datetime) -> AgreementItem:
    """Undo it: the line stands where it stood."""
    agreement = _open(item.agreement, by=by)
    rows = AgreementItem.objects.select_for_update(of=("self",)).filter(pk=item.pk, agreement=agreement)
    row = still_there(rows.first())
    if row.removed_at is None:
        raise CannotHold(["This line is there already."])
    row.removed_at = None
    row.save(update_fields=["removed_at"])
    _record("restorative.line_put_back", agreement, by=by, at=at)
    return row


@transaction.atomic
def drop_agreement(*, agreement: Agreement, by: User, at: datetime) -> None:
    """Nothing was agreed after all: an agreement without lines is gone."""
    agreement = _open(agreement, by=by)
    if agreement.items.all():
        raise CannotHold(["Take its lines out first."])
    _record("restorative.agreement_dropped", agreement, by=by, at=at)
    agreement.delete()


@transaction.atomic
def make_agreement(
    *,
    agreement: Agreement,
    readers: AgreementReaders,
    everyone_wants: bool = False,
    read: str | None = None,
    by: User,
    at: datetime,
) -> Agreement:
    """It was read back, and everybody said yes. From now on it never changes, and each is asked how it is.

    `read` is the mark of the lines that were read back: where one was changed since, they are read back once more.
    """
    agreement = _open(agreement, by=by)
    people, lines, today = taking_part(agreement.meeting), lines_of(agreement), localdate(at)
    _refuse([rules.READ_AGAIN] if read is not None and read != rules.mark_of(lines) else [])
    blockers = rules.blockers_to_making(
        lines, taking_part={one.pk for one in people}, readers=readers, everyone_wants=everyone_wants, today=today
    )
    _refuse(blockers or rules.sentences_of(what_tells_in(agreement, readers=people)))
    AgreementItem.objects.filter(agreement=agreement, removed_at__isnull=False).delete()
    for item in agreement.items.all():
        AgreementItem.objects.filter(pk=item.pk).update(called=item.who.name)
        for owed in item.owed.all():
            Owed.objects.filter(pk=owed.pk).update(called=owed.party.name)
    agreement.readers, agreement.made_at, agreement.made_by = readers, at, by
    agreement.save(update_fields=["readers", "made_at", "made_by"])
    weeks = agreement.meeting.family.service.follow_up_weeks
    FollowUp.objects.bulk_create(
        FollowUp(agreement=agreement, weeks=week, due_on=day)
        for week, day in rules.follow_up_days(weeks, made_on=today)
    )
    _record("restorative.agreed", agreement, by=by, at=at)
    if readers == AgreementReaders.SERVICE:
        _tell_who_works_with_them(agreement.meeting, besides=by, at=at)
    return agreement


def _tell_who_works_with_them(meeting: Meeting, *, besides: User, at: datetime) -> None:
    """That there is something to read, and not what: everybody who agreed wanted that."""
    workers = [worker for worker in who_works_with(meeting) if worker.pk != besides.pk]
    notify(SHARED, family=meeting.family, workers=workers, link=("shared_agreements", meeting.reference), at=at)


def _open(agreement: Agreement, *, by: User) -> Agreement:
    """The agreement with its lines, locked with its meeting, if it is still being written."""
    meeting = lock_to_hold(agreement.meeting, by=by)
    still_there(Agreement.objects.select_for_update(of=("self",)).filter(pk=agreement.pk).first())
    agreement = agreement_of(meeting, agreement.number)
    _refuse(rules.blockers_to_writing(status=meeting.status, is_made=agreement.made_at is not None))
    return agreement


def _refuse(blockers: list[str]) -> None:
    if blockers:
        raise CannotHold(blockers)


def _record(event: str, agreement: Agreement, *, by: User, at: datetime) -> None:
    """That something was agreed or changed: never who, and never what."""
    record(event, subject=agreement, family_id=agreement.meeting.family_id, by=by, at=at)
