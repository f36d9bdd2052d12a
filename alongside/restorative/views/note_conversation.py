"""Noting a restorative conversation in a minute, from a phone."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.restorative.actions.conversations import note_conversation as note
from alongside.restorative.forms.conversations import NoteConversation
from alongside.restorative.queries.conversations import families_to_note_with


@needs(Permission.RESTORATIVE_NOTE)
def note_conversation(request: WorkerRequest) -> HttpResponse:
    """One short page and one button. Come from a family's page, the family is chosen already."""
    now = timezone.now()
    families = {one.pk: one for one in families_to_note_with(request.user, also=request.GET.get("family", ""))}
    from_family = next((one for one in families.values() if one.reference == request.GET.get("family")), None)
    form = NoteConversation(
        posted(request),
        kept=words_kept_for(request),
        initial={
            "happened_on": timezone.localdate(now), "family": from_family.pk if from_family else "", "story": ["yes"]
        },
        today=timezone.localdate(now),
        families=[(pk, one.name) for pk, one in families.items()],
    )  # fmt: skip

    def act() -> None:
        said = form.cleaned_data
        family = families.get(said.get("family") or 0)
        answers = {name: said[name] for name in ("who", "agreed", "happened_on")}
        note(**answers, family=family, in_the_story=bool(said.get("story")), by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "Noted. Thank you. You can take it back within the hour.")
        return redirect("conversations")
    return render(request, "restorative/note_conversation.html", {"form": form, "from_family": from_family})
