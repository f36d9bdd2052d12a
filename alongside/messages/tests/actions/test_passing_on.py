"""What goes to the council's own door goes at once or is refused; nothing of it stays."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.conf import LazySettings

from alongside.messages.actions import CannotPassOnNow, pass_on_now
from alongside.messages.models import Message
from alongside.messages.tests.smtp_stub import MailStub

AT = datetime(2026, 11, 22, 23, 8, tzinfo=UTC)
DOOR = "front.door@council.example"


def passed_on(to: str = DOOR, words: str = "ساعدوني Bo’s dad\n.\nend") -> None:
    pass_on_now(to=to, subject="Please read now", words=words, language="en-gb", reference="D-7K3Q9BT", at=AT)


def test_it_is_with_the_mail_server_before_the_page_is_shown(mail_server: MailStub) -> None:
    passed_on()
    (mail,) = mail_server.mails
    assert (mail["To"], mail["Subject"]) == (DOOR, "Please read now")
    assert "ساعدوني Bo’s dad\n.\nend" in mail.get_content().replace("\r\n", "\n")
    assert "D-7K3Q9BT" in mail["Message-ID"]


@pytest.mark.django_db
def test_it_stands_in_no_outbox(mail_server: MailStub) -> None:
    passed_on()
    assert mail_server.mails
    assert not Message.objects.exists()


@pytest.mark.parametrize(
    ("step", "answer"), [("RCPT", "550 Nobody"), ("RCPT", "451 Later"), ("DATA", "554 No"), (".", "552 Full")]
)
def test_whatever_the_mail_server_says_is_a_refusal(mail_server: MailStub, step: str, answer: str) -> None:
    mail_server.answers[step] = answer
    with pytest.raises(CannotPassOnNow):
        passed_on()


@pytest.mark.parametrize(
    "to", ["", "no address", "two@example.org, three@example.org", "a@b.example\nBcc: c@d.example"]
)
def test_without_an_address_it_is_refused(to: str) -> None:
    with pytest.raises(CannotPassOnNow):
        passed_on(to=to)


def test_a_folder_that_nobody_reads_is_no_door(folder: Path, settings: LazySettings) -> None:
    with pytest.raises(CannotPassOnNow, match="nobody would read it"):
        passed_on()
    assert not folder.exists()
    settings.DEMO = True
    passed_on()
    assert len(list(folder.iterdir())) == 1


def test_where_the_folder_cannot_be_written_it_is_refused_and_no_word_is_logged(
    folder: Path, caplog: pytest.LogCaptureFixture, settings: LazySettings
) -> None:
    settings.DEMO = True
    folder.write_text("no folder")
    with pytest.raises(CannotPassOnNow):
        passed_on(words="Xylophone")
    assert caplog.messages
    assert "Xylophone" not in caplog.text
