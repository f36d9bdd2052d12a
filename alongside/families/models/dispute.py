"""What somebody says is wrong, beside the words it speaks of."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from alongside.families.models.family import Family
from alongside.families.states import Book


class Dispute(models.Model):
    """A person says that a sentence in the record is wrong, or how they see it (`is_wrong` is false then).

    The sentence stays, and this stands beside it for good.

    `sentence` is what it said when it was disputed; `answer` is what the service did about it. A dispute about words of
    the conferencing service's own book stands in that book too, since it repeats them.
    """

    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="disputes")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    subject_kind = models.CharField(max_length=80)
    subject_id = models.BigIntegerField()
    field = models.CharField(max_length=60)
    book = models.CharField(max_length=20, choices=Book.choices, default=Book.SHARED)
    is_wrong = models.BooleanField(default=True)
    sentence = models.TextField(max_length=20000)
    my_side = models.TextField(max_length=20000)
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    answer = models.TextField(blank=True, max_length=20000)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Privacy:
        personal = ("sentence", "my_side", "answer")
        ordinary = (
            "family",
            "person",
            "subject_kind",
            "subject_id",
            "field",
            "book",
            "is_wrong",
            "noted_at",
            "noted_by",
            "answered_at",
            "answered_by",
        )

    class Walls:
        through = "family"
        relatives = "person_id = walls.my_person()"
        unless_conferencing = "book = 'shared' or noted_by_id = walls.me() or person_id = walls.my_person()"

    class Meta:
        ordering = ("noted_at", "id")
        indexes = (models.Index(fields=["subject_kind", "subject_id"], name="disputes_by_subject"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(answered_at=None, answered_by=None, answer="")
                | (Q(answered_at__isnull=False, answered_by__isnull=False) & ~Q(answer="")),
                name="dispute_answered_at_and_by",
            ),
        )

    def __str__(self) -> str:
        return f"{self.person}: {self.my_side[:60]}"
