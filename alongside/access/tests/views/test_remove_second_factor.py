"""Taking away what is no longer used; the last one stays."""

import pytest
from django.utils import timezone

from alongside.access.actions import add_passkey
from alongside.access.queries import second_factors_of
from alongside.access.tests.doors import sure_it_is
from alongside.access.tests.factories import a_worker, an_app

pytestmark = pytest.mark.django_db


def test_one_of_two_is_taken_away_and_nobody_elses() -> None:
    worker, other = an_app(a_worker()), an_app(a_worker())
    passkey = add_passkey(worker=worker, name="Work phone", credential={}, by=worker, at=timezone.now())
    client = sure_it_is(worker)
    assert client.post(f"/my-sign-in/remove/{second_factors_of(other)[0].pk}/").status_code == 404
    assert "It is taken away." in client.post(f"/my-sign-in/remove/{passkey.pk}/", follow=True).content.decode()
    assert passkey not in second_factors_of(worker)


def test_taking_away_the_last_one_is_refused_with_a_reason() -> None:
    worker = an_app(a_worker())
    app = next(factor for factor in second_factors_of(worker) if factor.type == "totp")
    refused = sure_it_is(worker).post(f"/my-sign-in/remove/{app.pk}/")
    assert refused.status_code == 409
    assert "Add another before you remove it." in refused.content.decode()
