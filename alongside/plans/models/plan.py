"""The plan in the family's words."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from alongside.plans.states import PlanStatus

WORDS = 20_000


class Plan(models.Model):
    """One version of a family's plan. Once agreed, this version never changes: the database refuses it.

    A review makes the next version; `previous` is the one it grew from.
    """

    reference = models.CharField(max_length=12, unique=True)
    family = models.ForeignKey("families.Family", on_delete=models.PROTECT, related_name="plans")
    referral = models.ForeignKey("referrals.Referral", null=True, on_delete=models.PROTECT, related_name="plans")
    conference = models.ForeignKey("conferences.Conference", null=True, on_delete=models.PROTECT, related_name="plans")
    previous = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="next")
    version = models.PositiveSmallIntegerField(default=1)
    status = models.CharField(max_length=20, choices=PlanStatus.choices, default=PlanStatus.WRITING)
    round = models.PositiveSmallIntegerField(default=1)
    hopes = models.TextField(blank=True, max_length=WORDS)
    watcher = models.ForeignKey("people.Person", null=True, on_delete=models.PROTECT, related_name="watches_over")
    watcher_words = models.CharField(max_length=200, blank=True)
    watcher_how = models.TextField(blank=True, max_length=WORDS)
    nobody_watches_yet = models.BooleanField(default=False)
    review_on = models.DateField(null=True)
    review_words = models.CharField(max_length=300, blank=True)
    review_where = models.CharField(max_length=300, blank=True)
    began_at = models.DateTimeField()
    read_back_at = models.DateTimeField(null=True)
    agreed_at = models.DateTimeField(null=True)
    agreed_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    not_agreed_at = models.DateTimeField(null=True)
    not_agreed_why = models.TextField(blank=True, max_length=WORDS)

    class Privacy:
        personal = (
            "hopes",
            "watcher",
            "watcher_words",
            "watcher_how",
            "nobody_watches_yet",
            "review_on",
            "review_words",
            "review_where",
            "not_agreed_why",
        )
        ordinary = (
            "reference",
            "family",
            "referral",
            "conference",
            "previous",
            "version",
            "status",
            "round",
            "began_at",
            "read_back_at",
            "agreed_at",
            "agreed_by",
            "not_agreed_at",
        )

    class Walls:
        through = "family"
        relatives = "true"

    class Meta:
        ordering = ("version", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(agreed_at=None, agreed_by=None) | Q(agreed_at__isnull=False, agreed_by__isnull=False),
                name="plan_agreed_at_and_by",
            ),
            models.CheckConstraint(
                condition=~Q(status=PlanStatus.AGREED) | Q(agreed_at__isnull=False), name="agreed_has_a_moment"
            ),
        )

    def __str__(self) -> str:
        return self.reference

    @property
    def is_at_the_table(self) -> bool:
        """Made at the kitchen table, without a meeting of its own."""
        return self.conference_id is None

    @property
    def watched_by(self) -> str:
        """Who watches over the plan, as the family calls them."""
        return self.watcher_words or (self.watcher.short_name if self.watcher else "")


class Promise(models.Model):
    """Somebody, a relative or a service, does something by a time, and somebody checks.

    Who was not in the room is only asked: it counts as a promise once they say yes (`AskedReply`).
    `who_words` is what the family calls them; the coordinator settles who is meant by it.
    """

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="promises")
    number = models.PositiveSmallIntegerField()
    what = models.TextField(max_length=WORDS)
    who_words = models.CharField(max_length=200, blank=True)
    person = models.ForeignKey("people.Person", null=True, on_delete=models.PROTECT, related_name="promises")
    service_name = models.CharField(max_length=200, blank=True)
    worker = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="promises")
    when = models.CharField(max_length=200, blank=True)
    by_on = models.DateField(null=True)
    checker = models.ForeignKey("people.Person", null=True, on_delete=models.PROTECT, related_name="checks")
    checker_name = models.CharField(max_length=200, blank=True)
    asked = models.BooleanField(default=False)

    class Privacy:
        personal = ("what", "who_words", "service_name", "when", "by_on", "checker_name")
        ordinary = ("plan", "number", "person", "worker", "checker", "asked")

    class Walls:
        through = "plan"
        relatives = "true"

    class Meta:
        ordering = ("number", "id")
        constraints = (
            models.CheckConstraint(
                condition=Q(person=None) | Q(service_name="", worker=None),
                name="promise_by_a_person_or_a_service",
            ),
        )

    def __str__(self) -> str:
        return self.what[:80]

    @property
    def by_service(self) -> bool:
        return bool(self.service_name)

    @property
    def is_settled(self) -> bool:
        """Whether it is known who promises."""
        return self.person_id is not None or bool(self.service_name)

    @property
    def who(self) -> str:
        """Who promises, as the family calls them."""
        if self.service_name:
            return f"{self.worker.name}, from {self.service_name}" if self.worker else self.service_name
        return self.who_words or (self.person.short_name if self.person else "")

    @property
    def checked_by(self) -> str:
        """Who checks, as the family calls them."""
        return self.checker_name or (self.checker.short_name if self.checker else "")


class BackUp(models.Model):
    """If this happens, then we do that."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="back_ups")
    number = models.PositiveSmallIntegerField()
    if_words = models.TextField(max_length=WORDS)
    then_words = models.TextField(max_length=WORDS)

    class Privacy:
        personal = ("if_words", "then_words")
        ordinary = ("plan", "number")

    class Walls:
        through = "plan"
        relatives = "true"

    class Meta:
        ordering = ("number", "id")

    def __str__(self) -> str:
        return f"If {self.if_words[:60]}"


class SupportAsked(models.Model):
    """Help the family asks for that somebody has to decide on, by a day."""

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="support_asked")
    number = models.PositiveSmallIntegerField()
    what = models.TextField(max_length=WORDS)
    from_whom = models.CharField(max_length=200, blank=True)
    decider = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    decide_by_on = models.DateField(null=True)

    class Privacy:
        personal = ("what", "from_whom")
        ordinary = ("plan", "number", "decider", "decide_by_on")

    class Walls:
        through = "plan"
        relatives = "true"

    class Meta:
        verbose_name_plural = "support asked for"
        ordering = ("number", "id")

    def __str__(self) -> str:
        return self.what[:80]
