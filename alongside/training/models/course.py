"""Courses, the terms they are offered on, and what people learn from besides a session."""

from typing import Any

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q

from alongside.partners.states import OrganisationKind
from alongside.training.states import Level, MaterialKind, ReadWhen

NO_FAMILY = "says nothing of any family: training of practitioners"


def a_worker(*, null: bool = True, related_name: str = "+") -> "models.ForeignKey[Any, Any]":
    return models.ForeignKey(settings.AUTH_USER_MODEL, null=null, on_delete=models.PROTECT, related_name=related_name)


def reminder_days() -> list[int]:
    return [14, 5, 1]


class Terms(models.Model):
    """What somebody agrees to who takes a place. Charges are in pence; nought where there is none.

    The defaults are to be checked by the council: others let people cancel up to two or three working days before
    (Greenwich; Wirral, Northamptonshire) and charge £50 to £90 for a place nobody used.
    """

    name = models.CharField(max_length=100, unique=True)
    words = models.TextField(max_length=10_000, blank=True)
    cancel_working_days = models.PositiveSmallIntegerField(default=3)
    agree_working_days = models.PositiveSmallIntegerField(default=5)  # so long a place is held for a line manager
    hours_to_answer = models.PositiveSmallIntegerField(default=48)  # so long a place from the waiting list is offered
    charge_place = models.PositiveIntegerField(default=0)
    charge_late = models.PositiveIntegerField(default=0)
    charge_no_show = models.PositiveIntegerField(default=0)
    free_for = ArrayField(models.CharField(max_length=20, choices=OrganisationKind.choices), default=list)
    checked_on = models.DateField(null=True)

    class Privacy:
        personal = ()
        ordinary = (
            "name",
            "words",
            "cancel_working_days",
            "agree_working_days",
            "hours_to_answer",
            "charge_place",
            "charge_late",
            "charge_no_show",
            "free_for",
            "checked_on",
        )

    class Walls:
        none = NO_FAMILY

    class Meta:
        verbose_name_plural = "terms"
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name


class Course(models.Model):
    """Something people can learn; it is held as sessions, or read by oneself where `self_led`."""

    slug = models.SlugField(max_length=60, unique=True)
    title = models.CharField(max_length=150)
    level = models.CharField(max_length=20, choices=Level.choices)
    summary = models.CharField(max_length=300)
    words = models.TextField(max_length=10_000, blank=True)
    who_for = models.CharField(max_length=300, blank=True)
    length = models.CharField(max_length=100, blank=True)  # as people say it: "half a day"
    prerequisites = models.ManyToManyField("self", symmetrical=False, related_name="leads_to")
    terms = models.ForeignKey(Terms, on_delete=models.PROTECT, related_name="courses")
    manager_agrees = models.BooleanField(default=False)
    self_led = models.BooleanField(default=False)
    refresher_months = models.PositiveSmallIntegerField(null=True)
    reminder_days = ArrayField(models.PositiveSmallIntegerField(), default=reminder_days)
    late_after_minutes = models.PositiveSmallIntegerField(default=10)
    too_late_after_minutes = models.PositiveSmallIntegerField(default=30)
    offered = models.BooleanField(default=True)
    made_at = models.DateTimeField()
    made_by = a_worker()

    class Privacy:
        personal = ()
        ordinary = (
            "slug",
            "title",
            "level",
            "summary",
            "words",
            "who_for",
            "length",
            "prerequisites",
            "terms",
            "manager_agrees",
            "self_led",
            "refresher_months",
            "reminder_days",
            "late_after_minutes",
            "too_late_after_minutes",
            "offered",
            "made_at",
            "made_by",
        )

    class Walls:
        none = NO_FAMILY

    class Meta:
        ordering = ("title", "pk")

    def __str__(self) -> str:
        return self.title


class Material(models.Model):
    """Something to read, print or open before or after a session of a course. What it holds are its versions."""

    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="materials")
    kind = models.CharField(max_length=10, choices=MaterialKind.choices)
    title = models.CharField(max_length=150)
    read_when = models.CharField(max_length=10, choices=ReadWhen.choices, default=ReadWhen.BEFORE)
    position = models.PositiveSmallIntegerField(default=0)
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = a_worker()

    class Privacy:
        personal = ()
        ordinary = ("course", "kind", "title", "read_when", "position", "withdrawn_at", "withdrawn_by")

    class Walls:
        none = NO_FAMILY

    class Meta:
        ordering = ("position", "pk")

    def __str__(self) -> str:
        return self.title


class MaterialVersion(models.Model):
    """What a material held from a day on: a file's bytes, a link, or cards with one question a line. Never changed."""

    material = models.ForeignKey(Material, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    content = models.BinaryField(null=True)
    file_name = models.CharField(max_length=150, blank=True)
    content_type = models.CharField(max_length=100, blank=True)
    link = models.URLField(max_length=500, blank=True)
    words = models.TextField(max_length=10_000, blank=True)
    made_at = models.DateTimeField()
    made_by = a_worker(null=False)

    class Privacy:
        personal = ()
        ordinary = (
            "material",
            "number",
            "content",
            "file_name",
            "content_type",
            "link",
            "words",
            "made_at",
            "made_by",
        )

    class Walls:
        none = NO_FAMILY

    class Meta:
        ordering = ("-number",)
        constraints = (models.UniqueConstraint(fields=["material", "number"], name="one_version_of_a_number"),)

    def __str__(self) -> str:
        return f"{self.material}, version {self.number}"


class ModulePage(models.Model):
    """One page of a course people read by themselves. Its words are markdown."""

    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="module_pages")
    position = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=150)
    words = models.TextField(max_length=10_000)

    class Privacy:
        personal = ()
        ordinary = ("course", "position", "title", "words")

    class Walls:
        none = NO_FAMILY

    class Meta:
        ordering = ("position", "pk")

    def __str__(self) -> str:
        return self.title


class ModuleQuestion(models.Model):
    """A question at the end of such a course: what one may answer, which answer is right (from nought), and why."""

    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="module_questions")
    position = models.PositiveSmallIntegerField()
    words = models.CharField(max_length=300)
    answers = ArrayField(models.CharField(max_length=200))
    right = models.PositiveSmallIntegerField()
    why = models.CharField(max_length=500, blank=True)

    class Privacy:
        personal = ()
        ordinary = ("course", "position", "words", "answers", "right", "why")

    class Walls:
        none = NO_FAMILY

    class Meta:
        ordering = ("position", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(answers__len__gte=2) & Q(right__lt=F("answers__len")),
                name="the_right_answer_is_one_of_them",
            ),
        )

    def __str__(self) -> str:
        return self.words


class ModuleTaken(models.Model):
    """Somebody read a self-led course. `answers` are by question's number; finished once all were right."""

    course = models.ForeignKey(Course, on_delete=models.PROTECT, related_name="taken")
    learner = a_worker(null=False, related_name="modules_taken")
    started_at = models.DateTimeField()
    answers = models.JSONField(default=dict)
    tries = models.PositiveSmallIntegerField(default=0, validators=[MaxValueValidator(32_000)])
    finished_at = models.DateTimeField(null=True)

    class Privacy:
        personal = ("answers", "tries", "started_at", "finished_at")
        ordinary = ("course", "learner")

    class Walls:
        none = NO_FAMILY

    class Meta:
        ordering = ("-started_at", "-pk")
        constraints = (models.UniqueConstraint(fields=["course", "learner"], name="a_module_once_each"),)

    def __str__(self) -> str:
        return f"{self.learner}: {self.course}"
