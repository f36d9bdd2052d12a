"""Who agreed to what, when, and whether they still do."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from alongside.families.models.family import Family
from alongside.families.states import Answer, Purpose


class Consent(models.Model):
    """One person's answer for one purpose. Agreement to take part can be taken back at any time.

    This is agreement to a way of working, not the lawful basis for keeping records (which is public task).
    """

    family = models.ForeignKey(Family, on_delete=models.CASCADE, related_name="consents")
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="consents")
    purpose = models.CharField(max_length=30, choices=Purpose.choices)
    answer = models.CharField(max_length=20, choices=Answer.choices)
    answered_on = models.DateField()
    how = models.CharField(max_length=200, blank=True)
    in_their_words = models.TextField(blank=True, max_length=20000)
    withdrawn_on = models.DateField(null=True)
    withdrawn_words = models.TextField(blank=True, max_length=20000)
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Privacy:
        personal = ("answer", "answered_on", "how", "in_their_words", "withdrawn_on", "withdrawn_words")
        ordinary = ("family", "person", "purpose", "noted_at", "noted_by")

    class Walls:
        through = "family"
        relatives = "person_id = walls.my_person()"

    class Meta:
        ordering = ("-noted_at", "-id")
        constraints = (
            models.CheckConstraint(
                condition=Q(withdrawn_on=None) | Q(withdrawn_on__gte=F("answered_on")),
                name="consent_withdrawn_after_given",
            ),
        )

    def __str__(self) -> str:
        return f"{self.person}: {self.get_purpose_display()} — {self.get_answer_display()}"

    @property
    def stands(self) -> bool:
        """Agreed, and not taken back."""
        return self.answer == Answer.AGREED and self.withdrawn_on is None
