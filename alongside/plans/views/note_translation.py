"""The plan in another language, as a named interpreter put it."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.plans import actions, queries
from alongside.plans.forms import TranslatePlan
from alongside.plans.views import open_plan, say_why


@needs(Permission.PLAN_AT_THE_TABLE)
def note_translation(request: WorkerRequest, reference: str, language_code: str = "") -> HttpResponse:
    """Each text of the plan, with room for the interpreter's words beside it."""
    now = timezone.now()
    plan = open_plan(request, reference, page="note_translation", now=now)
    texts = queries.texts_to_translate(plan)
    known = queries.get_translation(plan, language_code) if language_code else None
    if language_code and known is None:
        raise Http404
    saved = TranslatePlan.filled_from(known, texts) if known else None
    form = TranslatePlan(request.POST or None, current=saved, kept=words_kept_for(request), texts=texts)
    if request.method == "POST" and form.is_valid():
        try:
            actions.note_translation(
                plan=plan,
                language=form.language_name,
                language_code=form.cleaned_data["language"],
                interpreter=form.cleaned_data["interpreter"],
                texts=form.translated(),
                by=request.user,
                at=now,
            )
            messages.success(request, f"Saved. Copies can now be made in {form.language_name}.")
            return redirect("plan_copies", reference)
        except Cannot as refusal:
            say_why(form, refusal)
    return render(request, "plans/note_translation.html", {"form": form, "plan": plan, "known": known})
