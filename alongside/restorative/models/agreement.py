"""What people agreed in their own words, whether it was kept, how it is later; and words that were carried."""

from django.db import models
from django.db.models import F, Q

from alongside.restorative.models.meeting import FACILITATORS, Meeting, a_worker
from alongside.restorative.models.party import OF_MINE, WITH_ME, Party, Sitting
from alongside.restorative.states import AgreementReaders, CarriedKind, HowItIs, Kept


class Carried(models.Model):
    """Words from one to another that a facilitator carries: a letter, or a message.

    Whoever says them says when they may be passed on. The other reads them only once they were passed on. The names are
    kept as they were then: that one of them stops later is not to be seen from a name that is missing.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="carried")
    said_by = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="sent")
    to = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="received")
    said_by_called = models.CharField(max_length=420, blank=True)
    to_called = models.CharField(max_length=420, blank=True)
    kind = models.CharField(max_length=20, choices=CarriedKind.choices)
    words = models.TextField(max_length=20000)
    said_at = models.DateTimeField()
    noted_by = a_worker()
    may_pass_on = models.BooleanField(default=False)
    passed_on_at = models.DateTimeField(null=True)
    passed_on_by = a_worker()
    # Words that look as if they told what the reader may not know: just these were let go, and why.
    let_go_hash = models.CharField(max_length=64, blank=True)
    let_go_why = models.TextField(blank=True, max_length=2000)

    class Privacy:
        personal = ("words", "kind", "let_go_why", "said_by_called", "to_called")
        ordinary = (
            "meeting",
            "said_by",
            "to",
            "said_at",
            "noted_by",
            "may_pass_on",
            "passed_on_at",
            "passed_on_by",
            "let_go_hash",
        )

    class Walls:
        through = "meeting"
        relatives = (
            "said_by_id = any((select walls.my_places())::bigint[]) or (passed_on_at is not null"
            f" and to_id = any((select walls.my_places())::bigint[]) and {WITH_ME})"
        )
        workers = FACILITATORS

    class Meta:
        verbose_name_plural = "carried"
        ordering = ("said_at", "id")
        constraints = (
            models.CheckConstraint(condition=~Q(said_by=F("to")), name="carried_to_somebody_else"),
            models.CheckConstraint(
                condition=Q(passed_on_at=None, passed_on_by=None)
                | Q(passed_on_at__isnull=False, passed_on_by__isnull=False, may_pass_on=True),
                name="passed_on_when_it_may_be",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()} from {self.said_by} to {self.to}"


class Agreement(models.Model):
    """What they agreed, once. When they meet again there may be another, beside it.

    Until `made_at` it is being written down by a facilitator, in front of everybody. It stays in the room: `readers`
    says otherwise only where everybody who took part wanted it.
    """

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="agreements")
    sitting = models.ForeignKey(Sitting, null=True, on_delete=models.SET_NULL, related_name="agreements")
    number = models.PositiveSmallIntegerField(default=1)
    readers = models.CharField(max_length=20, choices=AgreementReaders.choices, default=AgreementReaders.US)
    begun_at = models.DateTimeField()
    made_at = models.DateTimeField(null=True)
    made_by = a_worker()

    class Privacy:
        personal = ("readers",)
        ordinary = ("meeting", "sitting", "number", "begun_at", "made_at", "made_by")

    class Walls:
        through = "meeting"
        relatives = "id = any((select walls.my_agreements())::bigint[])"
        workers = f"{FACILITATORS} or (made_at is not null and readers = 'service')"

    class Meta:
        ordering = ("number",)
        constraints = (
            models.UniqueConstraint(fields=["meeting", "number"], name="one_agreement_of_a_number"),
            models.CheckConstraint(
                condition=Q(made_at=None, made_by=None) | Q(made_at__isnull=False, made_by__isnull=False),
                name="agreement_made_at_and_by",
            ),
        )

    def __str__(self) -> str:
        return f"What {self.meeting} agreed, {self.number}"


class AgreementItem(models.Model):
    """One thing that was agreed: who does what, in their own words, for whom, by when.

    `called` is the name of who does it as it was when it was made. What is taken out while it is written can be put
    back until then, and is gone afterwards.
    """

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="items")
    who = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    words = models.TextField(max_length=20000)
    by_when = models.CharField(max_length=200, blank=True)
    by_on = models.DateField(null=True)
    called = models.CharField(max_length=420, blank=True)
    removed_at = models.DateTimeField(null=True)

    class Privacy:
        personal = ("words", "by_when", "by_on", "called")
        ordinary = ("agreement", "who", "removed_at")

    class Walls:
        through = "agreement"
        relatives = "true"

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.words[:80]


class Owed(models.Model):
    """One thing that was agreed is owed to this person: they alone say whether it was kept."""

    item = models.ForeignKey(AgreementItem, on_delete=models.CASCADE, related_name="owed")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="owed")
    called = models.CharField(max_length=420, blank=True)
    kept = models.CharField(max_length=20, choices=Kept.choices, blank=True)
    words = models.TextField(blank=True, max_length=20000)
    said_at = models.DateTimeField(null=True)
    # Who wrote it down for them; nobody where they said it themselves at home.
    noted_by = a_worker()

    class Privacy:
        personal = ("kept", "words", "called")
        ordinary = ("item", "party", "said_at", "noted_by")

    class Walls:
        through = "item"
        relatives = "true"

    class Meta:
        verbose_name_plural = "owed"
        ordering = ("id",)
        constraints = (models.UniqueConstraint(fields=["item", "party"], name="owed_once_to_somebody"),)

    def __str__(self) -> str:
        return f"Owed to {self.party}"


class FollowUp(models.Model):
    """Some weeks later: how it is. `weeks` after the agreement, the same few questions for each."""

    agreement = models.ForeignKey(Agreement, on_delete=models.CASCADE, related_name="follow_ups")
    weeks = models.PositiveSmallIntegerField()
    due_on = models.DateField()

    class Privacy:
        personal = ()
        ordinary = ("agreement", "weeks", "due_on")

    class Walls:
        through = "agreement"
        relatives = "true"

    class Meta:
        ordering = ("due_on", "id")
        constraints = (models.UniqueConstraint(fields=["agreement", "weeks"], name="one_follow_up_of_a_week"),)

    def __str__(self) -> str:
        return f"{self.weeks} weeks after {self.agreement}"


class FollowUpAnswer(models.Model):
    """What one of them says some weeks later: for the facilitators, not for the others."""

    follow_up = models.ForeignKey(FollowUp, on_delete=models.CASCADE, related_name="answers")
    party = models.ForeignKey(Party, on_delete=models.CASCADE, related_name="+")
    how = models.CharField(max_length=20, choices=HowItIs.choices)
    changed = models.TextField(blank=True, max_length=20000)
    still = models.TextField(blank=True, max_length=20000)
    wants_to_talk = models.BooleanField(default=False)
    said_at = models.DateTimeField()
    noted_by = a_worker()

    class Privacy:
        personal = ("how", "changed", "still", "wants_to_talk")
        ordinary = ("follow_up", "party", "said_at", "noted_by")

    class Walls:
        through = "follow_up"
        relatives = OF_MINE
        workers = (
            "exists (select from restorative_party p where p.id = party_id and "
            + FACILITATORS.replace("meeting_id", "p.meeting_id")
            + ")"
        )

    class Meta:
        ordering = ("said_at", "id")
        constraints = (models.UniqueConstraint(fields=["follow_up", "party"], name="one_answer_a_follow_up"),)

    def __str__(self) -> str:
        return f"{self.party}, {self.follow_up}"
