"""Who arranges training breaks nothing they cannot see: an organisation that a restorative meeting names stays."""

import pytest
from django.utils import timezone

from alongside.partners.models import Organisation, Practitioner
from alongside.restorative.models import Party
from alongside.restorative.tests.factories import a_meeting
from alongside.training.actions.organisations import CannotMergeOrganisations, merge_organisations
from alongside.training.tests.factories import a_learner, a_trainer, an_organisation_of
from tests.walls.as_somebody import identity, rows_of

pytestmark = pytest.mark.django_db


def test_a_meeting_the_trainer_cannot_see_keeps_its_school() -> None:
    named, other, trainer = an_organisation_of(name="Madeup School"), an_organisation_of(name="Another"), a_trainer()
    learner = a_learner(organisation=named)
    Party.objects.create(meeting=a_meeting(), organisation=named, speaks="Ms Pretend", added_at=timezone.now())
    with identity(trainer):
        assert rows_of(Party) == set(), "as the wall should have it"
        with pytest.raises(CannotMergeOrganisations, match="Other work here names Madeup School, so it stays"):
            merge_organisations(emptied=named, into=other, by=trainer, at=timezone.now())
    assert Organisation.objects.filter(pk=named.pk).exists()
    assert Practitioner.objects.get(worker=learner).organisation == named, "nothing was half done"


def test_the_other_can_be_brought_into_it() -> None:
    named, other, trainer = an_organisation_of(name="Madeup School"), an_organisation_of(name="Another"), a_trainer()
    Party.objects.create(meeting=a_meeting(), organisation=named, speaks="Ms Pretend", added_at=timezone.now())
    with identity(trainer):
        assert merge_organisations(emptied=other, into=named, by=trainer, at=timezone.now()) == named
