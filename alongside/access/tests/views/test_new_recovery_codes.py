"""Ten new codes, shown once."""

import re

import pytest

from alongside.access.queries import recovery_codes_left
from alongside.access.tests.doors import sure_it_is
from alongside.access.tests.factories import a_worker, an_app

pytestmark = pytest.mark.django_db


def test_new_codes_are_shown_once() -> None:
    worker = an_app(a_worker())
    client, old = sure_it_is(worker), recovery_codes_left(worker)
    shown = re.findall(r"<li>(\d{4} \d{4})</li>", client.post("/my-sign-in/recovery-codes/").content.decode())
    assert [code.replace(" ", "") for code in shown] == recovery_codes_left(worker) != old
    assert not re.findall(r"<li>(\d{4} \d{4})</li>", client.get("/my-sign-in/recovery-codes/").content.decode())
