"""Workers and their accounts, for those who give them out."""

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.states import Role
from alongside.access.tests.doors import page_of, signed_in
from alongside.access.tests.factories import an_administrator
from alongside.partners.actions.learners import note_learner
from alongside.partners.tests.factories import a_practitioner, a_service_manager, a_social_worker, an_organisation

pytestmark = pytest.mark.django_db


def test_who_may_come_here() -> None:
    assert Client().get("/accounts/").status_code == 302
    for worker in (a_social_worker(), a_service_manager()):
        assert signed_in(worker).get("/accounts/").status_code == 403


def test_everyone_is_listed_with_what_they_do_and_where() -> None:
    a_practitioner(Role.INTERPRETER, name="Yusuf Madeup", job_title="Interpreter")
    page = page_of(an_administrator(), "/accounts/")
    assert "Yusuf Madeup" in page
    assert "interpreter · Interpreter, Madeup City Council" in page


def test_who_only_comes_to_learn_stands_after_the_workers() -> None:
    school = an_organisation("Madeup School")
    note_learner(name="Aa Example", email="aa@madeup.example", organisation=school, by=None, at=timezone.now())
    page = page_of(a_practitioner(Role.ADMINISTRATOR, name="Zz Madeup").worker, "/accounts/")
    assert page.index("Zz Madeup") < page.index("Aa Example")
    assert "comes to learn" in page
