"""The pieces of a page are added, changed, moved and removed."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.foundation.languages import language_of
from alongside.public.actions import writing_pages
from alongside.public.actions.add_picture import add_picture
from alongside.public.forms.pieces import PieceForm, moved_up
from alongside.public.queries import editing
from alongside.public.rules.blocks import Block
from alongside.public.rules.comparing import as_words
from alongside.public.states import BlockKind


@needs(Permission.PAGES_EDIT)
def add_block(request: WorkerRequest, page: str, in_language: str, kind: str) -> HttpResponse:
    """Another piece, at the end of the page."""
    editing.get_draft(page, in_language)
    if kind not in BlockKind.values:
        raise Http404
    form = _form(request, BlockKind(kind), {"kind": kind})
    if form.is_bound and form.is_valid():
        try:
            holds = _with_picture(request, form)
            writing_pages.add_block(
                page=page, language=in_language, kind=form.kind, holds=holds, by=request.user, at=timezone.now()
            )
        except Cannot as refusal:
            form.refuse(refusal)
        else:
            return redirect("edit_page", page, in_language)
    return _asked(request, page, in_language, form, f"Add: {form.kind.label}")


@needs(Permission.PAGES_EDIT)
def change_block(request: WorkerRequest, page: str, in_language: str, key: str) -> HttpResponse:
    """One piece is written again."""
    place, block = editing.get_piece(editing.get_draft(page, in_language), key)
    form = _form(request, BlockKind(block["kind"]), block)
    if form.is_bound and form.is_valid():
        try:
            holds = _with_picture(request, form)
            writing_pages.change_block(
                page=page, language=in_language, key=key, holds=holds, by=request.user, at=timezone.now()
            )
        except Cannot as refusal:
            form.refuse(refusal)
        else:
            return redirect("edit_page", page, in_language)
    return _asked(request, page, in_language, form, f"Piece {place}: {form.kind.label}")


@require_POST
@needs(Permission.PAGES_EDIT)
def move_block(request: WorkerRequest, page: str, in_language: str, key: str) -> HttpResponse:
    """Up or down by one place."""
    up = request.POST.get("way") == "up"
    try:
        writing_pages.move_block(page=page, language=in_language, key=key, up=up, by=request.user, at=timezone.now())
    except writing_pages.CannotWritePage as refusal:
        messages.warning(request, str(refusal))
    return redirect("edit_page", page, in_language)


@needs(Permission.PAGES_EDIT)
def remove_block(request: WorkerRequest, page: str, in_language: str, key: str) -> HttpResponse:
    """Asked first, with all that would go."""
    place, block = editing.get_piece(editing.get_draft(page, in_language), key)
    if request.method == "POST":
        writing_pages.remove_block(page=page, language=in_language, key=key, by=request.user, at=timezone.now())
        messages.success(request, f"Piece {place} is removed.")
        return redirect("edit_page", page, in_language)
    here = {"page_slug": page, "words_in": language_of(in_language), "place": place, "piece_words": as_words(block)}
    return render(request, "public/editing/remove_block.html", here)


def _form(request: WorkerRequest, kind: BlockKind, block: Block) -> PieceForm:
    """Filled and checked when it is to be saved; only filled when there are to be more rows, or others first."""
    if request.method != "POST":
        return PieceForm(kind=kind, block=block, kept=words_kept_for(request))
    up = request.POST.get("up", "")
    if up.isascii() and up.isdecimal() and 0 < int(up[:4]) < 60:
        return PieceForm(kind=kind, block=block, kept=moved_up(request.POST, kind, int(up[:4])))
    if "more" in request.POST:
        return PieceForm(kind=kind, block=block, kept=request.POST)
    return PieceForm(request.POST, request.FILES, kind=kind, block=block)


def _with_picture(request: WorkerRequest, form: PieceForm) -> dict[str, Any]:
    """What the piece holds, with the picture that came along."""
    holds = form.holds
    if file := form.cleaned_data.get("file"):
        holds["picture"] = add_picture(content=file.read(), by=request.user, at=timezone.now()).mark
    return holds


def _asked(request: WorkerRequest, page: str, in_language: str, form: PieceForm, heading: str) -> HttpResponse:
    here = {"form": form, "page_slug": page, "words_in": language_of(in_language), "piece_title": heading}
    return render(request, "public/editing/piece.html", here)
