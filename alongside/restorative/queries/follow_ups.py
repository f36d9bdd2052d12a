"""Follow-ups that wait for an answer, for the facilitators of their meetings."""

from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from alongside.access.models import User
from alongside.restorative.models import FollowUp, FollowUpAnswer, Party
from alongside.restorative.queries.meetings import meetings_to_hold
from alongside.restorative.states import MeetingStatus, PartyAnswer


def with_somebody_silent() -> QuerySet[FollowUp]:
    """Follow-ups, due or not, where somebody who takes part has said nothing yet."""
    answered = FollowUpAnswer.objects.filter(follow_up=OuterRef(OuterRef("pk")), party=OuterRef("pk"))
    silent = Party.objects.filter(~Exists(answered), meeting=OuterRef("agreement__meeting"), answer=PartyAnswer.YES)
    return FollowUp.objects.filter(Exists(silent))


def follow_ups_due(worker: User, *, on: date) -> list[FollowUp]:
    """Follow-ups of the meetings this worker facilitates whose day has come and where somebody said nothing yet."""
    mine = meetings_to_hold(worker).exclude(status=MeetingStatus.OVER).order_by().values("pk")
    due = with_somebody_silent().filter(due_on__lte=on, agreement__meeting__in=mine)
    return list(due.select_related("agreement__meeting__family__service"))
