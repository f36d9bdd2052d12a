"""How every page of a family answers a stranger and somebody who may not know of it."""

from django.test import Client

from alongside.access.tests.doors import page_of, signed_in
from alongside.audit.models import AuditEvent
from alongside.partners.tests.factories import a_social_worker

__all__ = ["page_of", "signed_in", "the_door_holds"]


def the_door_holds(path: str) -> None:
    """A stranger is asked to sign in; a worker who is not involved finds nothing there, and that is written down."""
    stranger = Client().get(path)
    assert stranger.status_code == 302
    assert stranger["Location"].startswith("/sign-in/?next=")
    another = a_social_worker()
    assert signed_in(another).get(path).status_code == 404
    assert signed_in(another).post(path, {}).status_code == 404
    assert AuditEvent.objects.filter(actor_id=another.pk, event="page.refused").count() == 2
