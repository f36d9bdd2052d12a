"""The pages about what was said, one file each; here, what all of them begin and end with."""

from datetime import datetime

from django.http import Http404

from alongside.access.guards import WorkerRequest
from alongside.families.actions import note_opening
from alongside.families.models import Family
from alongside.families.queries import get_family_for, member_of
from alongside.foundation.blockers import Cannot
from alongside.foundation.forms import HouseForm
from alongside.voice import queries
from alongside.voice.models import Said


def open_family(request: WorkerRequest, reference: str, *, page: str, now: datetime) -> Family:
    """The family, if this worker may know of it; that it was opened is noted."""
    family = get_family_for(request.user, reference)
    note_opening(family=family, page=page, by=request.user, at=now)
    return family


def said_in(request: WorkerRequest, family: Family, said_id: int) -> Said:
    """One thing of this family that this worker was let read; 404 for anything else."""
    said = queries.get_said_for(request.user, said_id)
    if said.family_id != family.pk:
        raise Http404
    return said


def say_why(form: HouseForm, refusal: Cannot) -> None:
    """Every reason at the top of the page; what was typed stays."""
    for reason in refusal.reasons:
        form.add_error(None, reason)


__all__ = ["member_of", "open_family", "said_in", "say_why"]
