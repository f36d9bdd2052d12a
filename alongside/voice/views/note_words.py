"""Writing down what somebody said, in exactly their words."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.voice import actions, queries
from alongside.voice.forms import NoteWords
from alongside.voice.states import WORKER_KINDS, Place
from alongside.voice.views import member_of, open_family, say_why


@needs(Permission.FAMILY_OPEN)
def note_words(request: WorkerRequest, reference: str, person_id: int) -> HttpResponse:
    """For a child who tells it, for a phone without data, for no phone at all: marked with who wrote it down."""
    now = timezone.now()
    family = open_family(request, reference, page="note_words", now=now)
    person = member_of(family, person_id).person
    people = [(f"person-{one.person.pk}", one.person.short_name) for one in queries.may_choose(family, person)]
    form = NoteWords(request.POST or None, kept=words_kept_for(request), people=people)
    if request.method == "POST" and form.is_valid():
        chosen = set(form.cleaned_data["readers"])
        try:
            actions.note_words(
                family=family,
                person=person,
                place=Place(form.cleaned_data["place"]),
                words=form.cleaned_data["words"],
                with_whom=form.cleaned_data["with_whom"],
                people=[int(one.removeprefix("person-")) for one in chosen if one.startswith("person-")],
                kinds=[kind for kind in WORKER_KINDS if kind.value in chosen],
                by=request.user,
                at=now,
            )
            return redirect("family_voice", reference)
        except Cannot as refusal:
            say_why(form, refusal)
    return render(request, "voice/note_words.html", {"form": form, "family": family, "person": person})
