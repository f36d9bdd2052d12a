"""Which sentence somebody says is wrong: found in any room, if it belongs to this family and may be read."""

import re
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.http import Http404

from alongside.access.models import User
from alongside.desk.queries.reach import our_models, personal_fields, rows_of
from alongside.desk.queries.records.saying import label_of, said
from alongside.desk.rules.gathering import SERVICES_NOTES, TELLINGS
from alongside.families.models import Dispute, Family, StoryLine
from alongside.families.queries import reads_conferencing_book
from alongside.families.states import Book

ABOUT = re.compile(r"([a-z]+\.[a-z]+)-(\d{1,18})-([a-z_]+)", re.ASCII)


@dataclass(frozen=True)
class Sentence:
    """Words of the record that may be wrong."""

    subject: Model
    field: str
    heading: str
    words: str
    book: Book = Book.SHARED


def get_sentence(family: Family, about: str, *, worker: User) -> Sentence:
    """The words named as "families.storyline-12-words"; 404 for what is not this family's, or not theirs to read."""
    match = ABOUT.fullmatch(about)
    if match is None:
        raise Http404
    kind, number, field = match[1], int(match[2]), match[3]
    model = next((one for one in our_models() if one._meta.label_lower == kind and kind in TELLINGS), None)
    if model is None or field not in personal_fields(model):
        raise Http404
    row: Any = rows_of(model, family).filter(pk=number).first()
    if row is None or (_is_services_own(row) and not reads_conferencing_book(worker, family)):
        raise Http404
    telling = TELLINGS[kind]
    book = Book.CONFERENCING if _is_services_own(row) else Book.SHARED
    heading = f"{telling.title}: {label_of(row, field, telling.labels).lower()}"
    return Sentence(row, field, heading, said(row, field), book)


def says_now(dispute: Dispute) -> str | None:
    """What stands today where somebody said that it is wrong; None when it has been taken out since."""
    model = next(one for one in our_models() if one._meta.label_lower == dispute.subject_kind)
    row: Any = rows_of(model, dispute.family).filter(pk=dispute.subject_id).first()
    return said(row, dispute.field) if row is not None else None


def _is_services_own(row: Model) -> bool:
    if isinstance(row, StoryLine):
        return row.book == Book.CONFERENCING
    return TELLINGS[row._meta.label_lower].aside == SERVICES_NOTES
