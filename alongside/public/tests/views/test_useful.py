"""One tap on “Is this page useful?”: kept at once, of nobody, and only from a page of our own."""

import re
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.cache import cache
from django.test import Client

from alongside.access.tests.doors import page_of
from alongside.foundation.languages import LANGUAGES
from alongside.public.models import PageVote
from alongside.public.rules.usefulness import FROM_ONE_ADDRESS
from alongside.public.tests.editors import OWN, a_version, an_editor

pytestmark = pytest.mark.django_db
OURS = {"sec-fetch-site": "same-origin"}


def answered(client: Client | None = None, address: str = "/useful/", **said: Any) -> Any:
    sent = {"page": "privacy", "back": "/privacy/", "answer": "yes"} | said
    return (client or Client()).post(address, sent, headers=OURS)


@pytest.mark.parametrize("answer", ["yes", "no", "wrong"])
def test_an_answer_is_kept_at_once_and_thanked_for(answer: str) -> None:
    thanks = answered(answer=answer)
    vote = PageVote.objects.get()
    assert (vote.page, vote.language, vote.version, vote.answer) == ("privacy", "en-gb", 0, answer)
    assert thanks.status_code == 302
    assert urlsplit(thanks["Location"]).path == f"/useful/{vote.mark}/"


def test_the_question_stands_on_public_pages_and_its_buttons_do_what_they_say() -> None:
    page = Client().get("/privacy/").content.decode()
    assert "Is this page useful?" in page
    form = page[page.index('id="useful"') :]
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form))
    button = re.findall(r'<button[^>]*value="(\w+)"[^>]*name="answer"|name="answer"[^>]*value="(\w+)"', form)
    assert {value for pair in button for value in pair if value} == {"yes", "no", "wrong"}
    address = re.search(r'action="([^"]+)"', form)
    assert address
    assert Client().post(address[1], {**hidden, "answer": "no"}, headers=OURS).status_code == 302
    assert PageVote.objects.get().page == "privacy"


@pytest.mark.parametrize("language", ["en-gb", "ur"])
def test_a_page_of_the_services_own_asks_and_takes_answers_as_every_other(language: str) -> None:
    version = a_version(OWN, blocks=[{"kind": "text", "heading": "", "words": "We dig."}])
    before = "" if language == "en-gb" else f"/{language}"
    page = Client().get(f"{before}/about/{OWN}/").content.decode()
    form = page[page.index('id="useful"') :]
    hidden = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form))
    thanks = Client().post(f"{before}/useful/", {**hidden, "answer": "no"}, headers=OURS)
    vote = PageVote.objects.get()
    assert (vote.page, vote.language, vote.version) == (OWN, "en-gb", version.number)
    assert parse_qs(urlsplit(thanks["Location"]).query)["back"] == [f"{before}/about/{OWN}/#useful"]
    assert OWN in page_of(an_editor(), "/edit/usefulness/")


def test_a_page_nobody_can_read_yet_takes_no_answer() -> None:
    a_version(OWN, in_days=3, blocks=[{"kind": "text", "heading": "", "words": "We dig."}])
    assert answered(page=OWN).status_code == 404


@pytest.mark.parametrize("address", ["/useful/x/", "/ask/danger/", "/sign-in/"])
def test_where_somebody_asks_or_signs_in_they_are_asked_nothing_else(address: str) -> None:
    assert "data-useful" not in Client().get(address).content.decode()


@pytest.mark.parametrize("language", [one.code for one in LANGUAGES if not one.is_english])
def test_it_is_answered_in_the_language_that_is_read(language: str) -> None:
    phone = Client()
    page = phone.get(f"/{language}/privacy/").content.decode()
    assert f'action="/{language}/useful/"' in page
    thanks = answered(phone, f"/{language}/useful/", back=f"/{language}/privacy/")
    assert thanks["Location"].startswith(f"/{language}/useful/")
    assert PageVote.objects.get().language == language
    assert f'href="/{language}/privacy/#useful"' in phone.get(thanks["Location"]).content.decode()


def test_it_leaves_no_cookie() -> None:
    browser = Client()
    browser.get("/privacy/")
    browser.get(answered(browser)["Location"])
    assert not browser.cookies


@pytest.mark.parametrize("said", [{"sec-fetch-site": "cross-site"}, {"origin": "https://elsewhere.example"}, {}])
def test_what_comes_from_another_site_is_refused(said: dict[str, str]) -> None:
    browser = Client(enforce_csrf_checks=True)
    answer = browser.post("/useful/", {"page": "privacy", "answer": "yes"}, headers=said)
    assert answer.status_code == 403
    assert not PageVote.objects.exists()


@pytest.mark.parametrize("page", ["no-such-page", "", "x" * 100_000, "a\x00b", "'; drop", "😀", "__class__"])
def test_a_page_there_is_not_takes_no_answer(page: str) -> None:
    assert answered(page=page).status_code == 404
    assert not PageVote.objects.exists()


@pytest.mark.parametrize("answer", ["maybe", "", "\x00", "x" * 100_000])
def test_no_answer_is_no_answer(answer: str) -> None:
    assert answered(answer=answer)["Location"] == "/"
    assert Client().get("/useful/")["Location"] == "/"
    assert not PageVote.objects.exists()


@pytest.mark.parametrize("version", ["99999999999", "-1", "two", "3", "", "\x00", "²"])
def test_a_version_there_never_was_counts_for_the_words_of_now(version: str) -> None:
    answered(page="for-parents", version=version)
    assert PageVote.objects.get().version == 0


@pytest.mark.parametrize(
    "back",
    [
        "https://elsewhere.example/",
        "//elsewhere.example/",
        "/\\elsewhere.example",
        "javascript:alert(1)",
        "\x00",
        "/families/",
        "/no-such-page/",
        "x" * 100_000,
        "",
        "/privacy/\r\nX-Evil: 1",
    ],
)
def test_the_way_back_leads_only_to_a_public_page_of_ours(back: str) -> None:
    browser = Client()
    thanks = answered(browser, back=back)["Location"]
    assert parse_qs(urlsplit(thanks).query)["back"] == ["/"]
    assert 'href="/#useful">Back to where you were' in browser.get(thanks).content.decode()


def test_the_way_back_leads_to_the_very_place() -> None:
    browser = Client()
    thanks = answered(browser, back="/privacy/?need=food&near=x")["Location"]
    assert 'href="/privacy/?need=food&amp;near=x#useful"' in browser.get(thanks).content.decode()


def test_a_whole_library_may_answer_but_not_a_machine() -> None:
    cache.clear()
    most = FROM_ONE_ADDRESS[0]
    for _ in range(most):
        assert answered().status_code == 302
    one_more = answered()
    assert one_more.status_code == 429
    assert "we could not keep yours" in one_more.content.decode()
    assert PageVote.objects.count() == most
    elsewhere = Client(REMOTE_ADDR="203.0.113.9")
    assert answered(elsewhere).status_code == 302
    cache.clear()


def test_what_fills_a_field_nobody_sees_is_not_kept_and_is_told_so() -> None:
    told = answered(leave_empty="https://buy.example")
    assert "we could not keep yours" in told.content.decode()
    assert not PageVote.objects.exists()


def test_nothing_tells_who_answered_or_at_what_time() -> None:
    answered()
    kept = {field.name for field in PageVote._meta.get_fields()}
    assert not kept & {"at", "ip", "address", "session", "user"}
