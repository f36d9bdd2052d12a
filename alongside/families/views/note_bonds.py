"""What a relative is to each child, and for whom they hold parental responsibility."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families import actions, forms, queries


@needs(Permission.FAMILY_CHANGE)
def note_bonds(request: WorkerRequest, reference: str, person_id: int) -> HttpResponse:
    """One question for each child, and one about parental responsibility."""
    now = timezone.now()
    today = timezone.localdate(now)
    family = actions.open_family(reference=reference, page="bonds of one person", by=request.user, at=now)
    member = queries.member_of(family, person_id, hold=request.method == "POST")
    if member.is_child:
        raise Http404
    children = {child.person_id: child.person for child in family.children}
    form = forms.Bonds(
        request.POST if request.method == "POST" else None,
        kept=words_kept_for(request),
        current=queries.bonds_to_children(member, children=list(children.values()), on=today),
        person=member.person.short_name,
        children=[(pk, child.short_name) for pk, child in children.items()],
    )
    if request.method == "POST" and form.is_valid():
        actions.note_bonds(
            member=member,
            kinds={child: form.kind_to(pk) for pk, child in children.items()},
            responsible_for=[children[pk] for pk in form.cleaned_data["responsible_for"]],
            how=form.cleaned_data["how"],
            by=request.user,
            at=now,
        )
        messages.success(request, f"What {member.person.short_name} is to the children is saved.")
        return redirect("family_member", family.reference, person_id)
    return render(request, "families/note_bonds.html", {"family": family, "member": member, "form": form})
