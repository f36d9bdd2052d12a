"""Beginning with a family around its children."""

import re

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families import actions, forms, queries
from alongside.families.states import Part
from alongside.partners.queries import get_service, services


@needs(Permission.FAMILY_ADD)
def begin_family(request: WorkerRequest) -> HttpResponse:
    """Ask about the children and the worker's part; more blocks for more children as they are needed."""
    page = _questions(request)
    saving = request.method == "POST" and "begin" in request.POST
    if not saving or not _is_right(page):
        return render(request, "families/begin_family.html", {"form": page, "carried": _carried(request)})
    asked = page.form.cleaned_data
    chosen = [int(child.is_known.key) for child in page.written if child.is_known]
    family = actions.begin_family(
        service=get_service(asked["service"]),
        part=Part(asked["part"]),
        known=list(queries.children_among(request.user, [*asked["known"], *chosen])),
        new=[child.facts for child in page.written if not child.is_known],
        by=request.user,
        at=timezone.now(),
    )
    messages.success(request, f"You have begun with {family.name}. Now add the people who matter to the children.")
    if began_with := _carried(request).get("from_ask"):
        return redirect(f"{reverse('become_family', args=[began_with])}?family={family.reference}")
    return redirect("family", family.reference)


def _carried(request: WorkerRequest) -> dict[str, str]:
    """What somebody who asked for help wrote, in front of whoever begins with the family; and its reference."""
    typed = words_kept_for(request) or request.POST
    carried = {name: str(typed.get(name, "")) for name in ("from_ask", "their_words")}
    return carried if re.fullmatch(r"H-\w{5,10}", carried["from_ask"], re.ASCII) else {}


def _questions(request: WorkerRequest) -> forms.BeginFamilyPage:
    """The page as it was posted; or as it was kept; or with what the search was for."""
    kept = words_kept_for(request) or (request.POST if "begin" not in request.POST else None)
    today = timezone.localdate()
    page = forms.BeginFamilyPage(
        request.POST if "begin" in request.POST else None,
        kept=kept or None,
        today=today,
        find=forms.looking_for(request.user, today=today),
        blocks=_blocks(kept or request.POST) + ("another" in request.POST),
    )
    ids = [*request.GET.getlist("child"), *(kept or request.POST).getlist("known")]
    numbers = [int(number) for number in ids if number.isdecimal() and len(number) < 19]
    children = queries.children_among(request.user, numbers)
    page.ask(children=[(child.pk, forms.said_with_age(child, today)) for child in children], by=request.user)
    page.offer_services([(service.pk, service.name) for service in services()])
    return page


def _blocks(typed: QueryDict) -> int:
    number = str(typed.get("blocks") or "1")
    return int(number) if number.isdecimal() and len(number) < 3 else 1


def _is_right(page: forms.BeginFamilyPage) -> bool:
    right = page.is_valid()
    for child in page.written if right else []:
        if child.is_known and child.is_known.family_name:
            child.add_error("same_as", f"This child is in “{child.is_known.family_name}” already. Open that family.")
    return right and not page.errors
