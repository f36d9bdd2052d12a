"""What a worker is shown beneath a field while they write. Nothing of it is kept, logged or audited."""

import logging

import pytest
from django.core.signing import Signer
from django.test import Client
from django.utils import timezone

from alongside.access.models import KeptWords
from alongside.access.tests.doors import page_of, signed_in
from alongside.audit.models import AuditEvent
from alongside.partners.actions.careful_words import forget_careful_words, leave_out_careful_word
from alongside.partners.tests.factories import a_social_worker, an_editor

pytestmark = pytest.mark.django_db
PAGE = "/words/look/"
SAID = "Zebediah failed to engage. Contact was hard. Contact stopped on Monday when he was at school with Nana."


def said_of(text: str, **more: str) -> str:
    answer = signed_in(a_social_worker()).post(PAGE, {"looked": text, **more})
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


def test_each_word_is_shown_once_with_what_to_say_rather_and_why() -> None:
    page = said_of(SAID)
    assert "You wrote “<strong>failed to engage</strong>”. Perhaps: did not want to, could not come." in page
    assert "<strong>Contact</strong>” and the like, 2 times. Perhaps: family time." in page
    assert "Why: Children see their family" in page
    assert "Zebediah" not in page


def test_how_hard_it_is_to_read_is_said_of_texts_for_families_alone() -> None:
    assert "would read this with ease" in said_of(SAID, for_families="yes")
    assert "would read this with ease" not in said_of(SAID)


def test_the_list_as_it_is_here_counts() -> None:
    leave_out_careful_word(word="contact", by=an_editor(), at=timezone.now())
    forget_careful_words()
    assert "family time" not in said_of(SAID)


@pytest.mark.parametrize("text", ["", "  ", "Nana came.", "یہ آپ کا ہے", "🙂"])
def test_where_there_is_nothing_to_say_nothing_is_said(text: str) -> None:
    assert said_of(text) == ""


@pytest.mark.parametrize("text", ["case " * 20_000, "a\x00 case", "<script>case</script>" * 2000])
def test_too_much_or_too_strange_is_answered_with_a_sentence(text: str) -> None:
    page = said_of(text)
    assert page.startswith('<p class="govuk-body">')
    assert "<script>" not in page


def test_markup_is_text() -> None:
    assert "<b>" not in said_of("<b>clients</b>")


def test_nothing_of_it_is_kept(caplog: pytest.LogCaptureFixture) -> None:
    before = AuditEvent.objects.count()
    client = signed_in(a_social_worker())
    before = AuditEvent.objects.count()
    with caplog.at_level(logging.DEBUG):
        client.post(PAGE, {"looked": SAID, "for_families": "yes"})
    assert AuditEvent.objects.count() == before
    assert "Zebediah" not in caplog.text


def test_where_the_sign_in_is_over_not_even_then() -> None:
    client = Client()
    client.cookies["last_worker"] = Signer(salt="last worker").sign(str(a_social_worker().pk))
    assert client.post(PAGE, {"looked": SAID}).status_code == 302
    assert client.post("/words/", {"looked": SAID}).status_code == 302
    assert not KeptWords.objects.exists()
    assert client.post("/families/find/", {"looked": SAID}).status_code == 302
    assert KeptWords.objects.exists(), "Elsewhere it is"
    assert client.get(PAGE).status_code in (302, 405)


def test_a_workers_field_says_where_its_words_are_looked_at_and_a_public_page_says_nothing() -> None:
    worker = a_social_worker()
    assert "data-look" not in page_of(worker, "/words/")
    assert "data-look" not in signed_in(worker).get("/components/").content.decode()
