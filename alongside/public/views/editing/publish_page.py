"""What was written of a page is published: now, or from a day and time on."""

from datetime import datetime

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.components import moment
from alongside.foundation.forms import sent
from alongside.foundation.languages import language_of
from alongside.public.actions import publishing_pages
from alongside.public.forms.pages import PublishPage
from alongside.public.queries import editing


@needs(Permission.PAGES_EDIT)
def publish_page(request: WorkerRequest, page: str, in_language: str) -> HttpResponse:
    """Who publishes has read what they publish: words changed by somebody else meanwhile are not published unread."""
    draft = editing.get_draft(page, in_language)
    words_in = language_of(in_language)
    form = PublishPage(*sent(request), is_english=words_in.is_english, kept=words_kept_for(request))
    if request.method == "POST" and form.is_valid():
        how = publishing_pages.How(
            shown_from=form.shown_from,
            note=form.cleaned_data["note"],
            says_the_same_as_english=form.cleaned_data.get("same_as_english", True),
            as_of=_as_of(request),
        )
        try:
            version = publishing_pages.publish_page(
                page=page, language=in_language, how=how, by=request.user, at=timezone.now()
            )
        except publishing_pages.CannotPublishPage as refusal:
            form.refuse(refusal)
        else:
            when = f"will be shown on {moment(version.shown_from)}" if form.shown_from else "is what people read now"
            messages.success(request, f"Version {version.number} {when}.")
            return redirect("edit_page", page, in_language)
    here = {"form": form, "draft": draft, "words_in": words_in, "as_of": draft.changed_at.isoformat()}
    return render(request, "public/editing/publish_page.html", here)


def _as_of(request: WorkerRequest) -> datetime | None:
    try:
        said = parse_datetime(request.POST.get("as_of", ""))
    except ValueError:
        return None
    return said if said is not None and timezone.is_aware(said) else None
