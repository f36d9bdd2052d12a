"""One public page in one language, as its editors see it: what is being written, what stands in its way."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.components import page_url
from alongside.foundation.forms import sent
from alongside.foundation.languages import as_language, language_of
from alongside.public.actions import writing_pages
from alongside.public.forms.pages import WritePage
from alongside.public.models import PageDraft
from alongside.public.queries import editing, pages
from alongside.public.rules.blocks import blockers_to_publishing, pictures_in
from alongside.public.states import BlockKind, Reads
from alongside.public.views import front_door
from alongside.public.views.page import as_shown


@needs(Permission.PAGES_EDIT)
def edit_page(request: WorkerRequest, page: str, in_language: str) -> HttpResponse:
    """Without a draft: what people read, and the way to write it again."""
    at = timezone.now()
    stands, standing = editing.standing_of(page, in_language, at)
    draft = editing.draft_of(page, in_language)
    here: dict[str, Any] = {"stands": stands, "standing": standing, "draft": draft, "kinds": BlockKind.choices}
    if draft:
        here |= as_shown(_as_read(draft), at) | {"blockers_now": _blockers(draft)}
        here["is_overtaken"] = draft.begun_from < max(standing.shown, standing.waiting)
    elif shown := pages.page_shown(page, in_language, at):
        here |= as_shown(shown, at)
    here |= {"words_in": language_of(in_language), "see_it_at": _address_of(page, in_language)}
    return render(request, "public/editing/edit_page.html", here)


@needs(Permission.PAGES_EDIT)
def preview_page(request: WorkerRequest, page: str, in_language: str) -> HttpResponse:
    """Exactly as people will see it, with a line above that says so."""
    shown = _as_read(editing.get_draft(page, in_language))
    with as_language(in_language):
        if page == "front":
            return front_door.in_words(request, shown, preview=True, in_language=in_language)
        here = as_shown(shown, timezone.now())
        return render(request, "public/page.html", here | {"preview": True, "in_language": in_language})


@needs(Permission.PAGES_EDIT)
def write_page(request: WorkerRequest, page: str, in_language: str) -> HttpResponse:
    """The title and the words below it."""
    draft = editing.get_draft(page, in_language)
    current = {"title": draft.title, "lead": draft.lead}
    form = WritePage(*sent(request), current=current, kept=words_kept_for(request))
    if request.method == "POST" and form.is_valid():
        writing_pages.write_page(
            page=page, language=in_language, **form.cleaned_data, by=request.user, at=timezone.now()
        )
        return redirect("edit_page", page, in_language)
    here = {"form": form, "draft": draft, "words_in": language_of(in_language)}
    return render(request, "public/editing/write_page.html", here)


@require_POST
@needs(Permission.PAGES_EDIT)
def begin_draft(request: WorkerRequest, page: str, in_language: str) -> HttpResponse:
    """Where somebody else began already, one goes on from theirs."""
    at = timezone.now()
    editing.standing_of(page, in_language, at)
    try:
        writing_pages.begin_draft(page=page, language=in_language, by=request.user, at=at)
    except writing_pages.CannotWritePage as refusal:
        messages.warning(request, str(refusal))
    return redirect("edit_page", page, in_language)


@needs(Permission.PAGES_EDIT)
def throw_away_draft(request: WorkerRequest, page: str, in_language: str) -> HttpResponse:
    """Asked first: what is thrown away cannot be had back."""
    draft = editing.get_draft(page, in_language)
    if request.method == "POST":
        writing_pages.throw_away_draft(page=page, language=in_language, by=request.user, at=timezone.now())
        messages.success(request, "What was being written is thrown away. People read the same as before.")
        return redirect("pages_to_edit")
    here = {"draft": draft, "words_in": language_of(in_language)}
    return render(request, "public/editing/throw_away_draft.html", here)


def _address_of(page: str, in_language: str) -> str:
    with as_language(in_language):
        return page_url("front_door") if page == "front" else page_url("page", page=page)


def _as_read(draft: PageDraft) -> pages.PageShown:
    language = language_of(draft.language)
    return pages.PageShown(draft.page, language, language, Reads(draft.reads), draft.title, draft.lead, draft.blocks)


def _blockers(draft: PageDraft) -> list[str]:
    marks = pages.pictures_there_are(pictures_in(draft.blocks))
    return blockers_to_publishing(title=draft.title, lead=draft.lead, blocks=draft.blocks, pictures=marks)
