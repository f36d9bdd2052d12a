"""Who may come, what they need, and whether they came."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from alongside.access.states import Sight
from alongside.conferences.models.conference import Conference
from alongside.conferences.states import Came, Coming, MayKnow, MetHow, NeedKind, NotInvitedWhy


def a_worker() -> "models.ForeignKey[Any, Any]":
    """Who wrote it down for them; nobody where they wrote it themselves at home."""
    return models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")


class Guest(models.Model):
    """Somebody from the family network: how they were prepared, and how they take part.

    What a coordinator notes here belongs to the conferencing service and to the person, not to the referrer. Where
    somebody comes apart from the others, `told_instead` is all they are told of the day and place.
    """

    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="guests")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="invited_to")
    met_on = models.DateField(null=True)
    met_how = models.CharField(max_length=20, choices=MetHow.choices, blank=True)
    note = models.TextField(blank=True, max_length=20000)
    coming = models.CharField(max_length=20, choices=Coming.choices, blank=True)
    coming_said_at = models.DateTimeField(null=True)
    coming_noted_by = a_worker()
    may_know = models.CharField(max_length=20, choices=MayKnow.choices, blank=True)
    their_words = models.TextField(blank=True, max_length=20000)
    words_said_at = models.DateTimeField(null=True)
    words_noted_by = a_worker()
    words_read_by = models.CharField(max_length=200, blank=True)
    told_instead = models.TextField(blank=True, max_length=2000)
    told_at = models.DateTimeField(null=True)
    ready = models.BooleanField(null=True)
    not_ready_why = models.TextField(blank=True, max_length=2000)
    not_invited = models.CharField(max_length=20, choices=NotInvitedWhy.choices, blank=True)
    not_invited_why = models.TextField(blank=True, max_length=2000)
    came = models.CharField(max_length=20, choices=Came.choices, blank=True)

    class Privacy:
        personal = (
            "met_on",
            "met_how",
            "note",
            "coming",
            "may_know",
            "their_words",
            "words_read_by",
            "told_instead",
            "ready",
            "not_ready_why",
            "not_invited",
            "not_invited_why",
            "came",
        )
        ordinary = (
            "conference",
            "person",
            "coming_said_at",
            "coming_noted_by",
            "words_said_at",
            "words_noted_by",
            "told_at",
        )

    class Walls:
        through = "conference"
        relatives = "person_id = walls.my_person()"
        unless_conferencing = "person_id = walls.my_person()"
        # Whoever is not invited is not named in a plan that the family shows from home.
        sights = {Sight.WHAT_TELLS: "select"}

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=["conference", "person"], name="once_a_guest"),
            models.CheckConstraint(
                condition=Q(not_invited="") | ~Q(not_invited_why=""), name="not_invited_has_a_reason"
            ),
        )

    def __str__(self) -> str:
        return f"{self.person} at {self.conference}"

    @property
    def words_are_their_own(self) -> bool:
        """They wrote them at home: nobody else changes them."""
        return self.words_said_at is not None and self.words_noted_by_id is None


class LetsKnow(models.Model):
    """Somebody lets others of the family know that they come: one of them, or, with nobody named, everyone invited.

    Only what may be known stands here. `how` is empty while they do not come. Walls between people are kept besides.
    """

    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="lets_know")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    whom = models.ForeignKey("people.Person", null=True, on_delete=models.PROTECT, related_name="+")
    how = models.CharField(max_length=20, choices=Coming.choices, blank=True)

    class Privacy:
        personal = ("how",)
        ordinary = ("conference", "person", "whom")

    class Walls:
        through = "conference"
        relatives = "person_id = walls.my_person() or whom_id is null or whom_id = walls.my_person()"
        unless_conferencing = "walls.my_person() is not null"

    class Meta:
        verbose_name_plural = "lets know"
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(
                fields=["conference", "person", "whom"], name="lets_somebody_know_once", nulls_distinct=False
            ),
        )

    def __str__(self) -> str:
        return f"{self.person} lets {self.whom or 'everyone'} know"


class Need(models.Model):
    """Something a guest, or a child, needs so that they can take part, and whether it is arranged."""

    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="needs")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20, choices=NeedKind.choices)
    detail = models.CharField(max_length=300, blank=True)
    arranged = models.BooleanField(default=False)
    arranged_detail = models.CharField(max_length=300, blank=True)
    noted_at = models.DateTimeField(null=True)
    noted_by = a_worker()

    class Privacy:
        personal = ("kind", "detail", "arranged_detail")
        ordinary = ("conference", "person", "arranged", "noted_at", "noted_by")

    class Walls:
        through = "conference"
        relatives = "person_id = walls.my_person()"
        unless_conferencing = "person_id = walls.my_person()"

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.person}: {self.get_kind_display()}"


class ServiceGuest(models.Model):
    """A worker who comes for the first and last part, with what they come to say."""

    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="service_guests")
    worker = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    from_where = models.CharField(max_length=200, blank=True)
    why = models.CharField(max_length=300, blank=True)
    coming = models.CharField(max_length=20, choices=Coming.choices, blank=True)
    came = models.CharField(max_length=20, choices=Came.choices, blank=True)

    class Privacy:
        personal = ("name", "why", "coming", "came")
        ordinary = ("conference", "worker", "from_where")

    class Walls:
        through = "conference"
        relatives = "true"

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.name} at {self.conference}"
