"""The audit line, the link that seals it, and what a row said before it was changed."""

from django.db import models

from alongside.audit.states import Operation, Outcome


class AuditEvent(models.Model):
    """One line of the story of who did what and who looked.

    It has no foreign keys, so it outlives what it speaks of. The app's own login can read lines and add one
    through `walls.write_line`; it cannot change or remove one. The table is parted by month of `at`, the moment
    told by whoever acted; `written_at` is the database's own clock.
    """

    at = models.DateTimeField()
    event = models.CharField(max_length=80)
    outcome = models.CharField(max_length=10, choices=Outcome.choices, default=Outcome.DONE)
    actor_id = models.BigIntegerField(null=True)
    actor_name = models.CharField(max_length=200)
    family_id = models.BigIntegerField(null=True)
    subject_kind = models.CharField(max_length=80, blank=True)
    subject_id = models.BigIntegerField(null=True)
    detail = models.JSONField(default=dict)
    written_at = models.DateTimeField()

    class Privacy:
        personal = ("actor_name", "detail")
        ordinary = ("at", "event", "outcome", "actor_id", "family_id", "subject_kind", "subject_id", "written_at")

    class Walls:
        through = "family_id"
        # Who does what in a restorative meeting, and when, could tell what somebody said there.
        workers = (
            "event not like 'restorative.%' or actor_id = walls.me()"
            " or walls.i_am_their('facilitator', family_id) or walls.reviews_record_of(family_id)"
        )
        # What was done with courses and sessions is read by everybody who arranges them.
        or_sql = (
            "walls.reads_audit(family_id) or (family_id is null and actor_id = walls.me())"
            " or (family_id is null and event like 'training.%' and walls.arranges_training())"
        )

    class Meta:
        ordering = ("-at", "-id")
        indexes = (
            models.Index(fields=["family_id", "-at"], name="audit_by_family"),
            models.Index(fields=["actor_id", "-at"], name="audit_by_actor"),
        )

    def __str__(self) -> str:
        return f"{self.actor_name}: {self.event} ({self.outcome})"


class AuditLink(models.Model):
    """One link of the chain: the hash of the link before it and of one audit line.

    Made by `walls.seal_audit` within a minute of the line. Whoever changes, removes or puts in a line would have
    to make every later link anew, and the heads kept outside the database would tell.
    """

    number = models.BigIntegerField(primary_key=True)
    event_id = models.BigIntegerField(unique=True)
    hash = models.BinaryField()
    sealed_at = models.DateTimeField()

    class Privacy:
        personal = ()
        ordinary = ("event_id", "hash", "sealed_at")

    class Walls:
        none = "Numbers and hashes, which say nothing of anybody; the app's login cannot read them at all."

    class Meta:
        ordering = ("number",)

    def __str__(self) -> str:
        return f"Link {self.number}"


class RowHistory(models.Model):
    """What one row said before it was changed or removed, and in whose request that was.

    Kept by the trigger `walls.keep_row`, which config/history.py puts on every table that has a history. Sealed
    words are never in it. No foreign keys, so that it outlives what it speaks of; parted by month.
    """

    at = models.DateTimeField()
    table_name = models.CharField(max_length=63)
    row_id = models.BigIntegerField()
    family_id = models.BigIntegerField(null=True)
    person_id = models.BigIntegerField(null=True)
    worker_id = models.BigIntegerField(null=True)
    operation = models.CharField(max_length=10, choices=Operation.choices)
    before = models.JSONField()

    class Privacy:
        personal = ("before",)
        ordinary = ("at", "table_name", "row_id", "family_id", "person_id", "worker_id", "operation")

    class Walls:
        through = "family_id"
        unless_conferencing = "false"
        # Words to be careful with say nothing of any family: those who may change the list read what it said before.
        or_sql = "table_name = 'partners_carefulword' and family_id is null"

    class Meta:
        ordering = ("-at", "-id")
        indexes = (
            models.Index(fields=["table_name", "row_id", "-at"], name="audit_history_of_row"),
            models.Index(
                fields=["family_id", "-at"],
                condition=models.Q(family_id__isnull=False),
                name="audit_history_of_family",
            ),
            models.Index(
                fields=["person_id", "-at"],
                condition=models.Q(person_id__isnull=False),
                name="audit_history_of_person",
            ),
        )

    def __str__(self) -> str:
        return f"{self.table_name} {self.row_id} {self.operation}"
