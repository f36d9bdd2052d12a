"""How a learner comes in: a code that goes to their email address."""

from django.db import models

from alongside.training.models.course import NO_FAMILY


class ComingIn(models.Model):
    """A code sent to an address, good once and for minutes. Anybody's address: whether it is known is not told."""

    email = models.EmailField(db_index=True)
    code_hash = models.CharField(max_length=200)
    made_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True)

    class Privacy:
        personal = ("email", "code_hash")
        ordinary = ("made_at", "ends_at", "tries", "used_at")

    class Walls:
        none = NO_FAMILY

    class Meta:
        verbose_name_plural = "codes to come in"
        ordering = ("-made_at", "-pk")

    def __str__(self) -> str:
        return f"A code of {self.made_at:%d %B %Y}"
