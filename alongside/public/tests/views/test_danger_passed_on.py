"""The receipt is read from its own address: it can be printed, and nobody can make one up."""

from datetime import timedelta

import pytest
from django.core import signing
from django.utils import timezone

from alongside.public.queries.receipts import SALT, receipt_in
from alongside.public.tests.asking import a_phone

pytestmark = pytest.mark.django_db


def sealed(number: str = "D-7K3Q9BT") -> str:
    return signing.dumps([number, timezone.now().timestamp()], salt=SALT, compress=True)


def test_it_says_the_number_and_that_we_keep_no_copy() -> None:
    page = a_phone().get(f"/ask/danger/{sealed()}/").content.decode()
    assert "D-7K3Q9BT" in page
    assert "We keep no copy." in page
    assert "If it cannot wait, ring now." in page


def test_a_receipt_we_did_not_write_is_none() -> None:
    for made_up in ("x", "D-7K3Q9BT", "%00", signing.dumps(["D-1", 0], salt="other")):
        assert a_phone().get(f"/ask/danger/{made_up}/").status_code == 404


def test_after_a_day_it_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    written = sealed()
    later = timezone.now() + timedelta(days=1, minutes=1)
    monkeypatch.setattr("django.core.signing.time.time", later.timestamp)
    assert receipt_in(written) is None
