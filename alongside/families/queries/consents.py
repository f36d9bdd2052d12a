"""Who agreed to what."""

from datetime import date

from django.db.models import QuerySet

from alongside.families.models import Consent, Family
from alongside.families.states import Purpose
from alongside.people.models import Person
from alongside.people.queries import parental_responsibility_for


def consents_of(family: Family) -> QuerySet[Consent]:
    """Every answer anybody in this family gave, newest first."""
    return Consent.objects.filter(family=family).select_related("person")


def latest_consents(family: Family, purpose: Purpose) -> dict[int, Consent]:
    """The newest answer for this purpose, by person."""
    latest: dict[int, Consent] = {}
    for consent in consents_of(family).filter(purpose=purpose):
        latest.setdefault(consent.person_id, consent)
    return latest


def holders_who_agreed(family: Family, children: list[Person], *, on: date) -> list[Person]:
    """People with parental responsibility for any of these children whose agreement to take part stands."""
    latest = latest_consents(family, Purpose.TAKE_PART)
    agreed: dict[int, Person] = {}
    for held in parental_responsibility_for(children, on=on):
        if held.holder and held.holder_id in latest and latest[held.holder_id].stands:
            agreed[held.holder.pk] = held.holder
    return list(agreed.values())
