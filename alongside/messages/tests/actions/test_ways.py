"""Real clients against small servers on this machine: what leaves, and what each answer means."""

import stat
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.utils import timezone

from alongside.messages.actions.ways import Never, NotNow, Outgoing, hand_over, has_it_arrived, has_it_been_taken
from alongside.messages.states import Channel
from alongside.messages.tests import notify_stub as notify_says
from alongside.messages.tests.notify_stub import SERVICE, Stub
from alongside.messages.tests.smtp_stub import HANG, MailStub

REFERENCE = "33333333-3333-4333-8333-333333333333"
URDU = "آپ کے لیے ایک پیغام ہے۔\n.\nhttps://alongside.example/home/key/made-up/"


def outgoing(channel: Channel = Channel.TEXT, words: str = URDU) -> Outgoing:
    to = "+447700900123" if channel == Channel.TEXT else "grace@example.org"
    return Outgoing(REFERENCE, channel, to, "ur", "آپ کے لیے ایک پیغام", words, timezone.now())


# ------------------------------------------------------------------------------------------------------------- a file


def test_a_file_is_readable_and_only_for_us(folder: Path) -> None:
    assert hand_over(outgoing()) == ""
    (file,) = folder.iterdir()
    assert file.suffix == ".txt"
    assert "+447700900123" in file.read_text()
    assert URDU in file.read_text()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_an_e_mail_in_a_file_has_its_subject_and_sender(folder: Path) -> None:
    hand_over(outgoing(Channel.EMAIL))
    (file,) = folder.iterdir()
    assert "From: Alongside\nSubject: آپ کے لیے ایک پیغام\n" in file.read_text()


def test_a_folder_that_cannot_be_written_to_is_for_later(folder: Path) -> None:
    folder.write_text("A file stands where the folder should be.")
    with pytest.raises(NotNow, match="folder"):
        hand_over(outgoing())


# ------------------------------------------------------------------------------------------------------ a mail server


def test_an_e_mail_is_plain_and_neutral(mail_server: MailStub) -> None:
    hand_over(outgoing(Channel.EMAIL))
    (mail,) = mail_server.mails
    assert mail.get_content().splitlines() == URDU.splitlines()
    assert mail.get_content_type() == "text/plain"
    assert mail["From"] == "Alongside <hello@alongside.example>"
    assert mail["To"] == "grace@example.org"
    assert mail["Subject"] == "آپ کے لیے ایک پیغام"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert mail["Message-ID"] == f"<{REFERENCE}@alongside.example>"
    assert mail["Content-Language"] == "ur"
    assert {"List-Unsubscribe", "X-Mailer", "Disposition-Notification-To"} & set(mail.keys()) == set()


@pytest.mark.parametrize(
    ("word", "answer", "what"),
    [
        ("RCPT", "550 5.1.1 grace@example.org: no such person", Never),
        ("RCPT", "450 4.2.1 mailbox busy", NotNow),
        ("MAIL", "550 not from there", NotNow),
        (".", "554 5.7.1 looks like spam", Never),
        (".", "451 later", NotNow),
        ("EHLO", HANG, NotNow),
        ("RCPT", HANG, NotNow),
        (".", HANG, NotNow),
    ],
)
def test_each_answer_of_a_mail_server_is_understood(
    mail_server: MailStub, word: str, answer: str, what: type[Exception]
) -> None:
    mail_server.answers[word] = answer
    with pytest.raises(what) as problem:
        hand_over(outgoing(Channel.EMAIL))
    assert mail_server.mails == []
    sentence_without_secrets(problem.value)


@pytest.mark.parametrize("parting", [HANG, "500 What?", "2" * 9000], ids=["silence", "a fault", "endless words"])
def test_a_mail_that_was_taken_is_sent_however_they_part(mail_server: MailStub, parting: str) -> None:
    mail_server.answers["QUIT"] = parting
    hand_over(outgoing(Channel.EMAIL))
    assert len(mail_server.mails) == 1


def test_a_mail_server_that_is_not_there_is_for_later(mail_server: MailStub, settings: LazySettings) -> None:
    settings.EMAIL_PORT = 1
    with pytest.raises(NotNow, match="did not answer"):
        hand_over(outgoing(Channel.EMAIL))


def test_texts_go_one_way_and_e_mails_another(mail_server: MailStub, folder: Path) -> None:
    hand_over(outgoing(Channel.TEXT))
    assert mail_server.mails == []
    assert len(list(folder.iterdir())) == 1


# ------------------------------------------------------------------------------------------------------ GOV.UK Notify


def test_notify_gets_the_words_and_our_reference_and_nothing_else(notify: Stub) -> None:
    named = hand_over(outgoing(Channel.TEXT))
    hand_over(outgoing(Channel.EMAIL))
    text, mail = notify.sent
    assert text == {
        "id": named,
        "status": "created",
        "phone_number": "+447700900123",
        "template_id": "text-template",
        "personalisation": {"words": URDU},
        "reference": REFERENCE,
    }
    assert (mail["email_address"], mail["template_id"]) == ("grace@example.org", "email-template")
    assert mail["personalisation"] == {"subject": "آپ کے لیے ایک پیغام", "words": URDU}
    assert notify.headers[0]["Authorization"].startswith("Bearer ")
    assert SERVICE not in str(notify.headers)


@pytest.mark.parametrize(
    ("channel", "answer", "what"),
    [
        (Channel.TEXT, notify_says.NO_SUCH_NUMBER, Never),
        (Channel.EMAIL, notify_says.NO_SUCH_ADDRESS, Never),
        (Channel.TEXT, notify_says.TEAM_ONLY, NotNow),
        (Channel.TEXT, notify_says.NO_TEMPLATE, NotNow),
        (Channel.TEXT, notify_says.TOO_MANY, NotNow),
        (Channel.EMAIL, notify_says.BROKEN, NotNow),
        (Channel.TEXT, notify_says.HANG, NotNow),
    ],
)
def test_each_answer_of_notify_is_understood(
    notify: Stub, channel: Channel, answer: tuple[int, str, str], what: type[Exception]
) -> None:
    notify.answers.append(answer)
    with pytest.raises(what) as problem:
        hand_over(outgoing(channel))
    assert notify.sent == []
    sentence_without_secrets(problem.value)


def sentence_without_secrets(problem: BaseException) -> None:
    said = str(problem)
    assert said.endswith(".")
    for secret in ("grace", "900123", "made-up", "made_up", "http", URDU):
        assert secret not in said
    came_from = (problem.__cause__, problem.__suppress_context__)
    assert came_from == (None, True), "What it came from may hold an address, and would stand in the logs."


def test_notify_that_is_not_there_is_for_later(notify: Stub, settings: LazySettings) -> None:
    settings.NOTIFY_URL = "http://127.0.0.1:1"
    with pytest.raises(NotNow, match="did not answer"):
        hand_over(outgoing())


def test_notify_is_asked_what_it_has_taken_and_what_became_of_it(notify: Stub) -> None:
    assert has_it_been_taken(REFERENCE, Channel.TEXT) == ""
    named = hand_over(outgoing())
    assert has_it_been_taken(REFERENCE, Channel.TEXT) == named
    assert has_it_arrived(named) is None
    notify.became("delivered")
    assert has_it_arrived(named) is True
    notify.became("permanent-failure")
    assert has_it_arrived(named) == "It did not arrive: nobody has this number or address."


def test_what_goes_another_way_is_not_asked_of_notify(folder: Path) -> None:
    assert has_it_been_taken(REFERENCE, Channel.TEXT) == ""
