"""This is wrong, and my side: beside one piece of what is written, where it stays for good."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from alongside.families.actions import CannotDispute, note_dispute
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.forms.meeting import WRONG, ThisIsWrong
from alongside.home.queries.written import get_item
from alongside.home.views import HomeRequest, home_page


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="One piece of what they read, and what they say of it.")
def this_is_wrong(request: HomeRequest) -> HttpResponse:
    """What stands there is not changed; what they say stands beside it, for workers too."""
    family, person = request.relative.family, request.relative.person
    item = get_item(family, person, request.GET.get("about", "")[:100])
    if item is None:
        raise Http404
    form = ThisIsWrong(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            note_dispute(
                family=family,
                person=person,
                subject=item.subject,
                field=item.column,
                sentence=item.words,
                my_side=form.cleaned_data["my_side"],
                book=item.book,
                is_wrong=form.cleaned_data["kind"] == WRONG,
                by=None,
                at=timezone.now(),
            )
        except CannotDispute as refusal:
            form.add_error(None, list(refusal.reasons))
        else:
            page = "short_report" if item.key.startswith("report-") else "written_about_us"
            return redirect(f"{reverse(page)}#{item.key}")
    return render(request, "home/this_is_wrong.html", {"form": form, "item": item})
