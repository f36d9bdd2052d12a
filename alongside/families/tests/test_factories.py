"""The made-up family that every other test stands on."""

import pytest
from django.http import Http404

from alongside.families.queries import get_family_for, holders_who_agreed
from alongside.families.tests.factories import a_family, children_of, mother_of
from alongside.partners.tests.factories import a_coordinator, a_service_manager


@pytest.mark.django_db
def test_a_made_up_family_has_children_and_a_mother_who_agreed() -> None:
    family = a_family(children=2)
    assert [child.given_names for child in children_of(family)] == ["Ayo", "Tem"]
    agreed = holders_who_agreed(family, children_of(family), on=family.added_at.date())
    assert agreed == [mother_of(family)]


@pytest.mark.django_db
def test_without_agreement_nobody_has_agreed() -> None:
    family = a_family(agreed=False)
    assert holders_who_agreed(family, children_of(family), on=family.added_at.date()) == []


@pytest.mark.django_db
def test_the_worker_who_began_it_and_the_manager_see_it_a_coordinator_does_not_yet() -> None:
    family = a_family()
    assert get_family_for(family.added_by, family.reference) == family
    assert get_family_for(a_service_manager(), family.reference) == family
    with pytest.raises(Http404):
        get_family_for(a_coordinator(), family.reference)
