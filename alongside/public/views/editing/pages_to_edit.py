"""Every public page with how it stands in each language; and a page of the service's own is begun."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.forms import sent
from alongside.foundation.languages import ENGLISH
from alongside.public.actions.writing_pages import CannotWritePage, begin_page
from alongside.public.forms.pages import NewPage
from alongside.public.queries import editing
from alongside.public.states import Reads


@needs(Permission.PAGES_EDIT)
def pages_to_edit(request: WorkerRequest) -> HttpResponse:
    """Those families read stand first."""
    pages = editing.pages_to_edit(timezone.now())
    groups = [(reads, [one for one in pages if one.reads == reads]) for reads in Reads]
    return render(request, "public/editing/pages_to_edit.html", {"groups": groups})


@needs(Permission.PAGES_EDIT)
def begin_new_page(request: WorkerRequest) -> HttpResponse:
    """Its address is made from its title; it is written in English first."""
    form = NewPage(*sent(request), kept=words_kept_for(request))
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            draft = begin_page(
                page=said["slug"], title=said["title"], reads=said["reads"], by=request.user, at=timezone.now()
            )
        except CannotWritePage as refusal:
            form.refuse(refusal)
        else:
            return redirect("edit_page", draft.page, ENGLISH)
    return render(request, "public/editing/begin_new_page.html", {"form": form})
