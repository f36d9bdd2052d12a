"""Ending sign-ins elsewhere: all of them, or one."""

import pytest
from allauth.usersessions.models import UserSession
from django.test import Client

from alongside.access.tests.doors import come_in
from alongside.access.tests.factories import a_worker, an_app

pytestmark = pytest.mark.django_db


def test_signing_out_everywhere_else_keeps_this_one() -> None:
    worker, elsewhere, here = an_app(a_worker()), Client(), Client()
    come_in(elsewhere, worker)
    come_in(here, worker)
    assert "everywhere else" in here.post("/my-sign-in/elsewhere/", follow=True).content.decode()
    assert here.get("/my-sign-in/").status_code == 200
    assert elsewhere.get("/my-sign-in/").status_code == 302


def test_one_sign_in_is_ended_and_nobody_elses() -> None:
    worker, stranger, elsewhere, here = an_app(a_worker()), an_app(a_worker()), Client(), Client()
    come_in(elsewhere, worker)
    come_in(here, worker)
    come_in(Client(), stranger)
    theirs = UserSession.objects.get(user=stranger)
    assert here.post(f"/my-sign-in/elsewhere/{theirs.pk}/").status_code == 404
    other = UserSession.objects.get(session_key=elsewhere.session.session_key)
    here.post(f"/my-sign-in/elsewhere/{other.pk}/")
    assert elsewhere.get("/my-sign-in/").status_code == 302
    assert here.get("/my-sign-in/").status_code == 200
