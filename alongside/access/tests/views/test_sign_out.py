"""Signing out."""

import pytest
from django.test import Client

from alongside.access.tests.doors import signed_in
from alongside.access.tests.factories import a_worker
from alongside.audit.models import AuditEvent

pytestmark = pytest.mark.django_db


def test_after_signing_out_nothing_opens() -> None:
    worker = a_worker()
    client = signed_in(worker)
    assert client.post("/sign-out/")["Location"] == "/sign-in/"
    assert client.get("/my-sign-in/").status_code == 302
    assert AuditEvent.objects.filter(event="worker.signed_out", actor_id=worker.pk).count() == 1


def test_a_link_alone_signs_nobody_out() -> None:
    client = signed_in(a_worker())
    assert client.get("/sign-out/").status_code == 405
    assert client.get("/my-sign-in/").status_code == 200


def test_a_stranger_may_press_it_too() -> None:
    assert Client().post("/sign-out/").status_code == 302
