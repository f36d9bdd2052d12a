"""A public page is written: begun, its title and pieces changed, thrown away. Until it is published nobody reads it."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.crypto import get_random_string

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.foundation.languages import ENGLISH
from alongside.public.models import PageDraft, PageVersion
from alongside.public.queries.pages import page_shown
from alongside.public.rules.blocks import MOST_PIECES, Block
from alongside.public.rules.page_names import NAMES
from alongside.public.states import BlockKind, Reads

GONE = "Nobody is writing this page any more: it was published or thrown away meanwhile."
PIECE_GONE = "This piece is not on the page any more: somebody else removed it."
Blocks = list[dict[str, Any]]


class CannotWritePage(Cannot):
    """Why a page cannot be written as somebody wants."""


def locked_draft(page: str, language: str) -> PageDraft:
    """The draft, held until this is done; a refusal where there is none any more."""
    if (draft := PageDraft.objects.select_for_update().filter(page=page, language=language).first()) is None:
        raise CannotWritePage(GONE)
    return draft


@transaction.atomic
def begin_draft(*, page: str, language: str, by: User, at: datetime) -> PageDraft:
    """Begin to write a page again, from its newest version or from the words it came with."""
    require(Permission.PAGES_EDIT, of=by)
    newest = PageVersion.objects.filter(page=page, language=language, stopped_at=None).order_by("-number").first()
    begun = newest or page_shown(page, language, at)
    if begun is None:
        raise CannotWritePage("Nobody can read this page yet. Publish it in English first.")
    draft, is_new = PageDraft.objects.get_or_create(
        page=page,
        language=language,
        defaults={
            "reads": begun.reads,
            "title": begun.title,
            "lead": begun.lead,
            "blocks": with_keys(begun.blocks),
            "begun_from": newest.number if newest else 0,
            "changed_at": at,
            "changed_by": by,
        },
    )
    if not is_new:
        raise CannotWritePage(f"{draft.changed_by} is writing this page already. You can go on from there.")
    return draft


@transaction.atomic
def begin_page(*, page: str, title: str, reads: Reads, by: User, at: datetime) -> PageDraft:
    """Begin a page of the service's own, in English; others read it once it is published."""
    require(Permission.PAGES_EDIT, of=by)
    taken = page_shown(page, ENGLISH, at) or PageVersion.objects.filter(page=page).exists()
    if taken or PageDraft.objects.filter(page=page).exists():
        raise CannotWritePage(f"There is a page at /about/{page}/ already. Choose another title.")
    if page in NAMES:
        raise CannotWritePage(f"“{NAMES[page]}” goes by that name when people vote. Choose another title.")
    return PageDraft.objects.create(page=page, language=ENGLISH, reads=reads, title=title, changed_at=at, changed_by=by)


@transaction.atomic
def write_page(*, page: str, language: str, title: str, lead: str, by: User, at: datetime) -> PageDraft:
    """Write the title of a page and the words below it."""
    require(Permission.PAGES_EDIT, of=by)
    draft = locked_draft(page, language)
    draft.title, draft.lead = title, lead
    return _changed(draft, by, at)


@transaction.atomic
def add_block(*, page: str, language: str, kind: BlockKind, holds: Block, by: User, at: datetime) -> PageDraft:
    """Put another piece at the end of a page."""
    require(Permission.PAGES_EDIT, of=by)
    draft = locked_draft(page, language)
    if len(draft.blocks) >= MOST_PIECES:
        raise CannotWritePage(f"A page has no more than {MOST_PIECES} pieces. Begin another page.")
    draft.blocks = [*draft.blocks, {"key": _a_key(), "kind": kind.value, **_without_names(holds)}]
    return _changed(draft, by, at)


@transaction.atomic
def change_block(*, page: str, language: str, key: str, holds: Block, by: User, at: datetime) -> PageDraft:
    """Write one piece of a page again."""

    def change(blocks: Blocks, place: int) -> Blocks:
        blocks[place] = {"key": key, "kind": blocks[place]["kind"], **_without_names(holds)}
        return blocks

    return _with_piece(page, language, key, change, by, at)


@transaction.atomic
def move_block(*, page: str, language: str, key: str, up: bool, by: User, at: datetime) -> PageDraft:
    """Let one piece change places with the one above or below it."""

    def move(blocks: Blocks, place: int) -> Blocks:
        other = place - 1 if up else place + 1
        if not 0 <= other < len(blocks):
            raise CannotWritePage(f"This piece is the {'first' if up else 'last'} of the page already.")
        blocks[place], blocks[other] = blocks[other], blocks[place]
        return blocks

    return _with_piece(page, language, key, move, by, at)


@transaction.atomic
def remove_block(*, page: str, language: str, key: str, by: User, at: datetime) -> PageDraft:
    """Take one piece out of a page."""

    def remove(blocks: Blocks, place: int) -> Blocks:
        return blocks[:place] + blocks[place + 1 :]

    return _with_piece(page, language, key, remove, by, at)


@transaction.atomic
def throw_away_draft(*, page: str, language: str, by: User, at: datetime) -> PageDraft:
    """Throw away what is being written; what people read stays as it is."""
    require(Permission.PAGES_EDIT, of=by)
    draft = locked_draft(page, language)
    draft.delete()
    record("page.draft_thrown_away", detail={"page": page, "language": language}, by=by, at=at)
    return draft


def with_keys(blocks: Any) -> Blocks:
    """Pieces as a draft holds them: each with a key of its own, by which it is known while it moves about."""
    return [{"key": _a_key(), **_without_names(block, "key")} for block in blocks]


def without_keys(blocks: Any) -> Blocks:
    """Pieces as a version holds them."""
    return [_without_names(block, "key") for block in blocks]


def _with_piece(
    page: str, language: str, key: str, change: Callable[[Blocks, int], Blocks], by: User, at: datetime
) -> PageDraft:
    require(Permission.PAGES_EDIT, of=by)
    draft = locked_draft(page, language)
    place = next((number for number, block in enumerate(draft.blocks) if block.get("key") == key), None)
    if place is None:
        raise CannotWritePage(PIECE_GONE)
    draft.blocks = change(list(draft.blocks), place)
    return _changed(draft, by, at)


def _changed(draft: PageDraft, by: User, at: datetime) -> PageDraft:
    draft.changed_at, draft.changed_by = at, by
    draft.save()
    return draft


def _without_names(block: Block, *names: str) -> dict[str, Any]:
    return {name: value for name, value in block.items() if name not in (names or ("key", "kind"))}


def _a_key() -> str:
    return get_random_string(8)
