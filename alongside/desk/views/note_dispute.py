"""Somebody says that a sentence in the record is wrong: a worker writes down their side."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.desk.forms.disputes import NoteDispute
from alongside.desk.queries.disputing import get_sentence
from alongside.families import actions
from alongside.families.models import Family
from alongside.families.queries import member_of

LONGEST_WAY_BACK = 500


@needs(Permission.FAMILY_OPEN)
def note_dispute(request: WorkerRequest, reference: str) -> HttpResponse:
    """The sentence, who says it is wrong, and what they say. The sentence stays; their side stands beside it."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page="something said to be wrong", by=request.user, at=now)
    sentence = get_sentence(family, request.GET.get("about", ""), worker=request.user)
    back = _way_back(request, family)
    form = NoteDispute(
        request.POST if request.method == "POST" else None,
        kept=words_kept_for(request),
        people=[(one.person_id, one.person.full_name) for one in family.members.all()],
        whole=sentence.words,
        initial={"sentence": sentence.words},
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.note_dispute(
                family=family,
                person=member_of(family, form.cleaned_data["person"]).person,
                subject=sentence.subject,
                field=sentence.field,
                sentence=form.cleaned_data["sentence"],
                my_side=form.cleaned_data["my_side"],
                book=sentence.book,
                by=request.user,
                at=now,
            )
        except actions.CannotDispute as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, "What they say stands beside it now.")
            return redirect(back)
    page = {"family": family, "sentence": sentence, "form": form, "back_to": back}
    return render(request, "desk/note_dispute.html", page)


def _way_back(request: WorkerRequest, family: Family) -> str:
    """The page of ours they came from; the family's page, when that cannot be told."""
    asked = request.GET.get("back", "")
    ours = asked.startswith("/") and url_has_allowed_host_and_scheme(asked, allowed_hosts=None)
    return asked if ours and len(asked) <= LONGEST_WAY_BACK else reverse("family", args=[family.reference])
