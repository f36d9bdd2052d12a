"""One public page: how useful people found it month by month and version by version, what they said, our answer."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.languages import ENGLISH
from alongside.public.actions.usefulness import say_we_changed
from alongside.public.forms.usefulness import YouSaid
from alongside.public.queries.pages import pages_there_are
from alongside.public.queries.usefulness import by_month, by_version, get_title, replies_of, what_people_said

SAID_ON_A_PAGE = 25


@needs(Permission.PAGES_EDIT)
def page_usefulness(request: WorkerRequest, page: str) -> HttpResponse:
    """What is answered here to everyone stands beneath the public page until it is taken away."""
    now = timezone.now()
    title = get_title(page, at=now)
    form = YouSaid(request.POST if request.method == "POST" else None, kept=words_kept_for(request))
    if request.method == "POST" and form.is_valid():
        say_we_changed(page=page, **form.cleaned_data, by=request.user, at=now)
        messages.success(request, "It stands beneath the page now, for everyone to read.")
        return redirect("page_usefulness", page)
    shown = {
        "page": page,
        "page_title": title,
        "change_it_in": ENGLISH if page in pages_there_are(now) else "",
        "form": form,
        "months": by_month(page),
        "versions": by_version(page),
        "said": Paginator(what_people_said(page), SAID_ON_A_PAGE).get_page(request.GET.get("said")),
        "replies": list(replies_of(page)),
    }
    return render(request, "public/editing/page_usefulness.html", shown)
