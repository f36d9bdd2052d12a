"""Where people work: named by those who come to learn, put right by those who arrange training."""

from typing import Any

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.models import User
from alongside.access.states import Role
from alongside.partners.actions.organisations import (
    CannotChangeOrganisation,
    CannotEndManager,
    CannotNameManager,
    CannotNameOrganisation,
    change_organisation,
    end_manager,
    name_manager,
    name_organisation,
)
from alongside.partners.models import Organisation
from alongside.partners.queries.places_of_work import looked_after_by
from alongside.partners.states import OrganisationKind
from alongside.partners.tests.factories import a_coordinator, a_practitioner, an_organisation

pytestmark = pytest.mark.django_db
NOW = timezone.now


def named(
    name: str = "Madeup School", urn: str = "", kind: OrganisationKind | None = OrganisationKind.SCHOOL
) -> Organisation:
    return name_organisation(name=name, kind=kind, urn=urn, by="Tess Example", at=NOW())


def a_trainer() -> User:
    return a_practitioner(Role.TRAINER).worker


def changed(organisation: Organisation, by: User | None = None, **more: Any) -> Organisation:
    said: dict[str, Any] = {"name": organisation.name, "kind": OrganisationKind.SCHOOL, "urn": "", "people_count": None}
    return change_organisation(organisation=organisation, **{**said, **more}, by=by or a_trainer(), at=NOW())


def test_a_new_name_is_to_be_checked_and_a_known_one_is_the_same() -> None:
    school = named(urn="100001")
    assert (school.to_check, school.urn) == (True, "100001")
    assert named(" MADEUP school ", kind=None) == school


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"kind": None}, "what kind"),
        ({"urn": "12345"}, "six digits"),
        ({"urn": "١٠٠٠٠١"}, "six digits"),
        ({"urn": "100001", "kind": OrganisationKind.POLICE}, "Only a school"),
        ({"urn": "100002"}, "is the number of Known Madeup School"),
    ],
)
def test_a_new_one_is_refused_in_a_sentence(more: dict[str, Any], why: str) -> None:
    named("Known Madeup School", urn="100002")
    with pytest.raises(CannotNameOrganisation, match=why):
        named(**more)


def test_who_arranges_training_puts_it_right_and_then_it_is_checked() -> None:
    school = changed(named(), name="Madeup Primary School", urn="100001", people_count=40)
    assert (school.name, school.urn, school.people_count, school.to_check) == (
        "Madeup Primary School",
        "100001",
        40,
        False,
    )
    assert school.people_counted_on == timezone.localdate()


def test_it_cannot_take_anothers_name_or_number() -> None:
    named("Known Madeup School", urn="100002")
    with pytest.raises(CannotChangeOrganisation, match=r"There is Known Madeup School already\. 100002 is the number"):
        changed(named(), name="known madeup school", urn="100002")


def test_nobody_else_puts_it_right_or_names_who_looks_after_it() -> None:
    school = named()
    with pytest.raises(NotAllowed):
        changed(school, by=a_coordinator())
    with pytest.raises(NotAllowed):
        name_manager(organisation=school, email=a_trainer().email, by=a_coordinator(), at=NOW())


def test_somebody_we_know_looks_after_it_until_they_do_not() -> None:
    school, head, trainer = named(), a_practitioner(Role.PRACTITIONER).worker, a_trainer()
    manager = name_manager(organisation=school, email=head.email.upper(), by=trainer, at=NOW())
    assert list(looked_after_by(head)) == [school]
    with pytest.raises(CannotNameManager, match="already"):
        name_manager(organisation=school, email=head.email, by=trainer, at=NOW())
    end_manager(manager=manager, by=trainer, at=NOW())
    assert list(looked_after_by(head)) == []
    with pytest.raises(CannotEndManager):
        end_manager(manager=manager, by=trainer, at=NOW())


def test_somebody_we_do_not_know_comes_in_first() -> None:
    with pytest.raises(CannotNameManager, match="Ask them to come in once"):
        name_manager(organisation=an_organisation(), email="nobody@madeup.example", by=a_trainer(), at=NOW())
