"""What was published of a page, by whom and why, how two versions differ, and the way back to an older one."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.foundation.languages import language_of
from alongside.public.actions import publishing_pages
from alongside.public.queries import editing, pages
from alongside.public.rules.comparing import difference, page_as_words


@needs(Permission.PAGES_EDIT)
def page_history(request: WorkerRequest, page: str, in_language: str) -> HttpResponse:
    """Newest first; last of all, the words it came with."""
    at = timezone.now()
    stands, standing = editing.standing_of(page, in_language, at)
    here = {"stands": stands, "standing": standing, "versions": editing.history_of_page(page, in_language)}
    here |= {"words_in": language_of(in_language), "first": pages.first_words(page, in_language)}
    return render(request, "public/editing/page_history.html", here)


@needs(Permission.PAGES_EDIT)
def page_version(request: WorkerRequest, page: str, in_language: str, number: int) -> HttpResponse:
    """One version, beside the one before it or another that was asked for."""
    stands, standing = editing.standing_of(page, in_language, timezone.now())
    versions = editing.history_of_page(page, in_language)
    numbers = [one.number for one in versions] + ([0] if standing.has_first_text else [])
    version = editing.get_version(page, in_language, number)
    asked = request.GET.get("beside", "")
    beside = (
        int(asked) if asked in {str(one) for one in numbers} else max((n for n in numbers if n < number), default=0)
    )
    older = next((one for one in versions if one.number == beside), None) or pages.first_words(page, in_language)
    before = page_as_words(older.title, older.lead, older.blocks) if older else ""
    here = {
        "stands": stands,
        "standing": standing,
        "version": version,
        "beside": beside,
        "numbers": [one for one in numbers if one != number],
        "stretches": difference(before, page_as_words(version.title, version.lead, version.blocks)),
        "words_in": language_of(in_language),
    }
    return render(request, "public/editing/page_version.html", here)


@require_POST
@needs(Permission.PAGES_EDIT)
def stop_version(request: WorkerRequest, page: str, in_language: str, number: int) -> HttpResponse:
    """A version that waits for its day is not shown."""
    version = editing.get_version(page, in_language, number)
    try:
        publishing_pages.stop_version(version=version, by=request.user, at=timezone.now())
        messages.success(request, f"Version {number} is stopped. Nobody will see it.")
    except publishing_pages.CannotPublishPage as refusal:
        messages.warning(request, str(refusal))
    return redirect("page_history", page, in_language)


@require_POST
@needs(Permission.PAGES_EDIT)
def go_back_to(request: WorkerRequest, page: str, in_language: str, number: int) -> HttpResponse:
    """An older version is shown again, as the next one."""
    at = timezone.now()
    editing.standing_of(page, in_language, at)
    try:
        version = publishing_pages.go_back_to(page=page, language=in_language, number=number, by=request.user, at=at)
        messages.success(request, f"{version.note}: people read it now, as version {version.number}.")
    except publishing_pages.CannotPublishPage as refusal:
        messages.warning(request, str(refusal))
    return redirect("page_history", page, in_language)
