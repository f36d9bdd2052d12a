"""Who agreed to what."""

from dataclasses import dataclass, field
from datetime import date

from django.db.models import QuerySet
from django.http import Http404

from alongside.families.models import Consent, Family, FamilyMember
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


@dataclass
class PersonsAgreement:
    """One person of the family: whether they hold parental responsibility, and what they said for each purpose."""

    member: FamilyMember
    responsible_for: list[Person] = field(default_factory=list)
    answers: dict[Purpose, list[Consent]] = field(default_factory=dict)

    @property
    def person(self) -> Person:
        return self.member.person

    @property
    def is_another(self) -> bool:
        """Neither a child nor responsible for one, and nobody has asked them yet."""
        return not (self.member.is_child or self.responsible_for or self.answers)

    def latest(self, purpose: Purpose) -> Consent | None:
        return next(iter(self.answers.get(purpose, [])), None)

    def stands(self, purpose: Purpose) -> bool:
        newest = self.latest(purpose)
        return newest is not None and newest.stands


def agreement_of(family: Family, *, on: date) -> list[PersonsAgreement]:
    """Everyone whose agreement is asked: the children first, then those with parental responsibility, then others."""
    everyone = {member.person_id: PersonsAgreement(member) for member in family.members.all()}
    children = [member.person for member in family.children]
    for held in parental_responsibility_for(children, on=on):
        if held.holder_id in everyone:
            everyone[held.holder_id].responsible_for.append(held.child)
    for consent in consents_of(family).select_related("noted_by"):
        if consent.person_id in everyone:
            everyone[consent.person_id].answers.setdefault(Purpose(consent.purpose), []).append(consent)
    return sorted(everyone.values(), key=lambda one: (not one.member.is_child, not one.responsible_for, one.member.pk))


def get_consent_of(family: Family, number: int) -> Consent:
    """One answer in this family; 404 for anything else."""
    if (consent := consents_of(family).filter(pk=number).first()) is None:
        raise Http404
    return consent
