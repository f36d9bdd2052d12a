"""The service manager looks at two who may be one."""

import pytest
from django.utils import timezone

from alongside.audit.models import AuditEvent
from alongside.families.actions import add_new_person
from alongside.families.models import Family
from alongside.families.tests.doors import page_of, signed_in
from alongside.families.tests.factories import a_family, children_of
from alongside.partners.tests.factories import a_coordinator, a_service, a_service_manager, a_social_worker
from alongside.people.tests.factories import a_child

pytestmark = pytest.mark.django_db


def one_that_waits(family: Family) -> str:
    known = children_of(family)[0]
    facts = {"given_names": "Ayo", "family_name": "Madeup", "born_on": known.born_on}
    add_new_person(by=a_social_worker(), at=timezone.now(), **facts)
    return f"/families/known-already/{AuditEvent.objects.get(event='people.possible_duplicate').pk}/"


def test_who_is_no_manager_is_refused_and_another_services_manager_finds_nothing() -> None:
    family = a_family()
    path = one_that_waits(family)
    assert signed_in(family.added_by).get(path).status_code == 403
    another = a_service_manager(a_service("Another Service"))
    assert signed_in(another).get(path).status_code == 404
    assert "may already be known" not in page_of(another, "/my-work/")


def test_the_manager_comes_from_my_work_and_says_what_they_found() -> None:
    family = a_family()
    path, manager = one_that_waits(family), a_service_manager(family.service)
    assert f'href="{path}"' in page_of(manager, "/my-work/")
    assert "the date of birth is the same" in page_of(manager, path)
    signed_in(manager).post(path, {"same": "yes", "words": "Told both."})
    assert f'href="{path}"' not in page_of(manager, "/my-work/")
    assert signed_in(manager).get(path).status_code == 404


def test_what_was_found_must_be_said() -> None:
    family = a_family()
    path, manager = one_that_waits(family), a_service_manager(family.service)
    page = signed_in(manager).post(path, {"words": "Hm."}).content.decode()
    assert "There is a problem" in page
    assert "Hm." in page


def test_of_a_child_in_no_family_no_words_are_asked_for() -> None:
    a_child("Tem", council_child_id="CH0042", by=a_social_worker())
    add_new_person(by=a_coordinator(), at=timezone.now(), given_names="Ayo", council_child_id="CH0042")
    manager = a_service_manager()
    path = f"/families/known-already/{AuditEvent.objects.get(event='people.possible_duplicate').pk}/"
    assert "What did you do?" not in page_of(manager, path)
    signed_in(manager).post(path, {"same": "yes"})
    assert f'href="{path}"' not in page_of(manager, "/my-work/")
