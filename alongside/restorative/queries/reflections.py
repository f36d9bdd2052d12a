"""Reading what workers placed in the window: their own, what was shared with them, and counts of a whole team."""

from datetime import date, datetime, time

from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils import timezone

from alongside.access.identity import beyond_the_walls
from alongside.access.models import User
from alongside.access.states import Role, Sight
from alongside.partners.models import Practitioner
from alongside.partners.queries import where_they_work
from alongside.restorative.models import Reflection
from alongside.restorative.rules.team_picture import Placed, QuarterPicture, quarters_over, team_picture

SUPERVISE = [Role.SERVICE_MANAGER.value, Role.FACILITATOR.value]
MANAGE_A_TEAM = [Role.SOCIAL_CARE_MANAGER.value]


def reflections_of(worker: User) -> QuerySet[Reflection]:
    """Their own, newest first."""
    return Reflection.objects.filter(worker=worker).select_related("shared_with")


def get_reflection_of(worker: User, number: int) -> Reflection:
    """One of their own; 404 for anybody else's."""
    if (reflection := reflections_of(worker).filter(pk=number).first()) is None:
        raise Http404
    return reflection


def reflections_shared_with(worker: User) -> QuerySet[Reflection]:
    """What others share with them now, newest first."""
    return Reflection.objects.filter(shared_with=worker).select_related("worker").order_by("-shared_at", "-pk")


def who_may_be_shown(worker: User) -> QuerySet[User]:
    """Who supervises where they work: managers of services and facilitators, and the manager of their own team."""
    place = where_they_work(worker).first()
    if place is None:
        return User.objects.none()
    here = Q(practitioner__organisation=place.organisation_id, roles__overlap=SUPERVISE)
    if place.team.strip():
        here |= Q(
            practitioner__organisation=place.organisation_id,
            practitioner__team__iexact=place.team.strip(),
            roles__overlap=MANAGE_A_TEAM,
        )
    return User.objects.filter(here, is_active=True).exclude(pk=worker.pk).order_by("name", "pk")


def team_of(worker: User) -> tuple[str, str]:
    """In whose picture their work counts, as a mark and by name: their service, or else their team. Never in two."""
    place = where_they_work(worker).select_related("service").first()
    if place is None:
        return "", ""
    if place.service is not None:
        return f"service:{place.service_id}", place.service.name
    return _team(place)


def _team(place: Practitioner) -> tuple[str, str]:
    team = " ".join(place.team.split())
    return (f"team:{place.organisation_id}:{team.lower()}", team) if team else ("", "")


def picture_of_team(worker: User, *, today: date) -> tuple[str, list[QuarterPicture]]:
    """The name of their own team, and what may be shown of it. Nothing of one person leaves here."""
    mark, name = team_of(worker)
    if not mark:
        return "", []
    first = quarters_over(today)[-1].first_on
    since = timezone.make_aware(datetime.combine(first, time.min))
    with beyond_the_walls(Sight.TEAM_PICTURE):
        rows = list(
            Reflection.objects.filter(team=mark, placed_at__gte=since)
            .order_by()
            .values_list("worker_id", "placed_at", "support", "challenge")
        )
    placed = [Placed(who, timezone.localdate(at), support, challenge) for who, at, support, challenge in rows]
    return name, team_picture(placed, today=today)
