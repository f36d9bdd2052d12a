"""Who a page opens to: tried the same way for each."""

import re

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from alongside.access.models import User
from alongside.audit.models import AuditEvent
from alongside.partners.tests.factories import a_social_worker


def opens_only_to(client: Client, right: User, name: str, *args: object) -> str:
    """A stranger is sent to sign in, a worker of another family learns nothing, the right person reads it.

    Returns the page, and has made sure that the opening is written down.
    """
    path = reverse(name, args=args)
    client.logout()
    stranger = client.get(path)
    assert stranger.status_code == 302
    assert reverse("sign_in") in stranger.headers["Location"]
    client.force_login(a_social_worker_like(right))
    assert client.get(path).status_code == 404
    client.force_login(right)
    opened = client.get(path)
    assert opened.status_code == 200
    assert AuditEvent.objects.filter(event="family.opened", actor_id=right.pk).exists()
    return opened.content.decode()


def a_social_worker_like(right: User) -> User:
    """Somebody with the same roles, who works with no family of ours."""
    other = a_social_worker()
    other.roles = right.roles
    other.save(update_fields=["roles"])
    return other


def refuses_role(client: Client, worker: User, name: str, *args: object) -> None:
    """A role that may not do this is told so."""
    client.force_login(worker)
    assert client.get(reverse(name, args=args)).status_code == 403


def seen_on(client: Client, path: str) -> str:
    """What the page says its writer has seen of the saved answers."""
    found = re.search(r'name="seen" value="([^"]*)"', client.get(path).content.decode())
    assert found is not None
    return found[1]


def queries_for(client: Client, path: str) -> int:
    """How many queries the page takes once everything about the worker is known."""
    client.get(path)
    with CaptureQueriesContext(connection) as asked:
        assert client.get(path).status_code == 200
    return len(asked)
