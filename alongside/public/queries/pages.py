"""What is shown of a public page in a language at a moment, and its pictures."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.http import Http404

from alongside.foundation.languages import ENGLISH, Language, as_language, language_of
from alongside.public.models import PageVersion, Picture
from alongside.public.rules import publishing
from alongside.public.rules.blocks import Block
from alongside.public.rules.first_texts import FIRST_TEXTS, FirstText
from alongside.public.states import Reads


@dataclass(frozen=True)
class PageShown:
    """A page as somebody reads it. `language` is what its words are in; `wanted` is what was asked for."""

    slug: str
    wanted: Language
    language: Language
    reads: Reads
    title: str
    lead: str
    blocks: Sequence[Block]
    number: int = 0  # of the version; 0 for the words it came with
    shown_from: datetime | None = None
    english_is_newer: bool = False

    @property
    def is_in_english_instead(self) -> bool:
        return self.language != self.wanted


def page_shown(slug: str, language: str, at: datetime) -> PageShown | None:
    """What people read of this page in this language at this moment; none where there is no such page."""
    wanted = language_of(language)
    newest = {one.language: one for one in _shown_now(at).filter(page=slug, language__in={wanted.code, ENGLISH})}
    english_now = newest[ENGLISH].number if ENGLISH in newest else 0
    if wanted.code in newest:
        return _of_version(newest[wanted.code], wanted, english_now)
    if (first := FIRST_TEXTS.get(slug)) and (first.reads == Reads.FAMILIES or ENGLISH not in newest):
        return _of_first_text(first, wanted, english_now)
    return _of_version(newest[ENGLISH], wanted, english_now) if ENGLISH in newest else None


def get_page_shown(slug: str, language: str, at: datetime) -> PageShown:
    """The same; 404 for a page there is not."""
    if (shown := page_shown(slug, language, at)) is None:
        raise Http404
    return shown


def pages_there_are(at: datetime) -> list[str]:
    """The slugs of every page anyone can read at this moment: those we came with and those the service added."""
    own = _shown_now(at).filter(language=ENGLISH).values_list("page", flat=True)
    return list(FIRST_TEXTS) + sorted(set(own) - set(FIRST_TEXTS))


def first_words(slug: str, language: str) -> PageShown | None:
    """The words this page came with, in this language; none for a page of the service's own."""
    first = FIRST_TEXTS.get(slug)
    return _of_first_text(first, language_of(language), 0) if first else None


def _shown_now(at: datetime) -> QuerySet[PageVersion]:
    """The newest version of each page and language whose moment has come."""
    come = PageVersion.objects.filter(stopped_at=None, shown_from__lte=at)
    return come.order_by("page", "language", "-number").distinct("page", "language")


def _of_version(version: PageVersion, wanted: Language, english_now: int) -> PageShown:
    behind = version.language != ENGLISH and publishing.is_behind(made_from=version.made_from, english_now=english_now)
    return PageShown(
        slug=version.page,
        wanted=wanted,
        language=language_of(version.language),
        reads=Reads(version.reads),
        title=version.title,
        lead=version.lead,
        blocks=version.blocks,
        number=version.number,
        shown_from=version.shown_from,
        english_is_newer=behind,
    )


def _of_first_text(first: FirstText, wanted: Language, english_now: int) -> PageShown:
    """What families read is said in their language; what professionals read, in English."""
    spoken = wanted if first.reads == Reads.FAMILIES else language_of(ENGLISH)
    with as_language(spoken.code):
        return PageShown(
            slug=first.slug,
            wanted=wanted,
            language=spoken,
            reads=first.reads,
            title=str(first.title),
            lead=str(first.lead),
            blocks=[_said(block) for block in first.blocks],
            english_is_newer=not wanted.is_english and english_now > 0,
        )


def _said(value: Any) -> Any:
    """Words that waited for the reader's language, said in it, however deep they lie."""
    if isinstance(value, dict):
        return {name: _said(one) for name, one in value.items()}
    if isinstance(value, list | tuple):
        return [_said(one) for one in value]
    return str(value)


def pictures_there_are(marks: Sequence[str]) -> set[str]:
    """Which of these pictures we have."""
    return set(Picture.objects.filter(mark__in=marks).values_list("mark", flat=True)) if marks else set()


def sizes_of(marks: Sequence[str]) -> dict[str, tuple[int, int]]:
    """How wide and how high each of these pictures is, so that a page does not jump while they come."""
    if not marks:
        return {}
    found = Picture.objects.filter(mark__in=marks).values_list("mark", "width", "height")
    return {mark: (width, height) for mark, width, height in found}


def get_picture(mark: str) -> Picture:
    """A picture by its mark; 404 for one we do not have."""
    if (picture := Picture.objects.filter(mark=mark).first()) is None:
        raise Http404
    return picture
