"""One workbook brought in from the council's own system."""

from django.conf import settings
from django.db import models

from alongside.families.states import ImportStatus


class AnnexImport(models.Model):
    """An Annex A workbook that somebody brought in: how far it is, and every row that was not taken."""

    file_name = models.CharField(max_length=200)
    contents = models.BinaryField(null=True)
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    status = models.CharField(max_length=20, choices=ImportStatus.choices, default=ImportStatus.WAITING)
    done_rows = models.PositiveIntegerField(default=0)
    all_rows = models.PositiveIntegerField(default=0)
    report = models.JSONField(default=dict)
    finished_at = models.DateTimeField(null=True)

    class Privacy:
        personal = ("contents", "report")
        ordinary = (
            "file_name",
            "asked_at",
            "asked_by",
            "status",
            "done_rows",
            "all_rows",
            "finished_at",
        )

    class Walls:
        own = "asked_by"

    def __str__(self) -> str:
        return self.file_name
