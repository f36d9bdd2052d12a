"""Names for children who came without one."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families import actions, forms


@needs(Permission.FAMILY_CHANGE)
def name_children(request: WorkerRequest, reference: str) -> HttpResponse:
    """Ask the names of every child of this family whose name is not given yet; some may stay open."""
    now = timezone.now()
    today = timezone.localdate(now)
    family = actions.open_family(reference=reference, page="children’s names", by=request.user, at=now)
    nameless = {member.person_id: member.person for member in family.children if not member.person.has_a_name}
    form = forms.NameChildren(
        request.POST if request.method == "POST" else None,
        kept=words_kept_for(request),
        children=[(pk, child.council_id, child.age_on(today)) for pk, child in nameless.items()],
    )
    if request.method == "POST" and form.is_valid():
        names = {nameless[pk]: facts for pk, facts in form.names.items()}
        actions.name_children(names=names, by=request.user, at=now)
        messages.success(request, "The names are written down.")
        return redirect("family", family.reference)
    page = {"family": family, "form": form, "children": list(nameless.values()), "today": today}
    return render(request, "families/name_children.html", page)
