"""How long records are kept, what stops them from ending, and what is left when one has ended."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from alongside.desk.states import Basis, Clock, DisposalStatus
from alongside.families.states import Status


class RetentionRule(models.Model):
    """How long one kind of file is kept, and where that comes from; "to be checked" until somebody confirmed it."""

    clock = models.CharField(max_length=20, choices=Clock.choices)
    status = models.CharField(max_length=30, choices=Status.choices, blank=True)
    basis = models.CharField(max_length=20, choices=Basis.choices)
    years = models.PositiveSmallIntegerField()
    years_after_death = models.PositiveSmallIntegerField(null=True)
    source = models.CharField(max_length=500)
    checked_by = models.CharField(max_length=200, blank=True)
    checked_on = models.DateField(null=True)
    changed_at = models.DateTimeField(null=True)
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    class Privacy:
        personal = ("checked_by",)
        ordinary = (
            "clock",
            "status",
            "basis",
            "years",
            "years_after_death",
            "source",
            "checked_on",
            "changed_at",
            "changed_by",
        )

    class Walls:
        none = "It is the council’s rule, not a family’s."

    class Meta:
        ordering = ("-clock", "id")
        constraints = (
            models.UniqueConstraint(fields=["clock", "status"], name="one_rule_of_a_kind"),
            models.CheckConstraint(
                condition=Q(checked_on=None, checked_by="") | (Q(checked_on__isnull=False) & ~Q(checked_by="")),
                name="rule_checked_on_and_by",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_clock_display()} {self.get_status_display()}".strip()


class Hold(models.Model):
    """While this stands nothing is disposed of: an inquiry, a court or the police may need it."""

    why = models.TextField(max_length=2000)
    set_at = models.DateTimeField()
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    ended_why = models.TextField(blank=True, max_length=2000)

    class Meta:
        abstract = True


class ServiceHold(Hold):
    """A legal hold on every family of a service, as an inquiry may ask for."""

    service = models.ForeignKey("partners.Service", on_delete=models.PROTECT, related_name="+")

    class Privacy:
        personal = ("why", "ended_why")
        ordinary = ("service", "set_at", "set_by", "ended_at", "ended_by")

    class Walls:
        none = "It speaks of a whole service, not of a family."

    class Meta:
        ordering = ("-set_at", "-id")
        constraints = (
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_by=None, ended_why="")
                | (Q(ended_at__isnull=False, ended_by__isnull=False) & ~Q(ended_why="")),
                name="service_hold_ended_at_and_by",
            ),
        )

    def __str__(self) -> str:
        return f"Hold on {self.service}"


class FamilyHold(Hold):
    """A legal hold on one family's record."""

    family = models.ForeignKey("families.Family", on_delete=models.CASCADE, related_name="holds")

    class Privacy:
        personal = ("why", "ended_why")
        ordinary = ("family", "set_at", "set_by", "ended_at", "ended_by")

    class Walls:
        through = "family"

    class Meta:
        ordering = ("-set_at", "-id")
        constraints = (
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_by=None, ended_why="")
                | (Q(ended_at__isnull=False, ended_by__isnull=False) & ~Q(ended_why="")),
                name="family_hold_ended_at_and_by",
            ),
        )

    def __str__(self) -> str:
        return f"Hold on {self.family}"


class DueForDisposal(models.Model):
    """A file whose time has come. Two different people look at it before anything goes."""

    family = models.ForeignKey("families.Family", on_delete=models.CASCADE, related_name="due_for_disposal")
    clock = models.CharField(max_length=20, choices=Clock.choices)
    status = models.CharField(max_length=20, choices=DisposalStatus.choices, default=DisposalStatus.DUE)
    due_on = models.DateField()
    rule = models.CharField(max_length=300)
    found_at = models.DateTimeField()
    first_at = models.DateTimeField(null=True)
    first_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    second_at = models.DateTimeField(null=True)
    second_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    postponed_until = models.DateField(null=True)
    postponed_why = models.TextField(blank=True, max_length=2000)

    class Privacy:
        personal = ("postponed_why",)
        ordinary = (
            "family",
            "clock",
            "status",
            "due_on",
            "rule",
            "found_at",
            "first_at",
            "first_by",
            "second_at",
            "second_by",
            "postponed_until",
        )

    class Walls:
        through = "family"

    class Meta:
        verbose_name_plural = "due for disposal"
        ordering = ("due_on", "id")
        constraints = (
            models.UniqueConstraint(fields=["family", "clock"], name="due_once_a_clock"),
            models.CheckConstraint(
                condition=Q(first_by=None) | Q(second_by=None) | ~Q(first_by=F("second_by")),
                name="two_different_people_agree",
            ),
            models.CheckConstraint(
                condition=~Q(status=DisposalStatus.AGREED) | Q(first_by__isnull=False, second_by__isnull=False),
                name="agreed_by_two",
            ),
            models.CheckConstraint(
                condition=~Q(status=DisposalStatus.POSTPONED)
                | (Q(postponed_until__isnull=False) & ~Q(postponed_why="")),
                name="postponed_for_a_reason",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_clock_display()} of {self.family}"


class DisposalDone(models.Model):
    """That a file was disposed of: by which rule, who agreed, how many rows of what. No personal word, no reference."""

    service = models.ForeignKey("partners.Service", on_delete=models.PROTECT, related_name="+")
    clock = models.CharField(max_length=20, choices=Clock.choices)
    rule = models.CharField(max_length=300)
    first_by_name = models.CharField(max_length=200)
    first_on = models.DateField()
    second_by_name = models.CharField(max_length=200)
    second_on = models.DateField()
    counts = models.JSONField(default=dict)
    done_at = models.DateTimeField()

    class Privacy:
        personal = ("first_by_name", "second_by_name")
        ordinary = ("service", "clock", "rule", "first_on", "second_on", "counts", "done_at")

    class Walls:
        none = "It outlives the family and says nothing about it: counts, the rule, and the workers who agreed."

    class Meta:
        verbose_name_plural = "disposals done"
        ordering = ("-done_at", "-id")

    def __str__(self) -> str:
        return f"{self.get_clock_display()}, {self.done_at:%Y}"


class KeptOutcome(models.Model):
    """What became of one family's work, kept when the family's record has gone.

    Small enough to name nobody: no day, no reference, no place but the service.
    """

    service = models.ForeignKey("partners.Service", on_delete=models.PROTECT, related_name="+")
    year_ended = models.PositiveSmallIntegerField(null=True)
    children = models.PositiveSmallIntegerField()
    meeting_held = models.BooleanField()
    plan_agreed = models.BooleanField()
    ended_because = models.CharField(max_length=60, blank=True)
    last_review = models.CharField(max_length=60, blank=True)

    class Privacy:
        personal = ()
        ordinary = (
            "service",
            "year_ended",
            "children",
            "meeting_held",
            "plan_agreed",
            "ended_because",
            "last_review",
        )

    class Walls:
        none = "It is nobody’s: the family’s record has gone, and this names no one."

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.service}, {self.year_ended or 'not ended'}"
