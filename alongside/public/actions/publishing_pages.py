"""A page is published, now or on a day; one that waits is stopped; one that was is taken up again."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.foundation.languages import ENGLISH
from alongside.public.actions.writing_pages import locked_draft, without_keys
from alongside.public.models import PageVersion
from alongside.public.queries.pages import PageShown, first_words, page_shown, pictures_there_are
from alongside.public.rules import publishing
from alongside.public.rules.blocks import blockers_to_publishing, pictures_in
from alongside.public.states import Reads


class CannotPublishPage(Cannot):
    """Why a page cannot be published, stopped or taken back."""


@dataclass(frozen=True)
class How:
    """How a page is published: from when (now, if nothing is said), why, and whether it says what the English says."""

    shown_from: datetime | None = None
    note: str = ""
    says_the_same_as_english: bool = True
    as_of: datetime | None = None  # the words as they were when the one who publishes read them


@transaction.atomic
def publish_page(*, page: str, language: str, how: How, by: User, at: datetime) -> PageVersion:
    """Publish what was written. It becomes the next version; the draft is gone."""
    require(Permission.PAGES_EDIT, of=by)
    draft = locked_draft(page, language)
    versions = _locked_versions(page, language)
    blocks = without_keys(draft.blocks)
    blockers = blockers_to_publishing(
        title=draft.title, lead=draft.lead, blocks=blocks, pictures=pictures_there_are(pictures_in(blocks))
    )
    if how.as_of is not None and draft.changed_at > how.as_of:
        blockers.append(f"{draft.changed_by} changed these words after you opened this page. Read them again.")
    blockers += publishing.blockers_to_a_next_version(publishing.waiting_of(versions, at))
    blockers += publishing.blockers_to_showing_from(how.shown_from or at, at)
    if blockers:
        raise CannotPublishPage(blockers)
    words = {"title": draft.title, "lead": draft.lead, "blocks": blocks, "reads": draft.reads}
    made_from = _made_from(language, versions, how.says_the_same_as_english, at, page)
    version = _next(page, language, words, how.note, made_from, how.shown_from or at, by, at)
    draft.delete()
    record("page.published", subject=version, detail=_told(version), by=by, at=at)
    return version


@transaction.atomic
def stop_version(*, version: PageVersion, by: User, at: datetime) -> PageVersion:
    """Stop a version that waits for its day: it will not be shown."""
    require(Permission.PAGES_EDIT, of=by)
    version = PageVersion.objects.select_for_update().get(pk=version.pk)
    if blockers := publishing.blockers_to_stopping(version, at):
        raise CannotPublishPage(blockers)
    version.stopped_at, version.stopped_by = at, by
    version.save(update_fields=["stopped_at", "stopped_by"])
    record("page.stopped", subject=version, detail=_told(version), by=by, at=at)
    return version


@transaction.atomic
def go_back_to(*, page: str, language: str, number: int, by: User, at: datetime) -> PageVersion:
    """Show an older version again, as the next one; 0 is the words the page came with."""
    require(Permission.PAGES_EDIT, of=by)
    versions = _locked_versions(page, language)
    older = _older(page, language, number, versions)
    shown, waiting = publishing.shown_of(versions, at), publishing.waiting_of(versions, at)
    blockers = publishing.blockers_to_a_next_version(waiting)
    if (shown.number if shown else 0) == number:
        blockers.append("That is what people read now.")
    if blockers:
        raise CannotPublishPage(blockers)
    words = {"title": older.title, "lead": older.lead, "blocks": list(older.blocks), "reads": older.reads}
    note = f"Back to version {number}" if number else "Back to the words it came with"
    made_from = older.made_from if isinstance(older, PageVersion) else None if language == ENGLISH else 0
    version = _next(page, language, words, note, made_from, at, by, at)
    record("page.taken_back", subject=version, detail={**_told(version), "to": number}, by=by, at=at)
    return version


def _locked_versions(page: str, language: str) -> list[PageVersion]:
    """Every version, with no other publishing of this page beside this one: first held, then read."""
    versions = PageVersion.objects.filter(page=page, language=language).order_by("number")
    list(versions.select_for_update().values_list("pk"))
    return list(versions.all())


def _older(page: str, language: str, number: int, versions: list[PageVersion]) -> PageVersion | PageShown:
    found = next((one for one in versions if one.number == number), None)
    older = found or (first_words(page, language) if number == 0 else None)
    if older is None:
        raise CannotPublishPage("There never was such a version.")
    return older


def _made_from(language: str, versions: list[PageVersion], is_the_same: bool, at: datetime, page: str) -> int | None:
    """The version of the English these words were made from; none for English itself."""
    if language == ENGLISH:
        return None
    if is_the_same:
        english = page_shown(page, ENGLISH, at)
        return english.number if english else 0
    return (versions[-1].made_from or 0) if versions else 0


def _next(
    page: str,
    language: str,
    words: dict[str, Any],
    note: str,
    made_from: int | None,
    shown_from: datetime,
    by: User,
    at: datetime,
) -> PageVersion:
    last = PageVersion.objects.filter(page=page, language=language).aggregate(last=Max("number"))["last"] or 0
    return PageVersion.objects.create(
        page=page,
        language=language,
        number=last + 1,
        note=note,
        made_from=made_from,
        shown_from=shown_from,
        published_at=at,
        published_by=by,
        **{**words, "reads": Reads(words["reads"])},
    )


def _told(version: PageVersion) -> dict[str, object]:
    return {"page": version.page, "language": version.language, "number": version.number}
