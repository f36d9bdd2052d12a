"""Writing down where a child stands with the council, from when to when."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families import actions, forms, queries


@needs(Permission.FAMILY_CHANGE)
def note_status(request: WorkerRequest, reference: str, person_id: int) -> HttpResponse:
    """One stretch of the child's standing. The same one again changes its end and what is said of it."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page="a child’s status", by=request.user, at=now)
    member = queries.member_of(family, person_id)
    if not member.is_child:
        raise Http404
    form = forms.NoteStatus(
        request.POST if request.method == "POST" else None,
        kept=words_kept_for(request),
        today=timezone.localdate(now),
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.note_status(child=member.person, **form.cleaned_data, by=request.user, at=now)
        except actions.CannotNoteStatus as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, f"Where {member.person.short_name} stands is written down.")
            return redirect("family_member", family.reference, person_id)
    page = {"family": family, "member": member, "statuses": queries.statuses_of(member.person), "form": form}
    return render(request, "families/note_status.html", page)
