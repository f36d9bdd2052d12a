"""What is written about us, for one relative: what they said themselves, and what a worker let them read.

Others' words, notes about safety and who looked are never here unless a worker has read and released them to this
person. Each piece has a key, by which it can be said to be wrong; nothing else can.
"""

from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Model
from django.utils.translation import gettext as _

from alongside.conferences.models import ChildPreparation, Guest
from alongside.conferences.queries import my_place, what_may_not_be_said
from alongside.families.models import Dispute, Family, StoryLine
from alongside.families.queries.disputes import Disputed, disputes_by
from alongside.families.queries.released import lookers_told, released_to
from alongside.families.queries.walls import Fact
from alongside.families.states import Book
from alongside.people.models import Person
from alongside.plans.models import AskedReply, Mark, SaidAfterwards
from alongside.referrals.models import FamilyReport
from alongside.referrals.queries import parts_of_report, report_at_home


@dataclass(frozen=True)
class Item:
    """One piece of what is written: its words, whose they are, and what this relative said of it."""

    key: str
    words: str
    by: str
    at: datetime | None
    subject: Model
    column: str
    heading: str = ""
    book: Book = Book.SHARED
    noted_by: str = ""
    said_of_it: list[Dispute] = field(default_factory=list)


@dataclass(frozen=True)
class Written:
    """All of it, in the order of the page."""

    mine: list[Item]
    released: list[Item]
    looked: list[Item]
    has_report: bool

    @property
    def is_empty(self) -> bool:
        return not (self.mine or self.released or self.looked or self.has_report)


def written_about(family: Family, person: Person) -> Written:
    """What this relative reads on the page."""
    said, facts = disputes_by(family, person), what_may_not_be_said(family, person)
    mine = [*_for_the_meeting(family, person, said), *_of_the_plan(family, person, said)]
    return Written(
        mine=sorted(mine, key=lambda one: (one.at is None, one.at), reverse=True),
        released=_released(family, person, said, facts),
        looked=_looked(family, person, said, facts),
        has_report=_report(family, person) is not None,
    )


def get_item(family: Family, person: Person, key: str) -> Item | None:
    """The piece with this key, if this relative reads it."""
    written = written_about(family, person)
    items = [*written.mine, *written.released, *written.looked]
    if report := _report(family, person):
        items += report_items(family, person, report)
    return next((one for one in items if one.key == key), None)


def report_items(family: Family, person: Person, report: FamilyReport) -> list[Item]:
    """The headings of the report, each with what stands under it."""
    said = disputes_by(family, person)
    return [
        Item(
            key=f"report-{report.pk}-{name}",
            words=words,
            by=report.referral.referrer.name,
            at=report.shared_at,
            subject=report,
            column=name,
            heading=_(heading),
            said_of_it=said.get(("referrals.familyreport", report.pk, name), []),
        )
        for name, heading, words in parts_of_report(report)
    ]


def _report(family: Family, person: Person) -> FamilyReport | None:
    return report_at_home(family) if my_place(family, person) else None


def _for_the_meeting(family: Family, person: Person, said: Disputed) -> list[Item]:
    guests = Guest.objects.filter(conference__family=family, person=person).exclude(their_words="")
    children = ChildPreparation.objects.filter(conference__family=family, child=person).exclude(their_words="")
    rows: list[Guest | ChildPreparation] = [
        *guests.select_related("words_noted_by"), *children.select_related("words_noted_by")
    ]  # fmt: skip
    return [
        _item(
            row, "their_words", row.their_words, person, row.words_said_at, said, book=Book.CONFERENCING,
            noted_by="" if row.words_noted_by is None else row.words_noted_by.name,
        )
        for row in rows
    ]  # fmt: skip


def _of_the_plan(family: Family, person: Person, said: Disputed) -> list[Item]:
    """What they said of promises, and of a plan they read afterwards."""
    replies = AskedReply.objects.filter(promise__plan__family=family, person=person).select_related("noted_by")
    marks = Mark.objects.filter(promise__plan__family=family, person=person, taken_back_at=None).exclude(words="")
    afterwards = SaidAfterwards.objects.filter(plan__family=family, person=person).exclude(words="")
    rows: list[AskedReply | Mark | SaidAfterwards] = [
        *replies.exclude(words=""), *marks.select_related("noted_by"), *afterwards.select_related("noted_by")
    ]  # fmt: skip
    return [
        _item(row, "words", row.words, person, row.noted_at, said, noted_by=row.noted_by.name if row.noted_by else "")
        for row in rows
    ]


def _item(
    row: Model,
    name: str,
    words: str,
    person: Person,
    at: datetime | None,
    said: Disputed,
    *,
    book: Book = Book.SHARED,
    noted_by: str = "",
) -> Item:
    kind = row._meta.label_lower
    return Item(
        key=f"{row._meta.model_name}-{row.pk}",
        words=words,
        by=person.short_name,
        at=at,
        subject=row,
        column=name,
        book=book,
        noted_by=noted_by,
        said_of_it=said.get((kind, row.pk, name), []),
    )


def _released(family: Family, person: Person, said: Disputed, facts: list[Fact]) -> list[Item]:
    return [
        Item(
            key=f"released-{one.pk}",
            words=one.words,
            by=one.who,
            at=one.happened_at,
            # What they say of it stands beside the line itself, where workers read it.
            subject=StoryLine(pk=one.line_id, family=family),
            column="words",
            book=Book(one.book),
            said_of_it=said.get(("families.storyline", one.line_id, "words"), []),
        )
        for one in released_to(family, person, facts=facts)
    ]


def _looked(family: Family, person: Person, said: Disputed, facts: list[Fact]) -> list[Item]:
    return [
        Item(
            key=f"looked-{one.pk}",
            words="\n".join(one.lines),
            by=_("Who looked"),
            at=one.released_at,
            subject=one,
            column="lines",
            said_of_it=said.get(("families.lookedrelease", one.pk, "lines"), []),
        )
        for one in lookers_told(family, person, facts=facts)
    ]
