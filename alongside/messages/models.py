"""The outbox: every message that goes to somebody, and what became of it."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from alongside.access.states import Sight
from alongside.messages.states import IN_CONFIDENCE, Channel, MessageKind, MessageStatus


class Message(models.Model):
    """One text or email to one person: a relative, a worker, or somebody who asked for help and is not known here.

    Besides, what training writes of itself to practitioners and their line managers: `training` says of what it is
    ("booking 12"), as that room stands above this one.

    Its words may hold a secret link or code, so they are sealed, and gone once it was sent, stopped or has no more use;
    the subject is one of `rules.SUBJECTS` and says nothing. `family_id` and `asked_id` (what was asked for) are numbers
    and no keys, as this room stands below families and referrals. With the same `once` it is written once, however
    often it is asked for.
    """

    reference = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    family_id = models.BigIntegerField(null=True, db_index=True)
    person = models.ForeignKey("people.Person", null=True, on_delete=models.PROTECT, related_name="+")
    worker = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    asked_id = models.BigIntegerField(null=True, db_index=True)
    training = models.CharField(max_length=40, blank=True, db_index=True)
    kind = models.CharField(max_length=30, choices=MessageKind.choices)
    channel = models.CharField(max_length=10, choices=Channel.choices)
    to = models.CharField(max_length=254)
    language = models.CharField(max_length=10)
    subject = models.CharField(max_length=100)
    sealed_words = models.BinaryField(null=True)
    words_key = models.BinaryField(null=True)
    once = models.CharField(max_length=200, null=True, unique=True)  # noqa: DJ001 (unique, so none must be null)
    status = models.CharField(max_length=10, choices=MessageStatus.choices, default=MessageStatus.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    last_problem = models.CharField(max_length=200, blank=True)
    made_at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    send_after = models.DateTimeField(null=True)
    not_after = models.DateTimeField(null=True)
    next_try_at = models.DateTimeField()
    tried_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    arrived_at = models.DateTimeField(null=True)
    provider_id = models.CharField(max_length=200, blank=True)

    class Privacy:
        personal = ("kind", "channel", "to", "language", "subject", "sealed_words", "last_problem")
        ordinary = (
            "reference",
            "family_id",
            "person",
            "worker",
            "asked_id",
            "training",
            "words_key",
            "once",
            "status",
            "tries",
            "made_at",
            "by",
            "send_after",
            "not_after",
            "next_try_at",
            "tried_at",
            "sent_at",
            "arrived_at",
            "provider_id",
        )

    class Walls:
        through = "family_id"
        workers = (
            f"once is null or not starts_with(once, '{IN_CONFIDENCE}')"
            " or walls.i_am_their('facilitator', family_id) or walls.reviews_record_of(family_id)"
        )
        own = "worker"
        or_sql = (
            "asked_id in (select asked.id from referrals_askforhelp asked)"
            " or (training <> '' and walls.arranges_training())"
        )
        sights = {Sight.OUTBOX: "all"}

    class Meta:
        ordering = ("-made_at", "-id")
        indexes = (
            models.Index(
                fields=["next_try_at"], condition=Q(status__in=("waiting", "sending")), name="messages_that_wait"
            ),
            models.Index(
                fields=["sent_at"],
                condition=Q(status="sent", arrived_at__isnull=True) & ~Q(provider_id=""),
                name="messages_on_their_way",
            ),
        )
        constraints = (
            # Somebody of a family, a worker, or who asked for help; what goes to a relative is always their family's.
            models.CheckConstraint(
                condition=Q(person__isnull=False, worker__isnull=True, asked_id__isnull=True, family_id__isnull=False)
                | Q(person__isnull=True, worker__isnull=False, asked_id__isnull=True)
                | Q(person__isnull=True, worker__isnull=True, asked_id__isnull=False, family_id__isnull=True)
                | Q(person__isnull=True, worker__isnull=True, asked_id__isnull=True, family_id__isnull=True)
                & ~Q(training=""),
                name="message_to_one_person",
            ),
            models.CheckConstraint(
                condition=Q(sealed_words__isnull=True, words_key__isnull=True)
                | Q(sealed_words__isnull=False, words_key__isnull=False),
                name="message_words_with_their_key",
            ),
            models.CheckConstraint(
                condition=Q(status__in=("waiting", "sending"), sealed_words__isnull=False, sent_at__isnull=True)
                | Q(status="not_sent")
                | Q(status="stopped", sealed_words__isnull=True, sent_at__isnull=True)
                | Q(status="sent", sealed_words__isnull=True, sent_at__isnull=False),
                name="message_words_gone_once_sent",
            ),
        )

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.get_status_display()})"
