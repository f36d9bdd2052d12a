"""One course: what it is, who it is for, what comes before it, and when it is."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.foundation.written import as_html
from alongside.public.views import public_page
from alongside.public.views.page import to_here
from alongside.training.queries import public_list


@public_page
@require_safe
@leaves(Kind.PAGE, to=Reader.PUBLIC, says="One course and its sessions; who comes stands nowhere.")
def training_course(request: HttpRequest, slug: str) -> HttpResponse:
    """In the words of those who hold it."""
    course = public_list.get_listed_course(slug)
    page = {
        "page_name": "training-course",
        "course": course,
        "words": as_html(course.words, to_here),
        "before": public_list.what_before(course),
        "sessions": public_list.listed_sessions_of(course, timezone.now()),
        "terms": public_list.terms_of(course.terms),
    }
    return render(request, "public/training_course.html", page)
