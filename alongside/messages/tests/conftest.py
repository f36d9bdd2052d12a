"""The ways messages take in these tests: a folder of the test's own, and small servers on this machine."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import LazySettings

from alongside.messages.tests.notify_stub import API_KEY, Stub, notify_stub
from alongside.messages.tests.smtp_stub import MailStub, smtp_stub


@pytest.fixture(autouse=True)
def folder(settings: LazySettings, tmp_path: Path) -> Path:
    """Where messages go unless a test says otherwise."""
    settings.MESSAGES_FOLDER = tmp_path / "outbox"
    settings.MESSAGES_TIMEOUT = settings.EMAIL_TIMEOUT = 0.5
    return tmp_path / "outbox"


@pytest.fixture
def notify(settings: LazySettings) -> Iterator[Stub]:
    """Texts and emails by GOV.UK Notify, or what answers like it."""
    with notify_stub() as stub:
        settings.SEND_TEXTS_BY = settings.SEND_EMAILS_BY = "notify"
        settings.NOTIFY_URL, settings.NOTIFY_API_KEY = stub.url, API_KEY
        settings.NOTIFY_TEXT_TEMPLATE, settings.NOTIFY_EMAIL_TEMPLATE = "text-template", "email-template"
        yield stub


@pytest.fixture
def mail_server(settings: LazySettings) -> Iterator[MailStub]:
    """Emails by a mail server, texts into the folder."""
    with smtp_stub() as stub:
        settings.SEND_EMAILS_BY = "smtp"
        settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_USE_TLS = "127.0.0.1", stub.port, False
        settings.MESSAGES_FROM_ADDRESS = "hello@alongside.example"
        yield stub
