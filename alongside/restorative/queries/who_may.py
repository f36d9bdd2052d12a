"""Who may be named to facilitate or supervise a restorative meeting, and why others cannot."""

from django.db.models import Count, Q

from alongside.access.models import User
from alongside.access.states import PERMISSIONS, Role
from alongside.restorative.models import Facilitator, Meeting
from alongside.restorative.queries.meetings import about_worker, facilitators_of
from alongside.restorative.rules.facilitating import HOLDS, Proposal, propose
from alongside.restorative.states import FacilitatorPart, MeetingStatus


def proposed(meeting: Meeting, *, part: FacilitatorPart) -> list[Proposal]:
    """Those of the family's service whose role lets them, who can be chosen first."""
    roles = Q()
    for role in Role:
        if HOLDS[part] in PERMISSIONS[role]:
            roles |= Q(roles__contains=[role.value])
    workers = User.objects.filter(roles, practitioner__service=meeting.family.service, is_active=True)
    now = {one.worker_id: one.part for one in facilitators_of(meeting)}
    holding = _facilitates([worker.pk for worker in workers], besides=meeting)
    proposals = [
        propose(
            worker,
            part=part,
            about=about_worker(meeting.family, worker, meeting=meeting),
            now=now,
            facilitates=holding.get(worker.pk, 0),
        )
        for worker in workers.order_by("name", "pk")
    ]
    return sorted(proposals, key=lambda one: bool(one.blocked))


def _facilitates(workers: list[int], *, besides: Meeting) -> dict[int, int]:
    going_on = Facilitator.objects.filter(worker__in=workers, ended_at=None).exclude(meeting=besides)
    going_on = going_on.exclude(meeting__status=MeetingStatus.OVER)
    return dict(going_on.order_by().values_list("worker").annotate(Count("meeting")))
