"""How a page that is for some roles, and shows only what is one's own, answers everyone else."""

from django.test import Client

from alongside.access.models import User
from alongside.access.tests.doors import signed_in
from alongside.partners.tests.factories import an_editor


def a_stranger_signs_in_first(path: str, *, by_a_button: bool = False) -> None:
    answer = Client().post(path) if by_a_button else Client().get(path)
    assert answer.status_code == 302
    assert answer["Location"].startswith("/sign-in/?next=")


def a_role_is_told_no(path: str, worker: User | None = None) -> None:
    """An editor does not work with people."""
    assert signed_in(worker or an_editor()).get(path).status_code == 403


def nobody_else_finds_it(path: str, another: User) -> None:
    """404, never 403: they do not learn that it exists."""
    assert signed_in(another).get(path).status_code == 404
    assert signed_in(another).post(path, {}).status_code == 404
