"""What came of it: how sure people feel, certificates, training of before, champions, and practice that was watched."""

from django.db import models
from django.db.models import F, Q

from alongside.training.models.booking import Booking
from alongside.training.models.course import NO_FAMILY, Course, ModuleTaken, a_worker
from alongside.training.states import ImportKind, Level, Moment


class Evaluation(models.Model):
    """What a learner says of a course: before, after, and three months later.

    `sure` is how sure they feel, from 1 to 5, by the key of each statement (rules/evaluating.py). The words are the
    learner's own; the page asks them to name nobody: what helped (or, before, what they hope for), what to change, and
    what they did differently.
    """

    booking = models.ForeignKey(Booking, on_delete=models.PROTECT, related_name="evaluations")
    moment = models.CharField(max_length=10, choices=Moment.choices)
    sure = models.JSONField(default=dict)
    words = models.TextField(max_length=5_000, blank=True)
    to_change = models.TextField(max_length=5_000, blank=True)
    differently = models.TextField(max_length=5_000, blank=True)
    at = models.DateTimeField()

    class Privacy:
        personal = ("sure", "words", "to_change", "differently")
        ordinary = ("booking", "moment", "at")

    class Walls:
        none = NO_FAMILY

    class Meta:
        ordering = ("at", "pk")
        constraints = (models.UniqueConstraint(fields=["booking", "moment"], name="one_answer_a_moment"),)

    def __str__(self) -> str:
        return f"{self.booking}: {self.get_moment_display()}"


class Certificate(models.Model):
    """That somebody took part. Whoever has its code reads the name, the course and the day, and nothing else.

    The code is kept as twelve letters and numbers without the dashes people see (rules/codes.py).
    """

    code = models.CharField(max_length=20, unique=True)
    learner = a_worker(null=False, related_name="certificates")
    booking = models.OneToOneField(Booking, null=True, on_delete=models.PROTECT, related_name="certificate")
    module_taken = models.OneToOneField(ModuleTaken, null=True, on_delete=models.PROTECT, related_name="certificate")
    name = models.CharField(max_length=200)
    course_title = models.CharField(max_length=150)
    on = models.DateField()
    given_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = a_worker()
    withdrawn_why = models.CharField(max_length=300, blank=True)

    class Privacy:
        personal = ("name", "code", "withdrawn_why")
        ordinary = (
            "learner",
            "booking",
            "module_taken",
            "course_title",
            "on",
            "given_at",
            "withdrawn_at",
            "withdrawn_by",
        )

    class Walls:
        none = NO_FAMILY

    class Meta:
        ordering = ("-on", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(booking__isnull=False, module_taken=None) | Q(booking=None, module_taken__isnull=False),
                name="a_certificate_for_one_thing",
            ),
        )

    def __str__(self) -> str:
        return f"{self.name}: {self.course_title}"


class TrainingImport(models.Model):
    """A file somebody brought in: its rows as they were read, and what each became. It is looked at before it is done.

    `rows` is a list of {"line": int, "said": {column: text}, "why_not": [sentence, …], "done": bool, "became": text}.
    What people need stands in it, so it is emptied some weeks after it is done.
    """

    kind = models.CharField(max_length=10, choices=ImportKind.choices)
    file_name = models.CharField(max_length=150)
    rows = models.JSONField()
    made_at = models.DateTimeField()
    made_by = a_worker(null=False)
    started_at = models.DateTimeField(null=True)
    done_at = models.DateTimeField(null=True)

    class Privacy:
        personal = ("rows", "file_name")
        ordinary = ("kind", "made_at", "made_by", "started_at", "done_at")

    class Walls:
        none = NO_FAMILY

    class Meta:
        ordering = ("-made_at", "-pk")

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.file_name}"


class PastTraining(models.Model):
    """What somebody learned before, or elsewhere, as a list that was brought in says."""

    learner = a_worker(null=False, related_name="past_training")
    organisation = models.ForeignKey("partners.Organisation", on_delete=models.PROTECT, related_name="+")
    course = models.ForeignKey(Course, null=True, on_delete=models.PROTECT, related_name="+")
    level = models.CharField(max_length=20, choices=Level.choices)
    title = models.CharField(max_length=150)
    on = models.DateField()
    brought_in = models.ForeignKey(TrainingImport, null=True, on_delete=models.PROTECT, related_name="+")

    class Privacy:
        personal = ("title", "on", "level")
        ordinary = ("learner", "organisation", "course", "brought_in")

    class Walls:
        none = NO_FAMILY

    class Meta:
        verbose_name_plural = "past training"
        ordering = ("-on", "-pk")
        constraints = (models.UniqueConstraint(fields=["learner", "title", "on"], name="learned_once_a_day"),)

    def __str__(self) -> str:
        return f"{self.learner}: {self.title}"


class Champion(models.Model):
    """A practitioner who helps others where they work to work this way."""

    practitioner = models.ForeignKey("partners.Practitioner", on_delete=models.PROTECT, related_name="champions")
    since_on = models.DateField()
    until_on = models.DateField(null=True)
    named_by = a_worker()

    class Privacy:
        personal = ()
        ordinary = ("practitioner", "since_on", "until_on", "named_by")

    class Walls:
        none = NO_FAMILY

    class Meta:
        ordering = ("since_on", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=["practitioner"], condition=Q(until_on=None), name="a_champion_once_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(until_on=None) | Q(until_on__gte=F("since_on")), name="a_champion_runs_forward"
            ),
        )

    def __str__(self) -> str:
        return f"{self.practitioner.worker}, champion"


class Observation(models.Model):
    """Practice that somebody watched, in a setting and of nobody by name: what of working with people was seen.

    `seen` holds one of `states.Seen` by the key of each thing looked for (rules/observing.py).
    """

    organisation = models.ForeignKey("partners.Organisation", on_delete=models.PROTECT, related_name="observations")
    setting = models.CharField(max_length=200)
    on = models.DateField()
    seen = models.JSONField(default=dict)
    words = models.TextField(max_length=3_000, blank=True)
    noted_at = models.DateTimeField()
    noted_by = a_worker(null=False)

    class Privacy:
        personal = ("words",)
        ordinary = ("organisation", "setting", "on", "seen", "noted_at", "noted_by")

    class Walls:
        none = NO_FAMILY

    class Meta:
        ordering = ("-on", "-pk")

    def __str__(self) -> str:
        return f"{self.setting}, {self.on}"
