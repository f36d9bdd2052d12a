"""Changing terms, each number with where it starts from."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.training.actions.courses import change_terms as change
from alongside.training.forms.courses import TermsForm
from alongside.training.queries.courses import answers_of_terms, get_terms
from alongside.training.views import show


@needs(Permission.TRAINING_ARRANGE)
def change_terms(request: WorkerRequest, number: int) -> HttpResponse:
    """Saving notes that they were checked."""
    now, terms = timezone.now(), get_terms(number)
    form = TermsForm(posted(request), current=answers_of_terms(terms), kept=words_kept_for(request))
    if done(request, form, lambda: change(terms=terms, said=form.cleaned_data, by=request.user, at=now), at=now):
        messages.success(request, "The terms are saved, and noted as checked today.")
        return redirect("course_terms")
    return show(request, "change_terms", form=form, terms=terms)
