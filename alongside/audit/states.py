"""What an audit line can say of how it ended."""

from django.db import models


class Outcome(models.TextChoices):
    DONE = "done", "Done"
    LOOKED = "looked", "Looked"
    REFUSED = "refused", "Refused"
