"""The real background worker, as it is started in life, finds what waits and sends it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

from alongside.messages.models import Message
from alongside.messages.states import Channel, MessageStatus
from alongside.messages.tests.factories import SECRET_LINK, a_message
from alongside.messages.tests.notify_stub import API_KEY, BROKEN, Stub
from tests.databases import url_of_the_app

pytestmark = pytest.mark.django_db(transaction=True)


def the_worker_runs(**environment: str) -> str:
    """Until nothing that is due waits any more; what it said."""
    environment |= {
        "DATABASE_URL": url_of_the_app(),
        "SECRET_KEY": settings.SECRET_KEY,
        "SEAL_KEY": settings.SEAL_KEY,
        "MESSAGES_FOLDER": str(settings.MESSAGES_FOLDER),
        "AUDIT_HEADS_FILE": str(settings.MESSAGES_FOLDER.parent / "heads.jsonl"),
    }
    ran = subprocess.run(
        [sys.executable, "manage.py", "procrastinate", "worker", "--one-shot"],
        cwd=settings.ROOT, env=os.environ | environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout
    return ran.stdout


def test_what_was_written_is_sent_by_the_worker_behind_all_walls(folder: Path) -> None:
    a_message()
    a_message(Channel.EMAIL)
    the_worker_runs()
    assert [message.status for message in Message.objects.all()] == [MessageStatus.SENT] * 2
    assert [SECRET_LINK in file.read_text() for file in folder.iterdir()] == [True, True]


def test_trouble_leaves_no_secret_in_the_log(notify: Stub) -> None:
    notify.answers.append(BROKEN)
    message = a_message()
    said = the_worker_runs(
        SEND_TEXTS_BY="notify", NOTIFY_URL=notify.url, NOTIFY_API_KEY=API_KEY, NOTIFY_TEXT_TEMPLATE="text-template"
    )
    assert Message.objects.get(pk=message.pk).status == MessageStatus.WAITING
    for secret in (SECRET_LINK, "900123", "Grace", API_KEY):
        assert secret not in said
    assert "500" in said, "That something is wrong is said all the same."


@pytest.mark.parametrize(
    ("environment", "sentence"),
    [
        ({"SEND_TEXTS_BY": "pigeon"}, "SEND_TEXTS_BY is pigeon. It has to be one of: file, notify."),
        ({"SEND_TEXTS_BY": "notify"}, "NOTIFY_API_KEY is not set."),
        ({"SEND_EMAILS_BY": "notify", "NOTIFY_API_KEY": API_KEY}, "NOTIFY_EMAIL_TEMPLATE is not set."),
        ({"SEND_EMAILS_BY": "smtp"}, "MESSAGES_FROM_ADDRESS is not set."),
        ({"SEND_EMAILS_BY": "smtp", "MESSAGES_FROM_ADDRESS": "a@b.example"}, "EMAIL_HOST is not set."),
        ({"MESSAGES_FROM_NAME": "Family conferences"}, "MESSAGES_FROM_NAME holds “Family”"),
    ],
)
def test_a_setting_that_is_missing_or_tells_is_said_in_a_sentence(environment: dict[str, str], sentence: str) -> None:
    ran = subprocess.run(
        [sys.executable, "manage.py", "check"], cwd=settings.ROOT, env=os.environ | environment,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode != 0
    assert sentence in ran.stdout
