"""Courses and the terms they are offered on, for who arranges them."""

from collections import defaultdict
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.http import Http404

from alongside.training.models import Course, Terms
from alongside.training.states import SessionStatus


def courses() -> QuerySet[Course]:
    """Every course, by title, with how many of its sessions can be booked."""
    can_be_booked = Count("sessions", filter=Q(sessions__status=SessionStatus.OPEN))
    return Course.objects.select_related("terms").annotate(can_be_booked=can_be_booked).order_by("title", "pk")


def get_course(slug: str) -> Course:
    """A course by its address, offered or not; 404 for anything else."""
    if (course := courses().prefetch_related("prerequisites").filter(slug=slug).first()) is None:
        raise Http404
    return course


def offered_courses() -> QuerySet[Course]:
    """Courses people come to, that are on the list today."""
    return Course.objects.filter(offered=True, self_led=False)


def all_needs() -> dict[int, set[int]]:
    """Which courses come before which, by number."""
    found: dict[int, set[int]] = defaultdict(set)
    for course, before in Course.prerequisites.through.objects.values_list("from_course_id", "to_course_id"):
        found[course].add(before)
    return found


def titles() -> dict[int, str]:
    """The title of every course, by number."""
    return dict(Course.objects.order_by("title", "pk").values_list("pk", "title"))


def courses_numbered(numbers: list[int]) -> list[Course]:
    """These courses."""
    return list(Course.objects.filter(pk__in=numbers))


def slugs() -> list[str]:
    return list(Course.objects.values_list("slug", flat=True))


def terms() -> QuerySet[Terms]:
    """All terms, by name, with how many courses are offered on each."""
    return Terms.objects.annotate(course_count=Count("courses")).order_by("name")


def get_terms(number: int) -> Terms:
    """Terms by number; 404 for anything else."""
    if (found := terms().filter(pk=number).first()) is None:
        raise Http404
    return found


def terms_named(name: str, *, but: Terms | None = None) -> bool:
    """Whether others have this name already."""
    named = Terms.objects.filter(name__iexact=name)
    return (named.exclude(pk=but.pk) if but else named).exists()


def terms_to_begin_with() -> dict[str, Any]:
    """What new terms are filled with: the numbers the table begins with."""
    begins = Terms()
    return {name: getattr(begins, name) for name in ANSWERED}


def answers_of_terms(terms: Terms) -> dict[str, Any]:
    """What is saved of terms, by the questions of their page."""
    return {name: getattr(terms, name) for name in ANSWERED}


def get_course_with_sessions(slug: str) -> Course:
    """A course that people come to; 404 for one they read by themselves."""
    course = get_course(slug)
    if course.self_led:
        raise Http404
    return course


def titles_offered() -> list[tuple[int, str]]:
    """Courses people come to, by number and title."""
    return [(one.pk, one.title) for one in offered_courses()]


def offered_course(number: int | None) -> Course | None:
    """One of those; nothing where none was chosen."""
    return offered_courses().filter(pk=number).first() if number else None


def get_offered_course(number: int) -> Course:
    """One of those; 404 for anything else."""
    if (course := offered_course(number)) is None:
        raise Http404
    return course


# What of terms is asked on their page.
ANSWERED = (
    "name", "words", "cancel_working_days", "agree_working_days", "hours_to_answer", "charge_place", "charge_late",
    "charge_no_show", "free_for",
)  # fmt: skip
