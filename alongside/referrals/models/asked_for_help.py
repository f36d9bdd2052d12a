"""Asking for help from the public pages: without an account, from a phone, in somebody's own words."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from alongside.access.states import Sight
from alongside.referrals.models.referral import own_words
from alongside.referrals.states import HelpHow, HelpStatus, SafeWay, WhoAsks

# Besides the worker who answers: whoever asked, with the secret; who shares them out, once it is sent; and who reviews
# the record of the family that began with it.
WHO_SEES = (
    "token_hash = walls.asker() and token_until > now() "
    "or status <> 'writing' and walls.shares_out_help_of(service_id) "
    "or walls.reviews_record_of(became_id)"
)


class AskForHelp(models.Model):
    """A relative, a young person or a friend asks for help. Saved as they go, answered by one named worker.

    Nobody here is known to the house: what they call themselves, and how it is safe to answer, is all there is. The
    secret in the address they write at (`token_hash`) opens it for a short while only (`token_until`); the code they
    are given at the end (`code_hash`) lets them come back. Both are kept as hashes.
    """

    reference = models.CharField(max_length=12, unique=True)
    service = models.ForeignKey("partners.Service", on_delete=models.PROTECT, related_name="asked_for_help")
    status = models.CharField(max_length=20, choices=HelpStatus.choices, default=HelpStatus.WRITING)
    token_hash = models.CharField(max_length=64, blank=True, db_index=True)
    token_until = models.DateTimeField()
    code_hash = models.CharField(max_length=64, blank=True, db_index=True)
    language = models.CharField(max_length=10, default="en-gb")
    answered_pages = ArrayField(models.CharField(max_length=40), default=list)

    # What they say
    who_asks = models.CharField(max_length=20, choices=WhoAsks.choices, blank=True)
    happening = own_words()
    family = own_words()
    helped_before = own_words()
    has_social_worker = models.CharField(max_length=10, blank=True)  # "yes", "no", "not_sure"
    called = models.CharField(max_length=200, blank=True)
    safe_way = models.CharField(max_length=10, choices=SafeWay.choices, blank=True)
    reach_at = models.CharField(max_length=254, blank=True)
    safe_when = own_words()
    keep_from = own_words()
    speaks = models.CharField(max_length=100, blank=True)

    # What became of it
    started_at = models.DateTimeField()
    saved_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)
    answer_by_on = models.DateField(null=True)
    worker = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="asked_for_help"
    )
    answered_at = models.DateTimeField(null=True)
    late_told_at = models.DateTimeField(null=True)  # when the managers were told that the promised day has gone by
    how = models.CharField(max_length=20, choices=HelpHow.choices, blank=True)
    how_words = own_words()  # for workers
    taken_up_at = models.DateTimeField(null=True)
    taken_up_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    became = models.ForeignKey("families.Family", null=True, on_delete=models.SET_NULL, related_name="began_as")
    # The same somebody asked the same twice, or more came at once than people send: shown together, never thrown away.
    like = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="likes")
    set_aside_why = models.CharField(max_length=200, blank=True)

    class Privacy:
        personal = (
            "language",
            "who_asks",
            "happening",
            "family",
            "helped_before",
            "has_social_worker",
            "called",
            "safe_way",
            "reach_at",
            "safe_when",
            "keep_from",
            "speaks",
            "how_words",
        )
        ordinary = (
            "reference",
            "service",
            "status",
            "token_hash",
            "token_until",
            "code_hash",
            "answered_pages",
            "started_at",
            "saved_at",
            "sent_at",
            "answer_by_on",
            "worker",
            "answered_at",
            "late_told_at",
            "how",
            "taken_up_at",
            "taken_up_by",
            "became",
            "like",
            "set_aside_why",
        )

    class Walls:
        own = "worker"
        or_sql = WHO_SEES
        sights = {Sight.ASKED_FOR_HELP: "all"}

    class Meta:
        verbose_name_plural = "asked for help"
        ordering = ("sent_at", "id")
        indexes = (models.Index(fields=["service", "status"], name="asked_for_help_by_status"),)
        constraints = (
            models.CheckConstraint(
                condition=Q(status=HelpStatus.WRITING) | Q(status=HelpStatus.STOPPED) | Q(sent_at__isnull=False),
                name="asked_for_help_sent_before_it_moves_on",
            ),
            models.CheckConstraint(
                condition=Q(taken_up_at=None, taken_up_by=None, how="")
                | (Q(taken_up_at__isnull=False, taken_up_by__isnull=False) & ~Q(how="")),
                name="asked_for_help_taken_up_at_and_by",
            ),
        )

    def __str__(self) -> str:
        return self.reference

    @property
    def waits(self) -> bool:
        """Nobody has answered what they said last."""
        return self.status == HelpStatus.SENT


class HelpWords(models.Model):
    """One thing said after it was sent: by whoever asked (`by` is nobody), or by the worker who answers."""

    asked = models.ForeignKey(AskForHelp, on_delete=models.CASCADE, related_name="said")
    words = own_words()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    said_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)  # by the other side

    class Privacy:
        personal = ("words",)
        ordinary = ("asked", "by", "said_at", "read_at")

    class Walls:
        through = "asked"
        sights = {Sight.ASKED_FOR_HELP: "all"}

    class Meta:
        verbose_name_plural = "help words"
        ordering = ("said_at", "id")

    def __str__(self) -> str:
        return f"Said in {self.asked}"


class HelpTry(models.Model):
    """One time a worker rang whoever asked for help, or tried to: spoke with them and what was agreed, or not reached.

    For workers: it does not stand on the page of whoever asked, as somebody else may look at that.
    """

    asked = models.ForeignKey(AskForHelp, on_delete=models.CASCADE, related_name="tries")
    reached = models.BooleanField()
    words = own_words()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    tried_at = models.DateTimeField()

    class Privacy:
        personal = ("words",)
        ordinary = ("asked", "reached", "by", "tried_at")

    class Walls:
        through = "asked"
        sights = {Sight.ASKED_FOR_HELP: "all"}

    class Meta:
        verbose_name_plural = "help tries"
        ordering = ("tried_at", "id")

    def __str__(self) -> str:
        return f"A try to reach {self.asked}"
