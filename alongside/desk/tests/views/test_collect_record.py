"""Putting a record together."""

import pytest

from alongside.access.tests.doors import signed_in
from alongside.desk.actions import records
from alongside.desk.models import Passage
from alongside.desk.queries.records import passages_of
from alongside.desk.states import Decision
from alongside.desk.tests.factories import a_record_request, collected, who_gives
from alongside.partners.tests.factories import a_service, a_service_manager, a_social_worker

pytestmark = pytest.mark.django_db


def test_who_may_not_cannot() -> None:
    path = f"/records/{a_record_request().reference}/put-together/"
    elsewhere = a_service_manager(a_service("Another Madeup Service"))
    assert signed_in(a_social_worker()).post(path).status_code == 403
    assert signed_in(elsewhere).post(path).status_code == 404
    assert not Passage.objects.exists()


def test_it_is_put_together() -> None:
    asked = a_record_request()
    assert signed_in(who_gives(asked)).post(f"/records/{asked.reference}/put-together/").status_code == 302
    assert passages_of(asked).count() > 5


def test_not_again_once_somebody_has_decided() -> None:
    asked = collected(a_record_request())
    manager = who_gives(asked)
    waiting = passages_of(asked, only="waiting")[0]
    records.decide_passage(passage=waiting, decision=Decision.RELEASED, by=manager, at=asked.noted_at)
    page = signed_in(manager).post(f"/records/{asked.reference}/put-together/", follow=True).content.decode()
    assert "would lose what they decided" in page
