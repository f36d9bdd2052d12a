"""Writing down what somebody hopes and fears, as they said it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.restorative.actions.at_home import say_their_words
from alongside.restorative.forms.preparing import NoteTheirWords
from alongside.restorative.queries.parties import ABOUT_WORDS, are_their_own, party_of, words_of
from alongside.restorative.rules.at_home import blockers_to_writing
from alongside.restorative.views import meeting_to_hold, show


@needs(Permission.RESTORATIVE_HOLD)
def note_their_words(request: WorkerRequest, reference: str, party_id: int) -> HttpResponse:
    """Read by them and the facilitators alone. What they wrote themselves at home nobody else changes."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="note_their_words", at=now)
    party = party_of(meeting, party_id)
    words = words_of(party)
    form = NoteTheirWords(
        posted(request),
        current={name: getattr(words, name, "") for name in ABOUT_WORDS},
        kept=words_kept_for(request),
        who=party.name,
    )

    def act() -> None:
        say_their_words(party=party, **form.cleaned_data, by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, f"Saved what {party.name} said.")
        return redirect("restorative_party", reference, party.pk)
    over = blockers_to_writing(meeting.status, answer=party.answer, is_their_own=are_their_own(words), by_worker=True)
    return show(request, "note_their_words", meeting, form, party=party, over=over)
