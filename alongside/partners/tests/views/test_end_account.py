"""The page that ends an account."""

import pytest
from django.test import Client

from alongside.access.models import User
from alongside.access.tests.doors import page_of, signed_in
from alongside.access.tests.factories import an_administrator
from alongside.audit.models import AuditEvent
from alongside.partners.tests.factories import a_service_manager, a_social_worker

pytestmark = pytest.mark.django_db


def path_of(worker: User) -> str:
    return f"/accounts/{worker.pk}/end/"


def test_who_may_come_here() -> None:
    sam = a_social_worker()
    assert Client().get(path_of(sam)).status_code == 302
    assert signed_in(a_service_manager()).post(path_of(sam)).status_code == 403
    assert signed_in(an_administrator()).get("/accounts/999999/end/").status_code == 404


def test_from_the_next_request_a_live_sign_in_opens_nothing() -> None:
    sam = a_social_worker()
    live = signed_in(sam)
    assert live.get("/my-work/").status_code == 200
    administrator = an_administrator()
    assert "Tell the service manager" in page_of(administrator, path_of(sam))
    assert signed_in(administrator).post(path_of(sam))["Location"] == "/accounts/"
    assert live.get("/my-work/")["Location"].startswith("/sign-in/")
    assert AuditEvent.objects.filter(event="worker.ended", subject_id=sam.pk).exists()


def test_ended_already_or_ones_own_it_says_why_not() -> None:
    sam, administrator = a_social_worker(), an_administrator()
    client = signed_in(administrator)
    client.post(path_of(sam))
    assert "This account has ended already." in client.post(path_of(sam)).content.decode()
    assert "Nobody ends their own account" in client.post(path_of(administrator)).content.decode()
    assert client.get("/my-work/").status_code == 200
