"""I have read what changed because of what I said."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.views import HomeRequest, home_page
from alongside.voice import actions, queries


@home_page
@require_POST
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="Nothing: it notes that they read what changed.")
def what_changed_read(request: HomeRequest, number: int) -> HttpResponse:
    """Pressed beside the words; nothing is noted by looking alone."""
    for told in queries.my_news(request.relative.family, request.relative.person):
        if told.pk == number:
            actions.note_read(told=told, at=timezone.now())
    return redirect("my_words")
