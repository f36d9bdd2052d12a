"""Choosing a workbook to bring children in from, and the workbooks brought in before."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.families.actions.import_annex_a import receive_annex_a
from alongside.families.forms.bring_in_children import BringInChildren
from alongside.families.queries.annex_imports import annex_imports_of

MOST_SHOWN = 10


@needs(Permission.CHILDREN_BRING_IN)
def bring_in_children(request: WorkerRequest) -> HttpResponse:
    """Ask for the file; keep it, and go to the page that shows how far it is."""
    form = BringInChildren(request.POST, request.FILES) if request.method == "POST" else BringInChildren()
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["workbook"]
        annex_import = receive_annex_a(file_name=file.name, contents=file.read(), by=request.user, at=timezone.now())
        return redirect("annex_import", annex_import.pk)
    earlier = annex_imports_of(request.user)[:MOST_SHOWN]
    return render(request, "families/bring_in_children.html", {"form": form, "earlier": earlier})
