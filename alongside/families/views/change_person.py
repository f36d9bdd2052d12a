"""Putting right what is known of somebody."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families import actions, forms, queries


@needs(Permission.FAMILY_CHANGE)
def change_person(request: WorkerRequest, reference: str, person_id: int) -> HttpResponse:
    """Everything about the person on one page; a second worker who saves is shown both versions."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page=f"change person {person_id}", by=request.user, at=now)
    member = queries.member_of(family, person_id, hold=request.method == "POST")
    form = forms.ChangePerson(
        request.POST if request.method == "POST" else None,
        kept=words_kept_for(request),
        current=queries.what_is_known(member),
        today=timezone.localdate(now),
        is_child=member.is_child,
        is_anothers_id=lambda number: queries.is_known_childs_id(request.user, number, besides=member.person),
    )
    if request.method == "POST" and form.is_valid():
        actions.change_known_member(
            member=member,
            about_person=form.about_person,
            about_member=form.about_member,
            by=request.user,
            at=now,
        )
        messages.success(request, f"What is known of {form.called(member.person)} is saved.")
        return redirect("family_member", family.reference, person_id)
    return render(request, "families/change_person.html", {"family": family, "member": member, "form": form})
