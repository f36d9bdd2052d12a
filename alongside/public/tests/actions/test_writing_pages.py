"""A page is written where nobody reads it yet, by those who may, and nothing happens in silence."""

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.states import Role
from alongside.access.tests.factories import a_worker
from alongside.audit.models import AuditEvent
from alongside.foundation.languages import ENGLISH
from alongside.public.actions import writing_pages
from alongside.public.actions.writing_pages import CannotWritePage
from alongside.public.models import PageDraft
from alongside.public.queries.editing import draft_of
from alongside.public.queries.pages import page_shown
from alongside.public.states import BlockKind, Reads
from alongside.public.tests.editors import FAMILIES_READ, OWN, a_draft, a_version, an_editor

pytestmark = pytest.mark.django_db
TWO = [{"kind": "text", "words": "One"}, {"kind": "notice", "words": "Two"}]
HERE = {"page": FAMILIES_READ, "language": ENGLISH}


def words_of() -> list[str]:
    draft = draft_of(FAMILIES_READ, ENGLISH)
    assert draft is not None
    return [block["words"] for block in draft.blocks]


def test_a_draft_begins_as_the_page_stands_and_nobody_reads_it() -> None:
    before = page_shown(FAMILIES_READ, ENGLISH, timezone.now())
    draft = a_draft(title="Not for readers yet")
    assert before is not None
    assert [block["kind"] for block in draft.blocks] == [block["kind"] for block in before.blocks]
    assert page_shown(FAMILIES_READ, ENGLISH, timezone.now()) == before


def test_a_draft_begun_again_goes_on_from_the_version_that_waits() -> None:
    a_version(title="Waits", in_days=3)
    assert (a_draft().title, PageDraft.objects.get().begun_from) == ("Waits", 1)


def test_a_second_editor_is_told_who_writes_already() -> None:
    a_draft(by=an_editor("Priya Madeup"))
    with pytest.raises(CannotWritePage, match="Priya Madeup is writing this page already"):
        writing_pages.begin_draft(**HERE, by=an_editor(), at=timezone.now())


def test_pieces_are_added_changed_moved_and_removed() -> None:
    first, second = a_draft(blocks=TWO).blocks
    by, at = an_editor(), timezone.now()
    writing_pages.move_block(**HERE, key=second["key"], up=True, by=by, at=at)
    assert words_of() == ["Two", "One"]
    writing_pages.change_block(**HERE, key=second["key"], holds={"words": "Two, mended"}, by=by, at=at)
    assert words_of() == ["Two, mended", "One"]
    writing_pages.add_block(**HERE, kind=BlockKind.TEXT, holds={"words": "Three"}, by=by, at=at)
    writing_pages.remove_block(**HERE, key=first["key"], by=by, at=at)
    assert words_of() == ["Two, mended", "Three"]
    writing_pages.write_page(**HERE, title="T", lead="L", by=by, at=at)
    assert PageDraft.objects.get().changed_by == by


def test_a_piece_that_somebody_removed_is_not_changed_in_silence() -> None:
    first, _second = a_draft(blocks=TWO).blocks
    by, at = an_editor(), timezone.now()
    writing_pages.remove_block(**HERE, key=first["key"], by=by, at=at)
    with pytest.raises(CannotWritePage, match="somebody else removed it"):
        writing_pages.change_block(**HERE, key=first["key"], holds={"words": "Late"}, by=by, at=at)


@pytest.mark.parametrize(("place", "up"), [(0, True), (1, False)])
def test_the_first_goes_no_higher_and_the_last_no_lower(place: int, up: bool) -> None:
    key = a_draft(blocks=TWO).blocks[place]["key"]
    with pytest.raises(CannotWritePage, match="of the page already"):
        writing_pages.move_block(**HERE, key=key, up=up, by=an_editor(), at=timezone.now())


def test_a_draft_thrown_away_is_gone_and_leaves_a_line() -> None:
    a_draft()
    writing_pages.throw_away_draft(**HERE, by=an_editor(), at=timezone.now())
    assert not PageDraft.objects.exists()
    assert AuditEvent.objects.get(event="page.draft_thrown_away").detail["page"] == FAMILIES_READ
    with pytest.raises(CannotWritePage, match="published or thrown away meanwhile"):
        writing_pages.write_page(**HERE, title="T", lead="", by=an_editor(), at=timezone.now())


def test_a_page_of_our_own_has_an_address_nobody_else_has() -> None:
    for taken in (FAMILIES_READ, OWN):
        if taken == OWN:
            a_draft(OWN)
        with pytest.raises(CannotWritePage, match=f"/about/{taken}/ already"):
            writing_pages.begin_page(page=taken, title="T", reads=Reads.FAMILIES, by=an_editor(), at=timezone.now())


@pytest.mark.parametrize("page", ["help", "status", "privacy"])
def test_a_page_of_our_own_is_not_mixed_up_with_another_when_people_vote(page: str) -> None:
    with pytest.raises(CannotWritePage, match="goes by that name when people vote"):
        writing_pages.begin_page(page=page, title="T", reads=Reads.FAMILIES, by=an_editor(), at=timezone.now())
    assert not PageDraft.objects.exists()


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.EDITOR])
def test_nobody_but_an_editor_writes_pages(role: Role) -> None:
    worker, at = a_worker(role), timezone.now()
    with pytest.raises(NotAllowed):
        writing_pages.begin_draft(**HERE, by=worker, at=at)
    with pytest.raises(NotAllowed):
        writing_pages.remove_block(**HERE, key="any", by=worker, at=at)
