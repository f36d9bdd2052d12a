"""How a page for those who give records, or decide how long they are kept, answers everybody else."""

from django.test import Client

from alongside.access.tests.doors import signed_in
from alongside.partners.tests.factories import a_service, a_service_manager, a_social_worker


def the_records_door_holds(path: str) -> None:
    """A stranger signs in first; another role is refused; a manager of another service finds nothing there."""
    assert Client().get(path).status_code == 302
    assert signed_in(a_social_worker()).get(path).status_code == 403
    elsewhere = a_service_manager(a_service("Another Madeup Service"))
    assert signed_in(elsewhere).get(path).status_code == 404
    assert signed_in(elsewhere).post(path, {}).status_code == 404
