"""What became of it: who has it, by when, whether we are late, and all that was said."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.public.tests.asking import HAPPENING, a_phone, begin, sent, somebody_to_answer, the_asked
from alongside.referrals.models import AskForHelp, HelpWords
from alongside.referrals.states import HelpStatus

pytestmark = pytest.mark.django_db


@pytest.fixture
def token() -> str:
    somebody_to_answer(phone="0191 498 0003")
    return sent()[0]


def test_it_says_who_has_it_by_when_and_what_was_said(token: str) -> None:
    page = a_phone().get(f"/ask/{token}/").content.decode()
    assert "Ines" in page
    assert "They answer by" in page
    assert HAPPENING in page


def test_when_we_are_late_it_says_so_and_whom_to_ring(token: str) -> None:
    assert "We are late" not in a_phone().get(f"/ask/{token}/").content.decode()
    AskForHelp.objects.update(answer_by_on=timezone.localdate() - timedelta(days=1))
    page = a_phone().get(f"/ask/{token}/").content.decode()
    assert "We are late" in page
    assert "0191 498 0003" in page


def test_the_workers_answer_is_read_here_and_that_it_was_read_is_noted(token: str) -> None:
    asked = the_asked()
    words = HelpWords.objects.create(asked=asked, words="Hello Nur.", by=asked.worker, said_at=timezone.now())
    assert "Hello Nur." in a_phone().get(f"/ask/{token}/").content.decode()
    words.refresh_from_db()
    assert words.read_at


def test_more_words_are_added_and_shown(token: str) -> None:
    assert a_phone().post(f"/ask/{token}/", {"words": "It is <b>worse</b> now."}).status_code == 302
    assert "It is &lt;b&gt;worse&lt;/b&gt; now." in a_phone().get(f"/ask/{token}/").content.decode()


@pytest.mark.parametrize("body", [b"", b"Xyz%00", b"Xyz" * 30_000])
def test_words_that_cannot_be_saved_come_back(token: str, body: bytes) -> None:
    page = a_phone().post(f"/ask/{token}/", b"words=" + body, content_type="application/x-www-form-urlencoded")
    assert page.status_code == 200
    assert "govuk-error-summary" in page.content.decode()
    assert ("Xyz" in page.content.decode()) is bool(body)
    assert not HelpWords.objects.exists()


def test_words_typed_after_it_closed_or_was_taken_back_are_shown_back(token: str) -> None:
    AskForHelp.objects.update(status=HelpStatus.STOPPED)
    stopped = a_phone().post(f"/ask/{token}/", {"words": "Wait, please"})
    AskForHelp.objects.update(token_until=timezone.now() - timedelta(seconds=1))
    closed = a_phone().post(f"/ask/{token}/", {"words": "Wait, please"})
    assert (stopped.status_code, closed.status_code) == (409, 410)
    for page in (stopped, closed):
        assert "Wait, please" in page.content.decode()


@pytest.mark.parametrize("status", [HelpStatus.SENT, HelpStatus.ANSWERED, HelpStatus.SET_ASIDE, HelpStatus.STOPPED])
def test_each_state_is_a_page_of_its_own(token: str, status: HelpStatus) -> None:
    AskForHelp.objects.update(status=status)
    page = a_phone().get(f"/ask/{token}/")
    assert page.status_code == 200
    assert ("<textarea" in page.content.decode()) is (status != HelpStatus.STOPPED)


def test_a_draft_is_led_to_where_it_was_left() -> None:
    somebody_to_answer()
    address = begin(a_phone())
    assert a_phone().get(address.replace("happening/", ""))["Location"] == address
