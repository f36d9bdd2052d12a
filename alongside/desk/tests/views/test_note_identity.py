"""How we know who asks."""

import pytest

from alongside.access.tests.doors import page_of, signed_in
from alongside.desk.models import RecordRequest
from alongside.desk.tests.doors import the_records_door_holds
from alongside.desk.tests.factories import a_record_request, who_gives

pytestmark = pytest.mark.django_db


def test_the_door_holds() -> None:
    the_records_door_holds(f"/records/{a_record_request().reference}/who-asks/")


def test_it_is_written_down() -> None:
    asked = a_record_request(identity_checked_how="")
    path, manager = f"/records/{asked.reference}/who-asks/", who_gives(asked)
    seen = page_of(manager, path).split('name="seen" value="')[1].split('"')[0]
    signed_in(manager).post(path, {"seen": seen, "identity_checked_how": "Passport", "may_ask_because": ""})
    assert RecordRequest.objects.get().identity_checked_how == "Passport"


def test_two_who_write_at_once_see_both() -> None:
    asked = a_record_request(identity_checked_how="")
    path, manager = f"/records/{asked.reference}/who-asks/", who_gives(asked)
    seen = page_of(manager, path).split('name="seen" value="')[1].split('"')[0]
    RecordRequest.objects.update(identity_checked_how="Seen by Mo")
    page = signed_in(manager).post(path, {"seen": seen, "identity_checked_how": "Passport"}).content.decode()
    assert "Seen by Mo" in page
    assert "Passport" in page
    assert RecordRequest.objects.get().identity_checked_how == "Seen by Mo"
