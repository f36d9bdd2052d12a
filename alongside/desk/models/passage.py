"""One piece of somebody's record, as it was when it was collected, and what a reviewer decided about it."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from alongside.desk.models.record_request import RecordRequest
from alongside.desk.states import Chapter, Decision, Exemption


class Passage(models.Model):
    """Words from one place in the record. What is also about others waits until a reviewer gives, covers or leaves out.

    `set_aside` says why a reviewer reads it. Where `walled`, a silent wall hides what it tells: it can only be left
    out, and nothing in the copy shows that it was. Where the person was told of the wall, `told_walls` has what they
    were told: it can only be left out too, and the copy says so in those words. `masks` are the words that are
    covered, as they stand in `words`.
    """

    request = models.ForeignKey(RecordRequest, on_delete=models.CASCADE, related_name="passages")
    chapter = models.CharField(max_length=20, choices=Chapter.choices)
    number = models.PositiveIntegerField()
    happened_on = models.DateField(null=True)
    title = models.CharField(max_length=300)
    who_wrote = models.CharField(max_length=300, blank=True)
    words = models.TextField()
    source_kind = models.CharField(max_length=80)
    source_id = models.BigIntegerField(null=True)
    source_field = models.CharField(max_length=60, blank=True)
    set_aside = models.JSONField(default=list)
    walled = models.BooleanField(default=False)
    told_walls = models.JSONField(default=list)
    decision = models.CharField(max_length=10, choices=Decision.choices, blank=True, default=Decision.WAITING)
    masks = models.JSONField(default=list)
    exemption = models.CharField(max_length=20, choices=Exemption.choices, blank=True)
    why = models.TextField(blank=True, max_length=2000)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Privacy:
        personal = ("title", "who_wrote", "words", "set_aside", "told_walls", "masks", "why", "happened_on")
        ordinary = (
            "request",
            "chapter",
            "number",
            "source_kind",
            "source_id",
            "source_field",
            "walled",
            "decision",
            "exemption",
            "decided_at",
            "decided_by",
        )

    class Walls:
        through = "request"
        # Who gives records reads it; of a restorative meeting, who is named to review this one.
        workers = (
            "walls.gives_records() and (source_kind not like 'restorative.%' or exists"
            " (select from desk_recordrequest r where r.id = request_id and walls.reviews_record_of(r.family_id)))"
        )

    class Meta:
        ordering = ("number",)
        indexes = (models.Index(fields=["request", "decision", "number"], name="passages_by_decision"),)
        constraints = (
            models.UniqueConstraint(fields=["request", "number"], name="one_passage_of_a_number"),
            models.CheckConstraint(
                condition=~Q(decision__in=[Decision.MASKED, Decision.REFUSED]) | (~Q(exemption="") & ~Q(why="")),
                name="left_out_for_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(walled=False) | Q(decision__in=[Decision.WAITING, Decision.REFUSED]),
                name="behind_a_silent_wall_is_left_out",
            ),
            models.CheckConstraint(
                condition=Q(told_walls=[]) | Q(decision__in=[Decision.WAITING, Decision.REFUSED]),
                name="behind_a_told_wall_is_left_out",
            ),
        )

    def __str__(self) -> str:
        return f"{self.number} of {self.request}"
