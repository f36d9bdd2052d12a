"""The people of one meeting: guests, children, services' guests, what they need and where they are."""

from typing import TypeVar

from django.db.models import Model, QuerySet
from django.http import Http404
from django.urls import reverse

from alongside.conferences.models import ChildPreparation, Conference, Guest, Need, PrivateTime, ServiceGuest, Stage
from alongside.conferences.rules import COMES, is_let_in
from alongside.conferences.states import Came, ChildComing, NeedKind, PlanWriting
from alongside.families.models import Family, FamilyMember
from alongside.families.queries import home_keys_of
from alongside.families.queries.walls import walls_of
from alongside.people.models import Person

Row = TypeVar("Row", bound=Model)
WAS_THERE = (Came.IN_PERSON, Came.PART, Came.REMOTE)


def _one(rows: QuerySet[Row], pk: int) -> Row:
    """A row of this meeting; of any other meeting it is not found."""
    row = rows.filter(pk=pk).first()
    if row is None:
        raise Http404
    return row


def get_guest(conference: Conference, guest_id: int) -> Guest:
    return _one(Guest.objects.filter(conference=conference).select_related("person", "conference"), guest_id)


def get_preparation(conference: Conference, child_id: int) -> ChildPreparation:
    children = ChildPreparation.objects.filter(conference=conference).select_related("child", "conference")
    return _one(children, child_id)


def get_need(conference: Conference, need_id: int) -> Need:
    return _one(Need.objects.filter(conference=conference).select_related("person", "conference"), need_id)


def get_service_guest(conference: Conference, guest_id: int) -> ServiceGuest:
    return _one(ServiceGuest.objects.filter(conference=conference).select_related("conference"), guest_id)


def get_private_time(conference: Conference, private_time_id: int) -> PrivateTime:
    return _one(PrivateTime.objects.filter(conference=conference).select_related("conference"), private_time_id)


def get_person_taking_part(conference: Conference, person_id: int) -> Person:
    """A guest or a child of this meeting."""
    guests = Person.objects.filter(invited_to__conference=conference)
    return _one((guests | Person.objects.filter(prepared_for__conference=conference)).distinct(), person_id)


def needs_of(conference: Conference, person: Person) -> list[Need]:
    return list(Need.objects.filter(conference=conference, person=person))


def page_about(conference: Conference, person: Person) -> str:
    """The address of the page that prepares this person."""
    guest = Guest.objects.filter(conference=conference, person=person).first()
    if guest:
        return reverse("prepare_guest", args=[conference.reference, guest.pk])
    child = ChildPreparation.objects.get(conference=conference, child=person)
    return reverse("prepare_child", args=[conference.reference, child.pk])


def stages_of(conference: Conference) -> list[Stage]:
    return list(Stage.objects.filter(conference=conference))


def kept_apart(conference: Conference) -> list[Need]:
    """People who need to be kept apart from somebody."""
    needs = Need.objects.filter(conference=conference, kind=NeedKind.APART).select_related("person")
    return list(needs.exclude(person__invited_to__in=_not_invited(conference)))


def _not_invited(conference: Conference) -> QuerySet[Guest]:
    return Guest.objects.filter(conference=conference).exclude(not_invited="")


def people_for_private_time(conference: Conference) -> list[Person]:
    """Everyone invited, and the children, who is not in a private time now."""
    guests = [guest.person for guest in invited_guests(conference)]
    children = [row.child for row in conference.children.select_related("child") if not row.child.is_unborn]
    elsewhere = people_in_private_time(conference)
    return [person for person in [*children, *guests] if person.pk not in elsewhere]


def people_expected(conference: Conference) -> list[int]:
    """Who is likely to be in it: those who came, or else those who said they would."""
    guests = [
        guest.person_id
        for guest in invited_guests(conference)
        if (guest.came in WAS_THERE if guest.came else guest.coming in COMES)
    ]
    children = [
        row.child_id
        for row in conference.children.all()
        if (row.came in WAS_THERE if row.came else row.coming in (ChildComing.ALL, ChildComing.PART))
    ]
    return guests + children


def relatives_not_asked(conference: Conference) -> list[FamilyMember]:
    """People of the family who are neither guests of this meeting nor children it is for."""
    members = FamilyMember.objects.filter(family=conference.family, person__died_on=None).select_related("person")
    return list(
        members.exclude(person__invited_to__conference=conference).exclude(person__prepared_for__conference=conference)
    )


def invited_guests(conference: Conference) -> list[Guest]:
    """Everyone of the family who may come. What others are given is made from this list, never from all guests."""
    return list(conference.guests.filter(not_invited="").select_related("person"))


def relationships_in(family: Family) -> dict[int, str]:
    """What each person is to the children, by person."""
    return {member.person_id: member.relationship for member in family.members.all()}


def service_guests_coming(conference: Conference) -> list[ServiceGuest]:
    return list(conference.service_guests.all())


def private_times_of(conference: Conference) -> list[PrivateTime]:
    """When each private time began and ended, and for whom."""
    return list(conference.private_times.prefetch_related("people"))


def private_time_of(person: Person, family: Family) -> PrivateTime | None:
    """The newest private time in which this relative writes on their own phone; None where they are not let in."""
    theirs = PrivateTime.objects.filter(people=person, conference__family=family, writing=PlanWriting.OWN_PHONES)
    private_time = theirs.select_related("conference__family").order_by("-began_at", "-pk").first()
    if private_time is None:
        return None
    kept_away = Guest.objects.filter(conference=private_time.conference, person=person).exclude(not_invited="")
    let_in = is_let_in(
        person.pk,
        people=set(private_time.people.values_list("pk", flat=True)),
        not_invited=kept_away.exists(),
        walls=walls_of(family),
    )
    return private_time if let_in else None


def without_a_way_in(private_time: PrivateTime) -> list[Person]:
    """Who of those who write on their own phones cannot come in at home: they need an invitation, or a lent device."""
    if private_time.writing != PlanWriting.OWN_PHONES:
        return []
    keys = set(home_keys_of(private_time.conference.family).values_list("person_id", flat=True))
    return [person for person in private_time.people.all() if person.pk not in keys]


def people_in_private_time(conference: Conference) -> set[int]:
    """Everyone who is in a private time that has not ended."""
    return set(Person.objects.filter(pk__in=_people_of_open_times(conference)).values_list("pk", flat=True))


def _people_of_open_times(conference: Conference) -> QuerySet[PrivateTime, int]:
    still_open = PrivateTime.objects.filter(conference=conference, ended_at=None, people__isnull=False)
    return still_open.values_list("people", flat=True)
