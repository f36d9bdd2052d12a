"""Writing down what somebody said when they were asked to agree."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families import actions, forms, queries
from alongside.families.states import Purpose


@needs(Permission.FAMILY_CHANGE)
def note_consent(request: WorkerRequest, reference: str, person_id: int, purpose: str) -> HttpResponse:
    """Ask what they said, when and how. The answer before it is kept."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page="agreement of one person", by=request.user, at=now)
    member = queries.member_of(family, person_id)
    if purpose not in Purpose.values:
        raise Http404
    today = timezone.localdate(now)
    form = forms.NoteConsent(
        request.POST if request.method == "POST" else None, kept=words_kept_for(request), today=today
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.note_consent(
                family=family,
                person=member.person,
                purpose=Purpose(purpose),
                **form.cleaned_data,
                by=request.user,
                at=now,
            )
        except actions.CannotNoteConsent as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, f"What {member.person.short_name} said is written down.")
            return redirect("consents", family.reference)
    page = {"family": family, "member": member, "purpose": Purpose(purpose), "form": form}
    return render(request, "families/note_consent.html", page)
