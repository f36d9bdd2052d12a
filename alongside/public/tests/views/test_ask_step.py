"""Each step is saved as they go; what is typed is never lost; nothing is left in the browser."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from alongside.public.tests.asking import (
    ANSWERS,
    HAPPENING,
    a_phone,
    answer_all,
    begin,
    sent,
    somebody_to_answer,
    the_asked,
    token_in,
)
from alongside.referrals.models import AskForHelp
from alongside.referrals.states import HelpStatus

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _somebody_answers() -> None:
    somebody_to_answer()


def close(token_until: timedelta = timedelta(seconds=-1)) -> None:
    AskForHelp.objects.update(token_until=timezone.now() + token_until)


def what_it_says(page: Any) -> str:
    """The page without the way to itself in other languages, which repeats its address."""
    return str(page.content.decode().partition("<main")[2].partition("</main>")[0])


@pytest.mark.parametrize("language", ["", "/ar", "/ur"])
def test_somebody_asks_from_a_phone_without_account_cookie_or_scripts(language: str) -> None:
    phone = a_phone()
    assert phone.get(f"{language}/ask/").status_code == 200
    assert phone.get(f"{language}/ask/who-can-ask/").status_code == 200
    address = answer_all(phone, begin(phone, language))
    assert address.startswith(f"{language}/ask/")
    assert HAPPENING in phone.get(address).content.decode()
    page = phone.post(address)
    assert "Ines" in page.content.decode()
    assert not phone.cookies
    asked = the_asked()
    assert asked.status == HelpStatus.SENT
    assert {name: getattr(asked, name) for step in ANSWERS.values() for name in step} == {
        name: words for step in ANSWERS.values() for name, words in step.items()
    }


def test_a_step_is_saved_before_the_next_one_is_seen() -> None:
    phone = a_phone()
    address = begin(phone)
    phone.post(address, ANSWERS["happening"])
    assert the_asked().happening == HAPPENING
    assert HAPPENING in phone.get(address).content.decode()


def test_no_browser_keeps_the_page_and_no_search_engine_finds_it() -> None:
    page = a_phone().get(begin(a_phone()))
    assert page["Cache-Control"] == "no-store"
    assert page["X-Robots-Tag"] == "noindex"
    assert page["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("secret", ["x" * 43, "a", "🙈" * 20, "z" * 2000])
def test_a_wrong_secret_gets_the_same_page_as_one_that_has_closed(secret: str) -> None:
    address = begin(a_phone())
    close()
    closed = a_phone().get(address)
    wrong = a_phone().get(f"/ask/{secret}/happening/")
    assert (wrong.status_code, what_it_says(wrong)) == (closed.status_code, what_it_says(closed))
    assert closed.status_code == 410


def test_words_sent_after_it_closed_are_shown_back_and_taken_along() -> None:
    phone = a_phone()
    address = begin(phone)
    close()
    page = phone.post(address, ANSWERS["happening"])
    assert page.status_code == 410
    assert page.content.decode().count(HAPPENING) == 2  # to be read, and to be taken along
    again = phone.post("/ask/who-can-ask/", {"asked": "yes", **ANSWERS["happening"]})
    assert again["Location"].endswith("/family/")
    assert AskForHelp.objects.order_by("pk").values_list("happening", flat=True).last() == HAPPENING


def test_it_stays_open_for_as_long_as_somebody_writes() -> None:
    phone = a_phone()
    address = begin(phone)
    close(timedelta(minutes=1))
    phone.post(address, ANSWERS["happening"])
    assert the_asked().token_until > timezone.now() + timedelta(minutes=29)


def test_a_step_sent_again_from_an_old_page_after_sending_changes_nothing_and_loses_nothing() -> None:
    phone = a_phone()
    token, _code = sent(phone)
    page = phone.post(f"/ask/{token}/happening/", {"happening": "Something I typed later"})
    assert page.status_code == 409
    assert "Something I typed later" in page.content.decode()
    assert the_asked().happening == HAPPENING


def test_there_is_no_other_step() -> None:
    token = token_in(begin(a_phone()))
    for step in ("nothing", "happening2", "status", "worker"):
        assert a_phone().get(f"/ask/{token}/{step}/").status_code == 404
        assert a_phone().post(f"/ask/{token}/{step}/", {"status": "sent"}).status_code == 404


@pytest.mark.parametrize("body", [b"a%00b", b"x" * 100_000, b"%20%0A", b""], ids=["nul", "long", "spaces", "nothing"])
def test_what_cannot_be_saved_comes_back_with_what_was_typed(body: bytes) -> None:
    phone = a_phone()
    address = begin(phone)
    page = phone.post(address, b"happening=" + body, content_type="application/x-www-form-urlencoded")
    assert page.status_code == 200
    assert "govuk-error-summary" in page.content.decode()
    assert body.split(b"%")[0].decode() in page.content.decode()
    assert the_asked().answered_pages == []


def test_half_a_letter_breaks_nothing() -> None:
    phone = a_phone()
    page = phone.post(begin(phone), b"happening=%ED%A0%80", content_type="application/x-www-form-urlencoded")
    assert page.status_code in (200, 302)


@pytest.mark.parametrize("words", ["👩‍👧 help", "ساعدوني رجاءً", 'it’s <b>Bo’s</b> "dad"', "\n\n  two lines\n"])
def test_any_words_are_kept_as_they_were_typed(words: str) -> None:
    phone = a_phone()
    phone.post(begin(phone), {"happening": words})
    assert the_asked().happening == words.rstrip()


@pytest.mark.parametrize(
    ("way", "at", "taken"),
    [
        ("text", "07700 900123", True),
        ("text", "0191 498 0000", False),
        ("phone", "0191 498 0000", True),
        ("phone", "+44 7700 900123", True),
        ("phone", "٠٧٧٠٠٩٠٠١٢٣", True),
        ("phone", "ask my nan", False),
        ("phone", "1" * 200, False),
        ("phone", "", False),
        ("email", "nur@example.org", True),
        ("email", "nur at example", False),
        ("text", "nur@example.org", False),
        ("page", "", True),
        ("page", "whatever", True),
        ("pigeon", "", False),
    ],
)
def test_a_number_has_to_fit_the_safe_way(way: str, at: str, taken: bool) -> None:
    phone = a_phone()
    first = begin(phone)
    page = phone.post(first.replace("happening", "safe"), {"safe_way": way, "reach_at": at})
    assert (page.status_code == 302) is taken
    assert the_asked().safe_way == (way if taken else "")


def test_a_form_from_elsewhere_is_not_taken() -> None:
    address = begin(a_phone())
    answer = a_phone().post(address, ANSWERS["happening"], headers={"sec-fetch-site": "cross-site"})
    assert answer.status_code == 403
    assert the_asked().happening == ""


def test_nothing_but_hashes_of_the_secret_and_the_code_are_kept() -> None:
    token, code = sent()
    with connection.cursor() as cursor:
        cursor.execute("select row_to_json(asked)::text from referrals_askforhelp asked")
        row = cursor.fetchone()[0]
    assert token not in row
    assert code.replace(" ", "") not in row
