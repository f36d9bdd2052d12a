"""What people say of a promise while the plan is lived: done, not yet, need help, this did not happen."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from alongside.plans.models.plan import WORDS, Promise
from alongside.plans.states import MarkKind


class Mark(models.Model):
    """Somebody says how one promise is going. The newest that was not taken back counts.

    A service's promise and a relative's are marked with the same words. `person` is who of the family says it; nobody
    is a worker speaking of what they do themselves. `noted_by` is nobody where the relative pressed it at home.
    """

    promise = models.ForeignKey(Promise, on_delete=models.CASCADE, related_name="marks")
    mark = models.CharField(max_length=20, choices=MarkKind.choices)
    words = models.TextField(blank=True, max_length=WORDS)
    person = models.ForeignKey("people.Person", null=True, on_delete=models.PROTECT, related_name="+")
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    taken_back_at = models.DateTimeField(null=True)

    class Privacy:
        personal = ("mark", "words", "person")
        ordinary = ("promise", "noted_at", "noted_by", "taken_back_at")

    class Walls:
        through = "promise"
        relatives = "true"

    class Meta:
        ordering = ("noted_at", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(person__isnull=False) | Q(noted_by__isnull=False), name="mark_is_said_by_somebody"
            ),
        )

    def __str__(self) -> str:
        return f"{self.promise}: {self.get_mark_display()}"
