"""What is lighter than a meeting: a conversation noted in a minute, a circle and its running order, looking back."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from alongside.access.states import Sight
from alongside.restorative.models.meeting import a_worker
from alongside.restorative.states import CircleStatus, Work


class Conversation(models.Model):
    """A restorative conversation, noted in a minute: who, and what was agreed. Nothing more is needed.

    With a family, everyone who works with it reads it; without one, only who noted it. `told` is its line in the
    family's story, where whoever noted it wanted one.
    """

    family = models.ForeignKey(
        "families.Family", null=True, on_delete=models.CASCADE, related_name="restorative_conversations"
    )
    who = models.CharField(max_length=300)
    agreed = models.TextField(max_length=5000)
    happened_on = models.DateField()
    noted_at = models.DateTimeField()
    noted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    told = models.ForeignKey("families.StoryLine", null=True, on_delete=models.SET_NULL, related_name="+")

    class Privacy:
        personal = ("who", "agreed", "happened_on")
        ordinary = ("family", "noted_at", "noted_by", "told")

    class Walls:
        through = "family"
        workers = "walls.i_work_with(family_id)"
        or_sql = "family_id is null and noted_by_id = walls.me()"
        sights = {Sight.TIME_IS_UP: "all"}

    class Meta:
        ordering = ("-happened_on", "-id")

    def __str__(self) -> str:
        return f"{self.who}: {self.agreed[:60]}"


class Circle(models.Model):
    """People who sit in a circle and speak in turn. One screen tells the facilitator what comes next.

    `seats` are first names in talking order; `steps` a list of {"kind": of CircleStep, "card": text}; `step` and `turn`
    say where the circle is. When it is over, seats and cards go: only what the circle wants kept stays, in `kept`.
    """

    facilitator = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=200)
    status = models.CharField(max_length=20, choices=CircleStatus.choices, default=CircleStatus.PLANNED)
    seats = ArrayField(models.CharField(max_length=60), default=list, blank=True)
    steps = models.JSONField(default=list, blank=True)
    step = models.PositiveSmallIntegerField(default=0)
    turn = models.PositiveSmallIntegerField(default=0)
    kept = models.TextField(blank=True, max_length=20000)
    begun_at = models.DateTimeField()
    over_at = models.DateTimeField(null=True)

    class Privacy:
        personal = ("title", "seats", "steps", "kept")
        ordinary = ("facilitator", "status", "step", "turn", "begun_at", "over_at")

    class Walls:
        own = "facilitator"
        sights = {Sight.TIME_IS_UP: "all"}

    class Meta:
        ordering = ("-begun_at", "-id")
        constraints = (
            models.CheckConstraint(
                condition=Q(over_at=None) | Q(seats=[], steps=[]), name="nothing_is_kept_of_a_circle_but_what_it_wants"
            ),
            models.CheckConstraint(
                condition=Q(status=CircleStatus.OVER, over_at__isnull=False)
                | (~Q(status=CircleStatus.OVER) & Q(over_at=None)),
                name="circle_over_has_a_moment",
            ),
        )

    def __str__(self) -> str:
        return self.title


class QuestionSet(models.Model):
    """One version of the restorative questions for one audience, in a service's own words; the newest is asked.

    `questions` is a list of texts, in the order they are asked.
    """

    service = models.ForeignKey("partners.Service", on_delete=models.CASCADE, related_name="+")
    audience = models.CharField(max_length=20)
    reader = models.CharField(max_length=10)
    language = models.CharField(max_length=10, default="en-gb")
    number = models.PositiveIntegerField()
    questions = models.JSONField(default=list)
    why = models.CharField(max_length=300, blank=True)
    made_at = models.DateTimeField()
    made_by = a_worker(null=False)

    class Privacy:
        personal = ()
        ordinary = (
            "service",
            "audience",
            "reader",
            "language",
            "number",
            "questions",
            "why",
            "made_at",
            "made_by",
        )

    class Walls:
        none = "says nothing of any family: the questions a service asks"

    class Meta:
        ordering = ("-number",)
        constraints = (
            models.UniqueConstraint(
                fields=["service", "audience", "reader", "language", "number"], name="one_question_set_of_a_number"
            ),
        )

    def __str__(self) -> str:
        return f"{self.audience}, {self.reader}, version {self.number}"


class Reflection(models.Model):
    """Where a worker places a piece of their own work: how much support, how much challenge, each from 0 to 10.

    High in both is working with people; little support, to them; little challenge, for them; neither, not at all. The
    line is for themselves and names no family. Only they read it, and one other if they share it. `team` says in whose
    picture it counts: the service or team they worked in when they placed it, so that a later move changes no picture.
    """

    worker = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    work = models.CharField(max_length=30, choices=Work.choices)
    support = models.PositiveSmallIntegerField()
    challenge = models.PositiveSmallIntegerField()
    line = models.CharField(max_length=500, blank=True)
    team = models.CharField(max_length=300, blank=True)
    placed_at = models.DateTimeField()
    shared_with = a_worker()
    shared_at = models.DateTimeField(null=True)

    class Privacy:
        personal = ("support", "challenge", "line")
        ordinary = ("worker", "work", "team", "placed_at", "shared_with", "shared_at")

    class Walls:
        own = "worker"
        or_sql = "shared_with_id = walls.me()"
        sights = {Sight.TEAM_PICTURE: "select", Sight.TIME_IS_UP: "all"}

    class Meta:
        ordering = ("-placed_at", "-id")
        constraints = (
            models.CheckConstraint(condition=Q(support__lte=10, challenge__lte=10), name="placed_in_the_window"),
            models.CheckConstraint(
                condition=Q(shared_at=None, shared_with=None) | Q(shared_at__isnull=False, shared_with__isnull=False),
                name="shared_at_and_with",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_work_display()}, {self.placed_at:%d.%m.%Y}"
