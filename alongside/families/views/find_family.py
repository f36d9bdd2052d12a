"""Looking for a child before beginning with their family."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families import forms, queries


@needs(Permission.FAMILY_OPEN)
def find_family(request: WorkerRequest) -> HttpResponse:
    """Show who may be the one asked for. Names are posted, so that they stand in no address and no log."""
    if request.method != "POST":
        return _page(request, {"form": forms.FindFamily(kept=words_kept_for(request)), "found": None})
    form = forms.FindFamily(request.POST)
    if not form.is_valid():
        return _page(request, {"form": form, "found": None})
    asked = form.cleaned_data
    found = queries.who_may_be_the_same(request.user, **asked)
    first, _, last = asked["name"].rpartition(" ")
    begin_with = {"given_names": first or last, "family_name": last if first else ""}
    return _page(request, {"form": form, "found": found, "begin_with": begin_with})


def _page(request: HttpRequest, context: dict[str, object]) -> HttpResponse:
    today = timezone.localdate()
    may_begin = getattr(request.user, "may")(Permission.FAMILY_ADD)  # noqa: B009
    context = {"begin_with": {}, **context, "today": today, "may_begin": may_begin, "said": forms.said_with_age}
    return render(request, "families/find_family.html", context)
