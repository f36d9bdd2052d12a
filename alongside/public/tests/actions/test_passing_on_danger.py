"""A child in danger: passed on with a receipt, in English for whoever opens the council's post, in the words typed."""

from datetime import datetime
from pathlib import Path

import pytest
from django.conf import LazySettings

from alongside.foundation.components import LONDON
from alongside.messages.models import Message
from alongside.partners.models import OurOwn
from alongside.public.actions.passing_on_danger import CannotPassOn, pass_on_danger
from alongside.public.queries.receipts import receipt_in
from alongside.public.rules import danger

pytestmark = pytest.mark.django_db
AT = datetime(2026, 7, 22, 23, 8, tzinfo=LONDON)


def pass_on(happening: str = "He hit Bo.") -> str:
    return pass_on_danger(happening=happening, where="", reach="", language="ur", came_from="192.0.2.1", at=AT)


@pytest.fixture
def outbox(settings: LazySettings, tmp_path: Path) -> Path:
    settings.MESSAGES_FOLDER, settings.DEMO = tmp_path / "outbox", True
    OurOwn.objects.create(name="Madeup", safeguarding_email="door@council.example", made_at=AT, taken_up_at=AT)
    return tmp_path / "outbox"


def test_the_receipt_can_be_read_again_from_its_seal(outbox: Path) -> None:
    receipt = receipt_in(pass_on())
    assert receipt
    assert receipt.number in next(outbox.iterdir()).read_text()
    assert receipt.passed_on_at == AT


def test_it_waits_in_no_outbox_of_ours(outbox: Path) -> None:
    pass_on()
    assert list(outbox.iterdir())
    assert not Message.objects.exists()


def test_where_no_address_is_set_it_is_refused() -> None:
    with pytest.raises(CannotPassOn):
        pass_on()


def test_the_email_says_whence_when_and_what_in_london_time() -> None:
    words = danger.words_of(
        happening="وہ مارتا ہے\n\nابھی", where="", reach="07700 900123", language="ur", receipt="D-1", at=AT
    )
    for said in ("Receipt: D-1", "22 July 2026 at 11:08pm", "Urdu", "وہ مارتا ہے\n\nابھی", "07700 900123"):
        assert said in words
    assert "They did not say." in words


def test_the_line_outside_says_nothing_to_whoever_looks_over_a_shoulder() -> None:
    subject = danger.subject_of("D-7K3Q9BT").casefold()
    assert "d-7k3q9bt" in subject
    assert not [word for word in ("child", "danger", "family", "worry", "safe", "help", "abuse") if word in subject]
