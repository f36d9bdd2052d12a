"""Who is asked how it was. What they answered is read by no worker: it is counted later, in numbers."""

from dataclasses import dataclass

from alongside.access.models import User
from alongside.conferences.models import ChildPreparation, Conference, Guest
from alongside.conferences.states import Coming
from alongside.families.models import Consent, Family
from alongside.families.queries import reads_conferencing_book
from alongside.families.states import Answer, Purpose
from alongside.people.models import Person
from alongside.voice.models import Feedback

__all__ = ["Asked", "asked_at_home", "held_in", "my_feedback", "workers_feedback"]


@dataclass(frozen=True)
class Asked:
    """What somebody is asked about: a meeting that was held, or that they said no to one."""

    conference: Conference | None
    said_no: bool = False


def asked_at_home(family: Family, person: Person, *, worker: User | None = None) -> Asked | None:
    """What this person can still answer about, if anything.

    Nobody is asked about a meeting they were not part of: the question alone would tell them of it.
    Who was part of it is in the conferencing service's own book: with another worker the person says it themselves.
    """
    answered = list(Feedback.objects.filter(family=family, person=person))
    if worker is None or reads_conferencing_book(worker, family):
        mine = _part_of(family, person)
        held = [one.conference for one in mine if one.conference.held_at is not None]
    else:
        mine, held = [], list(Conference.objects.filter(family=family, held_at__isnull=False))
    about = {one.conference_id for one in answered}
    for conference in sorted(held, key=lambda one: -one.number):
        if conference.pk not in about:
            return Asked(conference)
    if not any(one.said_no for one in answered) and _said_no(family, person, mine):
        return Asked(None, said_no=True)
    return None


def _part_of(family: Family, person: Person) -> list[Guest | ChildPreparation]:
    guests = Guest.objects.filter(conference__family=family, person=person, not_invited="")
    children = ChildPreparation.objects.filter(conference__family=family, child=person)
    return [*guests.select_related("conference"), *children.select_related("conference")]


def _said_no(family: Family, person: Person, mine: list[Guest | ChildPreparation]) -> bool:
    if any(isinstance(one, Guest) and one.coming == Coming.NOT_COMING for one in mine):
        return True
    asked = Consent.objects.filter(family=family, person=person, purpose=Purpose.TAKE_PART)
    latest = asked.order_by("-answered_on", "-pk").first()
    return latest is not None and latest.answer == Answer.REFUSED


def my_feedback(family: Family, person: Person) -> list[Feedback]:
    """What they answered, for themselves."""
    return list(Feedback.objects.filter(family=family, person=person))


def workers_feedback(worker: User, family: Family) -> Conference | None:
    """The latest meeting that was held and of which this worker has not said how it was."""
    answered = Feedback.objects.filter(family=family, worker=worker).values("conference")
    held = Conference.objects.filter(family=family, held_at__isnull=False).exclude(pk__in=answered)
    return held.order_by("-number").first()


def held_in(family: Family) -> bool:
    """Whether a meeting was held, and so everybody who was part of it is asked."""
    return Conference.objects.filter(family=family, held_at__isnull=False).exists()
