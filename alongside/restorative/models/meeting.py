"""One restorative meeting: what it is, who asked, who facilitates, and how it ended."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q

from alongside.access.states import Sight
from alongside.restorative.states import EndedHow, FacilitatorPart, Form, MeetingStatus, SafeToGoOn

FACILITATORS = "meeting_id = any((select walls.i_facilitate())::bigint[])"
OVERSEERS = "meeting_id = any((select walls.i_oversee())::bigint[])"


def a_worker(*, null: bool = True) -> "models.ForeignKey[Any, Any]":
    return models.ForeignKey(settings.AUTH_USER_MODEL, null=null, on_delete=models.PROTECT, related_name="+")


class Meeting(models.Model):
    """People who were in conflict, or between whom harm was done, and what is done so that they can hear each other.

    It stands for all that happens, from asking to following up, also where nobody ever sits in one room. Nothing of
    what is said or who takes part stands here: only that there is such a meeting, for those who work towards it.
    """

    reference = models.CharField(max_length=12, unique=True)
    family = models.ForeignKey("families.Family", on_delete=models.PROTECT, related_name="restorative_meetings")
    form = models.CharField(max_length=20, choices=Form.choices, default=Form.TOGETHER)
    status = models.CharField(max_length=20, choices=MeetingStatus.choices, default=MeetingStatus.ASKED)
    before_conference = models.BooleanField(default=False)
    asked_at = models.DateTimeField()
    asked_by = a_worker(null=False)
    over_at = models.DateTimeField(null=True)
    over_by = a_worker()

    class Privacy:
        personal = ()
        ordinary = (
            "reference",
            "family",
            "form",
            "status",
            "before_conference",
            "asked_at",
            "asked_by",
            "over_at",
            "over_by",
        )

    class Walls:
        through = "family"
        relatives = "id = any((select walls.i_am_asked_to())::bigint[])"
        workers = (
            "asked_by_id = walls.me() or id = any((select walls.i_oversee())::bigint[])"
            " or walls.in_conferencing(family_id) or id = any((select walls.shared_meetings())::bigint[])"
        )
        sights = {Sight.RESTORATIVE_BESIDE: "select"}

    class Meta:
        ordering = ("-asked_at", "-id")
        constraints = (
            models.CheckConstraint(
                condition=Q(over_at=None, over_by=None) | Q(over_at__isnull=False, over_by__isnull=False),
                name="restorative_over_at_and_by",
            ),
            models.CheckConstraint(
                condition=Q(status=MeetingStatus.OVER, over_at__isnull=False)
                | (~Q(status=MeetingStatus.OVER) & Q(over_at=None)),
                name="restorative_over_has_a_moment",
            ),
        )

    def __str__(self) -> str:
        return self.reference


class Asking(models.Model):
    """Why somebody asked for it, in their words: for them and for the facilitators."""

    meeting = models.OneToOneField(Meeting, on_delete=models.CASCADE, related_name="asking")
    words = models.TextField(max_length=20000)
    asked_by = a_worker(null=False)

    class Privacy:
        personal = ("words",)
        ordinary = ("meeting", "asked_by")

    class Walls:
        through = "meeting"
        workers = f"asked_by_id = walls.me() or {OVERSEERS}"

    def __str__(self) -> str:
        return f"Why {self.meeting} was asked for"


class Facilitator(models.Model):
    """Somebody who prepares and holds the meeting, or supervises it.

    Each says themselves that they have no part in the matter; until then nothing of it opens to be written.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="facilitators")
    worker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="facilitates")
    part = models.CharField(max_length=20, choices=FacilitatorPart.choices)
    named_at = models.DateTimeField()
    named_by = a_worker(null=False)
    no_part_said_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_by = a_worker()

    class Privacy:
        personal = ()
        ordinary = (
            "meeting",
            "worker",
            "part",
            "named_at",
            "named_by",
            "no_part_said_at",
            "ended_at",
            "ended_by",
        )

    class Walls:
        through = "meeting"
        relatives = "true"  # of the meetings they were asked to: who prepares it with them
        sights = {Sight.RESTORATIVE_BESIDE: "select"}

    class Meta:
        ordering = ("part", "named_at", "id")
        constraints = (
            models.UniqueConstraint(
                fields=["meeting", "worker"], condition=Q(ended_at=None), name="facilitates_once_at_a_time"
            ),
            models.UniqueConstraint(
                fields=["meeting", "part"],
                condition=Q(ended_at=None) & ~Q(part=FacilitatorPart.SECOND),
                name="one_lead_and_one_supervisor",
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_by=None) | Q(ended_at__isnull=False, ended_by__isnull=False),
                name="facilitator_ended_at_and_by",
            ),
        )

    def __str__(self) -> str:
        return f"{self.worker}, {self.get_part_display().lower()} of {self.meeting}"


class Screen(models.Model):
    """Looking for abuse and coercion before anybody is asked, and each time something changes.

    `answers` holds {question of rules/safety.py: "yes", "no" or "not_known"}. Looked at again, it is a row of its own;
    the newest counts. Where care is needed, a supervisor has to agree before anybody is asked; where they say what must
    happen first, that stands in `not_yet_words`.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="screens")
    answers = models.JSONField(default=dict)
    safe = models.CharField(max_length=20, choices=SafeToGoOn.choices)
    why = models.TextField(max_length=20000)
    looked_at = models.DateTimeField()
    looked_by = a_worker(null=False)
    agreed_at = models.DateTimeField(null=True)
    agreed_by = a_worker()
    agreed_words = models.TextField(blank=True, max_length=20000)
    not_yet_at = models.DateTimeField(null=True)
    not_yet_by = a_worker()
    not_yet_words = models.TextField(blank=True, max_length=20000)

    class Privacy:
        personal = ("answers", "safe", "why", "agreed_words", "not_yet_words")
        ordinary = ("meeting", "looked_at", "looked_by", "agreed_at", "agreed_by", "not_yet_at", "not_yet_by")

    class Walls:
        through = "meeting"
        workers = OVERSEERS

    class Meta:
        ordering = ("-looked_at", "-id")
        constraints = (
            models.CheckConstraint(
                condition=Q(agreed_at=None, agreed_by=None) | Q(agreed_at__isnull=False, agreed_by__isnull=False),
                name="screen_agreed_at_and_by",
            ),
            models.CheckConstraint(
                condition=Q(not_yet_at=None, not_yet_by=None, not_yet_words="")
                | (Q(not_yet_at__isnull=False, not_yet_by__isnull=False) & ~Q(not_yet_words="")),
                name="screen_not_yet_at_by_and_words",
            ),
        )

    def __str__(self) -> str:
        return f"Whether {self.meeting} is safe"


class FacilitatorNote(models.Model):
    """What a facilitator writes down for themselves and the other. Nobody who takes part reads it, nor who asked."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="notes")
    words = models.TextField(max_length=20000)
    written_at = models.DateTimeField()
    written_by = a_worker(null=False)

    class Privacy:
        personal = ("words",)
        ordinary = ("meeting", "written_at", "written_by")

    class Walls:
        through = "meeting"
        workers = FACILITATORS

    class Meta:
        ordering = ("-written_at", "-id")

    def __str__(self) -> str:
        return f"Note on {self.meeting}"


class Ending(models.Model):
    """Why it is over, for the facilitators and the supervisor. Nobody is marked as having failed to agree."""

    meeting = models.OneToOneField(Meeting, on_delete=models.CASCADE, related_name="ending")
    how = models.CharField(max_length=20, choices=EndedHow.choices)
    words = models.TextField(blank=True, max_length=20000)

    class Privacy:
        personal = ("how", "words")
        ordinary = ("meeting",)

    class Walls:
        through = "meeting"
        workers = OVERSEERS

    def __str__(self) -> str:
        return f"How {self.meeting} ended"
