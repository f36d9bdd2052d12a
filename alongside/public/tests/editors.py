"""Editors and their pages, made through the actions as in life."""

import io
from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone
from PIL import Image

from alongside.access.models import User
from alongside.access.states import Role
from alongside.access.tests.factories import a_worker
from alongside.foundation.languages import ENGLISH
from alongside.public.actions import publishing_pages, writing_pages
from alongside.public.models import PageDraft, PageVersion
from alongside.public.queries.editing import draft_of
from alongside.public.states import BlockKind, Reads

FAMILIES_READ = "how-we-work-with-families"
OWN = "madeup-garden-club"


def an_editor(name: str = "") -> User:
    """Somebody who may change the public pages."""
    return a_worker(Role.EDITOR, name=name)


def a_draft(page: str = FAMILIES_READ, language: str = ENGLISH, *, by: User | None = None, **words: Any) -> PageDraft:
    """A page being written, begun as it stands; `title`, `lead` and `blocks` take the place of what it had."""
    by, at = by or an_editor(), timezone.now()
    if page == OWN and not PageVersion.objects.filter(page=OWN).exists():
        draft = writing_pages.begin_page(page=OWN, title="Madeup garden club", reads=Reads.FAMILIES, by=by, at=at)
    else:
        draft = writing_pages.begin_draft(page=page, language=language, by=by, at=at)
    if "blocks" in words:
        for block in draft.blocks:
            writing_pages.remove_block(page=page, language=language, key=block["key"], by=by, at=at)
        for block in words["blocks"]:
            kind = BlockKind(block["kind"])
            writing_pages.add_block(page=page, language=language, kind=kind, holds=block, by=by, at=at)
    title, lead = words.get("title", draft.title), words.get("lead", draft.lead)
    writing_pages.write_page(page=page, language=language, title=title, lead=lead, by=by, at=at)
    found = draft_of(page, language)
    assert found is not None
    return found


def a_version(
    page: str = FAMILIES_READ,
    language: str = ENGLISH,
    *,
    by: User | None = None,
    at: datetime | None = None,
    in_days: int = 0,
    says_the_same: bool = True,
    **words: Any,
) -> PageVersion:
    """A published version; with `in_days` one that waits for its day."""
    by, at = by or an_editor(), at or timezone.now()
    a_draft(page, language, by=by, **words)
    shown_from = at + timedelta(days=in_days) if in_days else None
    how = publishing_pages.How(shown_from=shown_from, says_the_same_as_english=says_the_same)
    return publishing_pages.publish_page(page=page, language=language, how=how, by=by, at=at)


def a_photo(*, size: tuple[int, int] = (60, 40), turned: bool = False, said: str = "") -> bytes:
    """A photograph as a phone makes it: lying on its side, with words of the camera’s in it."""
    exif = Image.Exif()
    if turned:
        exif[0x0112] = 6
    if said:
        exif[0x010E] = said
    out = io.BytesIO()
    Image.new("RGB", size, "#7a3b2e").save(out, "JPEG", exif=exif)
    return out.getvalue()
