"""A page of a course people read by themselves: a new one, or one that is there."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.training.actions import module as actions
from alongside.training.forms.module import WriteModulePage
from alongside.training.queries.module import get_module, get_page
from alongside.training.views import show


@needs(Permission.TRAINING_ARRANGE)
def write_module_page(request: WorkerRequest, slug: str, number: int = 0) -> HttpResponse:
    """Without a number, a new one, which stands last."""
    course, now = get_module(slug, arranges=True), timezone.now()
    page = get_page(course, number) if number else None
    form = WriteModulePage(
        posted(request),
        current={"title": page.title, "words": page.words} if page else None,
        kept=words_kept_for(request),
    )

    def act() -> None:
        actions.write_module_page(course=course, page=page, **form.cleaned_data, by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "The page is saved.")
        return redirect("change_module", slug)
    return show(request, "write_module_page", form=form, course=course, page=page)
