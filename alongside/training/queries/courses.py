"""Courses and the terms they are offered on, for who arranges them."""

from collections import defaultdict

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
