"""Courses, and the terms they are offered on."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.text import slugify
from django.utils.timezone import localdate

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.training.actions.agree_place import keep_what_was_asked
from alongside.training.models import Course, Terms
from alongside.training.queries import courses as queries
from alongside.training.rules import courses as rules

TO_CHANGE = (
    "title", "level", "summary", "words", "who_for", "length", "terms", "manager_agrees", "self_led",
    "refresher_months", "reminder_days", "late_after_minutes", "too_late_after_minutes", "offered",
)  # fmt: skip
OF_TERMS = (
    "name", "words", "cancel_working_days", "agree_working_days", "hours_to_answer", "charge_place", "charge_late",
    "charge_no_show", "free_for",
)  # fmt: skip


class CannotKeepCourse(Cannot):
    """Why a course cannot be so."""


class CannotKeepTerms(Cannot):
    """Why terms cannot be so."""


@transaction.atomic
def add_course(*, said: dict[str, Any], first: Collection[Course] = (), by: User, at: datetime) -> Course:
    """A course; `said` by field, `first` what people come to before it. Its title makes its address, for good."""
    require(Permission.TRAINING_ARRANGE, of=by)
    course = Course(made_at=at, made_by=by)
    _say(course, said, first)
    slug = slugify(course.title)
    course.slug = rules.a_free_slug(slug, taken=queries.slugs())
    course.save()
    course.prerequisites.set(first)
    record("training.course_added", subject=course, detail={"title": course.title}, by=by, at=at)
    return course


@transaction.atomic
def change_course(
    *, course: Course, said: dict[str, Any], first: Collection[Course] | None = None, by: User, at: datetime
) -> Course:
    """Say something else of a course. Without `first`, what comes before it stays."""
    require(Permission.TRAINING_ARRANGE, of=by)
    # Who changes what comes first waits for whoever else does, or two could close a circle together.
    list(Course.objects.select_for_update().order_by("pk").values_list("pk", flat=True))
    course = Course.objects.get(pk=course.pk)
    before = {name: getattr(course, name) for name in TO_CHANGE}
    _say(course, said, course.prerequisites.all() if first is None else first)
    course.save()
    if first is not None:
        course.prerequisites.set(first)
    changed = [name for name in TO_CHANGE if getattr(course, name) != before[name]]
    record("training.course_changed", subject=course, detail={"changed": changed}, by=by, at=at)
    if "manager_agrees" in changed:
        keep_what_was_asked(course=course, by=by, at=at)
    return course


def _say(course: Course, said: dict[str, Any], first: Collection[Course]) -> None:
    for name in TO_CHANGE:
        if name in said:
            setattr(course, name, said[name])
    blockers = rules.blockers_to_minutes(
        late_after=course.late_after_minutes, too_late_after=course.too_late_after_minutes
    )
    blockers += rules.blockers_to_refreshing(course.refresher_months, self_led=course.self_led)
    blockers += rules.blockers_to_needing(
        course.pk, [one.pk for one in first], all_needs=queries.all_needs(), titles=queries.titles()
    )
    if blockers:
        raise CannotKeepCourse(blockers)


@transaction.atomic
def add_terms(*, said: dict[str, Any], by: User, at: datetime) -> Terms:
    """Terms a course can be offered on, noted as checked today."""
    require(Permission.TRAINING_ARRANGE, of=by)
    terms = _keep_terms(Terms(), said, at=at)
    record("training.terms_added", subject=terms, detail={"name": terms.name}, by=by, at=at)
    return terms


@transaction.atomic
def change_terms(*, terms: Terms, said: dict[str, Any], by: User, at: datetime) -> Terms:
    """Other terms from now on, noted as checked today. What was charged before stays as it was."""
    require(Permission.TRAINING_ARRANGE, of=by)
    terms = Terms.objects.select_for_update().get(pk=terms.pk)
    before = {name: getattr(terms, name) for name in OF_TERMS}
    terms = _keep_terms(terms, said, at=at)
    changed = [name for name in OF_TERMS if getattr(terms, name) != before[name]]
    record("training.terms_changed", subject=terms, detail={"changed": changed}, by=by, at=at)
    return terms


def _keep_terms(terms: Terms, said: dict[str, Any], *, at: datetime) -> Terms:
    for name in OF_TERMS:
        if name in said:
            setattr(terms, name, said[name])
    if queries.terms_named(terms.name, but=terms if terms.pk else None):
        raise CannotKeepTerms(f"There are terms named “{terms.name}” already.")
    terms.checked_on = localdate(at)
    terms.save()
    return terms
