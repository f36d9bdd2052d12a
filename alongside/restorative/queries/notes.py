"""What the facilitators of a restorative meeting wrote down for themselves and each other."""

from django.db.models import QuerySet

from alongside.restorative.models import FacilitatorNote, Meeting

NOTES_A_PAGE = 10
NOTES_BESIDE = 3


def notes_of(meeting: Meeting) -> QuerySet[FacilitatorNote]:
    """The newest first. Only for pages of its facilitators."""
    return FacilitatorNote.objects.filter(meeting=meeting).select_related("written_by")


def last_notes_of(meeting: Meeting) -> list[FacilitatorNote]:
    """The last few, and one more where there are more: for the page of the meeting."""
    return list(notes_of(meeting)[: NOTES_BESIDE + 1])
