"""Who may come, what they need, and whether they came."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from alongside.conferences.models.conference import Conference
from alongside.conferences.states import Came, Coming, MetHow, NeedKind, NotInvitedWhy


class Guest(models.Model):
    """Somebody from the family network: how they were prepared, and how they take part.

    What a coordinator notes here belongs to the conferencing service and to the person, not to the referrer.
    """

    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="guests")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="invited_to")
    met_on = models.DateField(null=True)
    met_how = models.CharField(max_length=20, choices=MetHow.choices, blank=True)
    note = models.TextField(blank=True, max_length=20000)
    coming = models.CharField(max_length=20, choices=Coming.choices, blank=True)
    their_words = models.TextField(blank=True, max_length=20000)
    words_read_by = models.CharField(max_length=200, blank=True)
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
            "their_words",
            "words_read_by",
            "ready",
            "not_ready_why",
            "not_invited",
            "not_invited_why",
            "came",
        )
        ordinary = ("conference", "person")

    class Walls:
        through = "conference"
        relatives = "person_id = walls.my_person()"
        unless_conferencing = "person_id = walls.my_person()"

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


class Need(models.Model):
    """Something a guest, or a child, needs so that they can take part, and whether it is arranged."""

    conference = models.ForeignKey(Conference, on_delete=models.CASCADE, related_name="needs")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20, choices=NeedKind.choices)
    detail = models.CharField(max_length=300, blank=True)
    arranged = models.BooleanField(default=False)
    arranged_detail = models.CharField(max_length=300, blank=True)

    class Privacy:
        personal = ("kind", "detail", "arranged_detail")
        ordinary = ("conference", "person", "arranged")

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
