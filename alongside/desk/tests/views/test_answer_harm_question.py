"""The question of serious harm."""

import pytest

from alongside.access.tests.doors import signed_in
from alongside.desk.models import RecordRequest
from alongside.desk.tests.doors import the_records_door_holds
from alongside.desk.tests.factories import a_record_request, who_gives

pytestmark = pytest.mark.django_db


def test_the_door_holds() -> None:
    the_records_door_holds(f"/records/{a_record_request().reference}/serious-harm/")


def test_it_is_answered_with_who_was_asked() -> None:
    asked = a_record_request()
    path = f"/records/{asked.reference}/serious-harm/"
    client = signed_in(who_gives(asked))
    assert "Say who was asked." in client.post(path, {"could_follow": "no"}).content.decode()
    client.post(path, {"could_follow": "no", "asked_of": "Her doctor", "words": "She will be glad of it."})
    asked = RecordRequest.objects.get()
    assert (asked.harm_could_follow, asked.harm_asked_of) == (False, "Her doctor")
