"""Two organisations that are one become one, with everything of them."""

from typing import Any

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.messages.models import Message
from alongside.messages.queries import words_of
from alongside.partners.actions.organisations import name_manager
from alongside.partners.models import Organisation, OrganisationManager, Practitioner
from alongside.partners.tests.factories import a_coordinator, a_service, an_organisation
from alongside.training.actions.organisations import (
    GOES_ALONG,
    CannotMergeOrganisations,
    merge_organisations,
    name_organisation_manager,
)
from alongside.training.models import Booking, Observation, PastTraining, Session, SessionAsked
from alongside.training.states import Level
from alongside.training.tests.factories import a_booking, a_learner, a_session, a_trainer, an_organisation_of

pytestmark = pytest.mark.django_db
NOW = timezone.now
# What names an organisation and does not go along: with a service it is not merged at all; of the other room's rows the
# database says whether there are any (tests/walls/test_merging_organisations.py).
STAYS = {"partners.Service", "restorative.Party"}


def the_same() -> tuple[Organisation, Organisation]:
    return an_organisation_of(name="St Madeups"), an_organisation_of(name="St Madeup’s Primary School")


def test_whatever_names_an_organisation_is_thought_of() -> None:
    names_it = {
        one.related_model._meta.label
        for one in Organisation._meta.get_fields(include_hidden=True)
        if one.auto_created and one.related_model
    }
    assert names_it == {model._meta.label for model, _field in GOES_ALONG} | STAYS


def test_everything_goes_along_and_the_emptied_one_is_gone() -> None:
    emptied, into = the_same()
    learner, trainer, today = a_learner(organisation=emptied), a_trainer(), timezone.localdate()
    booking = a_booking(a_session(only_for=emptied), learner)
    PastTraining.objects.create(learner=learner, organisation=emptied, level=Level.AWARENESS, title="A day", on=today)
    asked = {"setting": "All staff", "how_many": 20, "asked_at": NOW(), "asked_by": learner}
    SessionAsked.objects.create(organisation=emptied, **asked)
    Observation.objects.create(organisation=emptied, setting="A class", on=today, noted_at=NOW(), noted_by=trainer)
    name_manager(organisation=emptied, email=learner.email, by=trainer, at=NOW())
    merge_organisations(emptied=emptied, into=into, by=trainer, at=NOW())
    assert not Organisation.objects.filter(pk=emptied.pk).exists()
    assert Practitioner.objects.get(worker=learner).organisation == into
    assert Booking.objects.get(pk=booking.pk).organisation == into
    for model in (PastTraining, SessionAsked, Observation, OrganisationManager):
        assert model._default_manager.get().organisation_id == into.pk
    assert Session.objects.get().only_for == into


def test_who_looks_after_both_does_so_once() -> None:
    emptied, into = the_same()
    head, trainer = a_learner(), a_trainer()
    for one in (emptied, into):
        name_manager(organisation=one, email=head.email, by=trainer, at=NOW())
    merge_organisations(emptied=emptied, into=into, by=trainer, at=NOW())
    assert OrganisationManager.objects.filter(organisation=into, ended_at=None).count() == 1


def test_its_number_and_size_go_where_there_are_none() -> None:
    emptied, into = the_same()
    Organisation.objects.filter(pk=emptied.pk).update(urn="100001", people_count=40)
    into = merge_organisations(emptied=emptied, into=into, by=a_trainer(), at=NOW())
    assert (into.urn, into.people_count) == ("100001", 40)


def test_one_with_a_service_stays_and_so_does_one_merged_with_itself() -> None:
    council, other = a_service().organisation, an_organisation_of()
    with pytest.raises(CannotMergeOrganisations, match="has a service"):
        merge_organisations(emptied=council, into=other, by=a_trainer(), at=NOW())
    with pytest.raises(CannotMergeOrganisations, match="another"):
        merge_organisations(emptied=other, into=other, by=a_trainer(), at=NOW())
    assert merge_organisations(emptied=other, into=council, by=a_trainer(), at=NOW()) == council


def test_nobody_else_merges() -> None:
    emptied, into = the_same()
    with pytest.raises(NotAllowed):
        merge_organisations(emptied=emptied, into=into, by=a_coordinator(), at=NOW())


def test_who_looks_after_it_is_told_what_they_see(settings: Any) -> None:
    settings.OUR_ADDRESS = "https://plans.example.org"
    head = a_learner("Tess Example")
    name_organisation_manager(organisation=an_organisation(), email=head.email, by=a_trainer(), at=NOW())
    message = Message.objects.get()
    words = words_of(message)
    assert (message.to, message.subject) == (head.email, "About your training")
    assert "You do not see what anybody needs" in words
    assert "https://plans.example.org/training/link/" in words
