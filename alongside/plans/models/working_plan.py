"""What the family writes in private time, sealed until they show it."""

from django.db import models
from django.db.models import Q


class WorkingPlan(models.Model):
    """The family's own draft. No account opens it: only the device let in by the one-time link, and, where they write
    on their own phones, those of them who are in this private time.

    Its words are sealed with a key of its own, kept apart in `WorkingPlanKey`. It stays out of row history.
    Where words were written already, a new link opens them only with the family's own code, which only the
    family's own pages ever show. On their own phones alone there is no link.
    """

    private_time = models.OneToOneField(
        "conferences.PrivateTime", on_delete=models.CASCADE, related_name="working_plan"
    )
    family = models.ForeignKey("families.Family", on_delete=models.CASCADE, related_name="+")
    link_hash = models.CharField(max_length=64, unique=True, null=True)  # noqa: DJ001 (many have no link)
    link_expires_at = models.DateTimeField(null=True)
    link_used_at = models.DateTimeField(null=True)
    device_hash = models.CharField(max_length=64, blank=True)
    code_hash = models.CharField(max_length=200, blank=True)
    code_tries = models.PositiveSmallIntegerField(default=0)
    sealed = models.BinaryField(null=True)
    turn = models.PositiveIntegerField(default=0)
    presented_at = models.DateTimeField(null=True)
    thrown_away_at = models.DateTimeField(null=True)

    class Privacy:
        personal = ("sealed",)
        ordinary = (
            "private_time",
            "family",
            "link_hash",
            "link_expires_at",
            "link_used_at",
            "device_hash",
            "code_hash",
            "code_tries",
            "turn",
            "presented_at",
            "thrown_away_at",
        )

    class Walls:
        through = "family"
        # Once it is shown or thrown away, nothing stands in it but that it was.
        relatives = "private_time_id = any((select walls.my_private_times())::bigint[])"

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(presented_at=None, thrown_away_at=None) | Q(sealed=None),
                name="shown_or_thrown_away_nothing_is_kept",
            ),
        )

    def __str__(self) -> str:
        return f"Working plan of {self.private_time}"


class WorkingPlanKey(models.Model):
    """The key of one working plan. When this row goes, the words can never be read again. It is in no backup."""

    working_plan = models.OneToOneField(WorkingPlan, on_delete=models.CASCADE, related_name="key")
    wrapped_key = models.BinaryField()

    class Privacy:
        personal = ("wrapped_key",)
        ordinary = ("working_plan",)

    class Walls:
        through = "working_plan"
        relatives = (
            "exists (select from plans_workingplan w where w.id = working_plan_id"
            " and w.presented_at is null and w.thrown_away_at is null)"
        )

    def __str__(self) -> str:
        return f"Key of {self.working_plan}"
