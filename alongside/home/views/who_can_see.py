"""Who can see one thing: nobody, until I choose."""

from datetime import datetime

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from alongside.foundation.blockers import Cannot
from alongside.foundation.forms import sent
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.forms import WhoCanSee
from alongside.home.views import HomeRequest, home_page
from alongside.voice import actions, queries
from alongside.voice.models import Feeling, Said
from alongside.voice.states import WORKER_KINDS, ReaderKind


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="One thing they said, and whom of those they may know of they let see it.")
def who_can_see(request: HomeRequest, number: int) -> HttpResponse:
    """For words, a drawing or a recording."""
    return _choose(request, queries.get_my_said(request.relative.family, request.relative.person, number))


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="How things felt, and whom of those they may know of they let see it.")
def who_can_see_feeling(request: HomeRequest, number: int) -> HttpResponse:
    """For how things feel."""
    return _choose(request, queries.get_my_feeling(request.relative.family, request.relative.person, number))


def _choose(request: HomeRequest, thing: Said | Feeling) -> HttpResponse:
    choices = choices_for(request, at=timezone.now())
    form = WhoCanSee(*sent(request), choices=[(one["value"], one["name"]) for one in choices])
    if request.method == "POST" and form.is_valid():
        chosen = set(form.cleaned_data["readers"])
        try:
            actions.choose_readers(
                thing=thing,
                people=[int(one.removeprefix("person-")) for one in chosen if one.startswith("person-")],
                kinds=[kind for kind in WORKER_KINDS if kind.value in chosen],
                by=None,
                at=timezone.now(),
            )
            return redirect("my_place", thing.place) if isinstance(thing, Said) else redirect("my_words")
        except Cannot as refusal:
            for reason in refusal.reasons:
                form.add_error(None, reason)
    chosen_now = [_value(line.who, line.reader_id) for line in queries.readers_chosen(thing)]
    page = {
        "form": form,
        "choices": choices,
        "chosen": request.POST.getlist("readers") if request.method == "POST" else chosen_now,
        "said": thing if isinstance(thing, Said) else None,
        "feeling": thing if isinstance(thing, Feeling) else None,
    }
    return render(request, "home/who_can_see.html", page)


def choices_for(request: HomeRequest, *, at: datetime) -> list[dict[str, str]]:
    """Whom they can choose: people by name, then workers. Whoever a wall hides is not there."""
    relative = request.relative
    people = [
        {"value": f"person-{one.person.pk}", "name": one.person.short_name, "note": one.relationship, "voice": "family"}
        for one in queries.may_choose(relative.family, relative.person)
    ]
    told = queries.who_is_told(relative.family, at=at)
    named = [worker.name for worker, part in told.at_once if part == "coordinator"]
    workers = [
        (ReaderKind.COORDINATOR, named[0] if named else _("Your coordinator"), _("Your coordinator") if named else ""),
        (ReaderKind.WORKERS, _("The workers who help us"), ""),
        (ReaderKind.MEETING, _("Everybody at our meeting"), _("It is read out there.")),
    ]
    return people + [
        {"value": kind.value, "name": name, "note": note, "voice": "service"} for kind, name, note in workers
    ]


def _value(who: str, reader: int | None) -> str:
    return f"person-{reader}" if reader else who
