"""A grandmother fears for a child now: whom to ring stands first; what she types is passed on, or she has to ring."""

from pathlib import Path

import pytest
from django.conf import LazySettings

from alongside.messages.tests.smtp_stub import MailStub, smtp_stub
from alongside.partners.tests.factories import a_look
from alongside.public.tests.views.test_ask_in_danger import by_a_mail_server
from tests.journeys.looking import Look
from tests.journeys.steps.front_door import BARE_PHONE, PHONE, Anyone, OpenPage

DOOR = "worries@madeup-city.example"
QUESTIONS = ("What is happening?", "Where is the child now?", "How can they reach you?")
TYPED = (
    "He has locked my grandson Bo in the shed.\nThere’s shouting – “I can’t get in”. 👵",
    "12 Quill Lane",
    "Nana, 0191 496 0101",
)


@pytest.mark.parametrize("look", [PHONE, BARE_PHONE], ids=lambda look: look.name)
def test_what_a_grandmother_types_of_danger_is_passed_on_or_she_is_told_to_ring(
    open_page: OpenPage, look: Look, settings: LazySettings, tmp_path: Path
) -> None:
    settings.MESSAGES_FOLDER = tmp_path / "outbox"
    a_look(name="Madeup City families", safeguarding_email=DOOR, safeguarding_phone="0191 496 0000")
    nana = Anyone(open_page(look), {}).opens("/")
    with smtp_stub() as council:
        by_a_mail_server(settings, council)
        reads_whom_to_ring_first(nana)
        nana.press("Pass this on now").is_told("Tell us what is happening.")
        types(nana)
        has_a_receipt(nana, council)
    again = Anyone(open_page(look), {}).opens("/ask/danger/")
    types(again)
    again.write(QUESTIONS[0], "Now he has a knife.")
    keeps_her_words_and_says_to_ring(again)
    with smtp_stub() as council:
        by_a_mail_server(settings, council)
        again.press("Pass this on now").reads("We have passed it on")
        assert "Now he has a knife." in words_of(council)


def reads_whom_to_ring_first(nana: Anyone) -> None:
    """Two taps from the front door; the numbers stand above every place to write, and can be tapped."""
    nana.follow("Ask for help").reads("Is a child in danger now?")
    nana.take(nana.page.locator("a.al-way").first).reads("A child is in danger now")
    for number in ("999", "01914960000", "08001111"):
        assert top_of(nana, f"a[href='tel:{number}']") < min(top_of(nana, "textarea"), PHONE.height)


def types(nana: Anyone) -> None:
    for question, words in zip(QUESTIONS, TYPED, strict=True):
        nana.write(question, words)


def has_a_receipt(nana: Anyone, council: MailStub) -> None:
    """The number on her page is the one the council has; her words stand on no page of ours any more."""
    nana.press("Pass this on now").reads("We have passed it on", "Write the number down, or print this page.")
    number = nana.page.locator(".al-code").inner_text()
    (mail,) = council.mails
    assert (mail["To"], number in str(mail["Subject"])) == (DOOR, True)
    for words in (number, *TYPED[0].split("\n"), *TYPED[1:]):
        assert words in words_of(council)
    nana.sees_not("grandson", "Quill").sees("0191 496 0000")
    nana.page.reload()
    nana.sees(number)


def keeps_her_words_and_says_to_ring(nana: Anyone) -> None:
    """The council's mail server does not answer: the page says so above all, and loses nothing."""
    nana.press("Pass this on now").reads("This was NOT passed on. Ring now.", "It is still here below.")
    nana.has_typed(QUESTIONS[0], "Now he has a knife.")
    for question, words in zip(QUESTIONS[1:], TYPED[1:], strict=True):
        nana.has_typed(question, words)
    assert top_of(nana, "[role=alert]") < top_of(nana, "a[href='tel:999']") < PHONE.height


def top_of(nana: Anyone, what: str) -> float:
    """How far below the upper edge of the screen it begins, before anybody scrolls."""
    box = nana.page.locator(f"main {what}").first.bounding_box()
    assert box, f"{what} is not to be seen"
    return box["y"]


def words_of(council: MailStub) -> str:
    """The newest mail, as whoever answers the council's door reads it."""
    return str(council.mails[-1].get_content()).replace("\r\n", "\n")
