"""The list of families."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.access.states import Role
from alongside.access.tests.factories import a_worker
from alongside.families.tests.doors import page_of, signed_in
from alongside.families.tests.factories import a_family
from alongside.partners.queries import our_own
from alongside.partners.tests.factories import a_service, a_social_worker
from alongside.restorative.actions.asking import begin_restorative_alone
from alongside.restorative.tests.factories import a_facilitator

pytestmark = pytest.mark.django_db


def test_a_stranger_signs_in_and_an_administrator_sees_no_family() -> None:
    assert Client().get("/families/").status_code == 302
    assert signed_in(a_worker(Role.ADMINISTRATOR)).get("/families/").status_code == 403


def test_each_family_shows_its_children_with_ages() -> None:
    family = a_family()
    assert "Ayo, 9 · Tem, 4" in page_of(family.added_by, "/families/")
    assert family.reference not in page_of(a_social_worker(), "/families/")


def test_more_families_take_no_more_questions() -> None:
    worker = a_social_worker()
    a_family(worker=worker)
    client, counts = signed_in(worker), []
    our_own()  # kept by this process from here on
    for _ in range(2):
        with CaptureQueriesContext(connection) as asked:
            client.get("/families/")
        counts.append(len(asked))
        for _ in range(3):
            a_family(worker=worker)
    assert counts[0] == counts[1]


def test_people_of_a_meeting_that_stands_alone_are_said_to_belong_to_no_family() -> None:
    fran = a_facilitator()
    begin_restorative_alone(service=a_service(), words="A garden wall.", by=fran, at=timezone.now())
    assert "A restorative meeting that belongs to no family" in page_of(fran, "/families/")
