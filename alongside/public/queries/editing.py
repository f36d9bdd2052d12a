"""How each public page stands for those who edit it: what is shown, what waits, what is being written, what was."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from django.http import Http404

from alongside.foundation.languages import ENGLISH, LANGUAGES, Language
from alongside.public.models import PageDraft, PageVersion
from alongside.public.rules import publishing
from alongside.public.rules.blocks import Block
from alongside.public.rules.first_texts import FIRST_TEXTS
from alongside.public.states import Reads


@dataclass(frozen=True)
class PageStands:
    """A page in the editors' list, with how it is in each language."""

    slug: str
    title: str
    reads: Reads
    standings: list[publishing.Standing]


def pages_to_edit(at: datetime) -> list[PageStands]:
    """Every page with its standing in each language: those we came with first, then the service's own."""
    versions: dict[str, list[PageVersion]] = defaultdict(list)
    for version in PageVersion.objects.filter(stopped_at=None).defer("blocks"):
        versions[version.page].append(version)
    drafts: dict[str, list[PageDraft]] = defaultdict(list)
    for draft in PageDraft.objects.select_related("changed_by").defer("blocks"):
        drafts[draft.page].append(draft)
    own = sorted((set(versions) | set(drafts)) - set(FIRST_TEXTS))
    return [_stands(slug, versions[slug], drafts[slug], at) for slug in [*FIRST_TEXTS, *own]]


def _stands(slug: str, versions: list[PageVersion], drafts: list[PageDraft], at: datetime) -> PageStands:
    first = FIRST_TEXTS.get(slug)
    english = [one for one in versions if one.language == ENGLISH]
    known: list[PageVersion | PageDraft] = [*english, *drafts]
    newest = publishing.shown_of(english, at) or next(iter(known), None)
    reads = first.reads if first else Reads(newest.reads) if newest else Reads.FAMILIES
    return PageStands(
        slug=slug,
        title=newest.title if newest else str(first.title) if first else slug,
        reads=reads,
        standings=[
            _standing(
                [one for one in versions if one.language == language.code],
                [one for one in drafts if one.language == language.code],
                publishing.shown_of(english, at),
                language,
                first is not None and (reads == Reads.FAMILIES or language.is_english),
                at,
            )
            for language in LANGUAGES
        ],
    )


def _standing(
    versions: list[PageVersion],
    drafts: list[PageDraft],
    english: PageVersion | None,
    language: Language,
    has_first_text: bool,
    at: datetime,
) -> publishing.Standing:
    shown, waiting = publishing.shown_of(versions, at), publishing.waiting_of(versions, at)
    return publishing.Standing(
        language=language.code,
        shown=shown.number if shown else 0,
        shown_from=shown.shown_from if shown else None,
        waiting=waiting.number if waiting else 0,
        waiting_from=waiting.shown_from if waiting else None,
        written_by=str(drafts[0].changed_by) if drafts else "",
        is_behind=not language.is_english
        and (shown is not None or has_first_text)
        and publishing.is_behind(
            made_from=shown.made_from if shown else 0, english_now=english.number if english else 0
        ),
        has_first_text=has_first_text,
    )


def standing_of(slug: str, language: str, at: datetime) -> tuple[PageStands, publishing.Standing]:
    """How one page stands in one language; 404 for a page or a language there is not."""
    page = next((one for one in pages_to_edit(at) if one.slug == slug), None)
    standing = next((one for one in page.standings if one.language == language), None) if page else None
    if page is None or standing is None:
        raise Http404
    return page, standing


def draft_of(slug: str, language: str) -> PageDraft | None:
    """What is being written of this page, if anything is."""
    return PageDraft.objects.select_related("changed_by").filter(page=slug, language=language).first()


def get_draft(slug: str, language: str) -> PageDraft:
    """The same; 404 where nothing is being written."""
    if (draft := draft_of(slug, language)) is None:
        raise Http404
    return draft


def get_piece(draft: PageDraft, key: str) -> tuple[int, Block]:
    """One piece of a draft with its place, counted from one; 404 for one that is gone."""
    found = next(((place, one) for place, one in enumerate(draft.blocks, 1) if one.get("key") == key), None)
    if found is None:
        raise Http404
    return found


def history_of_page(slug: str, language: str) -> list[PageVersion]:
    """Every version there was, newest first, with who published and who stopped it."""
    versions = PageVersion.objects.filter(page=slug, language=language).order_by("-number")
    return list(versions.select_related("published_by", "stopped_by"))


def get_version(slug: str, language: str, number: int) -> PageVersion:
    """One version; 404 for one there never was."""
    found = PageVersion.objects.select_related("published_by").filter(page=slug, language=language, number=number)
    if (version := found.first()) is None:
        raise Http404
    return version
