"""What an audit line can say of how it ended, and what can happen to a row."""

from django.db import models


class Outcome(models.TextChoices):
    DONE = "done", "Done"
    LOOKED = "looked", "Looked"
    REFUSED = "refused", "Refused"


class Operation(models.TextChoices):
    CHANGED = "changed", "Changed"
    REMOVED = "removed", "Removed"
