"""Where somebody lives; a child may live in two homes."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families import actions, forms, queries


@needs(Permission.FAMILY_CHANGE)
def note_household(request: WorkerRequest, reference: str, person_id: int) -> HttpResponse:
    """Choose a home the family has, or write down another."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page="a home", by=request.user, at=now)
    member = queries.member_of(family, person_id)
    homes = {str(home.pk): home for home in queries.homes_of(family)}
    form = forms.Home(
        request.POST if request.method == "POST" else None,
        kept=words_kept_for(request),
        homes=[(pk, home.name) for pk, home in homes.items()],
        today=timezone.localdate(now),
    )
    if request.method == "POST" and form.is_valid():
        actions.note_household(
            member=member,
            home=homes.get(form.cleaned_data["household"]),
            new_home=form.new_home,
            since_on=form.cleaned_data["since_on"],
            note=form.cleaned_data["note"],
            by=request.user,
            at=now,
        )
        messages.success(request, f"Where {member.person.short_name} lives is written down.")
        return redirect("family_member", family.reference, person_id)
    return render(request, "families/note_household.html", {"family": family, "member": member, "form": form})
