"""Writing new terms."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.training.actions.courses import add_terms as add
from alongside.training.forms.courses import TermsForm
from alongside.training.queries.courses import terms_to_begin_with
from alongside.training.views import show


@needs(Permission.TRAINING_ARRANGE)
def add_terms(request: WorkerRequest) -> HttpResponse:
    """Filled with what other councils publish; saving notes that somebody checked them."""
    now, form = timezone.now(), TermsForm(posted(request), initial=terms_to_begin_with(), kept=words_kept_for(request))
    if done(request, form, lambda: add(said=form.cleaned_data, by=request.user, at=now), at=now):
        messages.success(request, "The terms are saved, and noted as checked today.")
        return redirect("course_terms")
    return show(request, "add_terms", form=form)
