"""The real background worker, behind all walls: where nobody has read that a child is not safe, more are told."""

import os
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from django.conf import LazySettings, settings
from django.utils import timezone

from alongside.voice import actions, queries
from alongside.voice.models import NotSafeNow
from alongside.voice.tests.factories import a_family_with_grace, not_safe, somebody_on_duty
from config import database

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def folder(settings: LazySettings, tmp_path: Path) -> None:
    settings.MESSAGES_FOLDER = tmp_path / "outbox"


def long_ago() -> datetime:
    return timezone.now() - timedelta(minutes=settings.NOT_SAFE_MINUTES + 1)


def the_worker_runs() -> None:
    environment = os.environ | {
        "DATABASE_URL": database.as_url(settings.DATABASE_APP, str(settings.DATABASE_APP["NAME"])),
        "SECRET_KEY": settings.SECRET_KEY,
        "SEAL_KEY": settings.SEAL_KEY,
        "MESSAGES_FOLDER": str(settings.MESSAGES_FOLDER),
        "AUDIT_HEADS_FILE": str(settings.MESSAGES_FOLDER.parent / "heads.jsonl"),
    }
    ran = subprocess.run(
        [sys.executable, "manage.py", "procrastinate", "worker", "--one-shot"],
        cwd=settings.ROOT, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr


def told_out_of_hours(alert: NotSafeNow) -> set[str]:
    return {one.worker.name for one in queries.told_of(alert) if one.out_of_hours}


def test_nobody_has_read_it_so_out_of_hours_is_told() -> None:
    family, _ = a_family_with_grace()
    olu = somebody_on_duty()
    alert = not_safe(family, at=long_ago())
    the_worker_runs()
    assert told_out_of_hours(alert) == {olu.name}


def test_it_was_read_so_nobody_else_is_woken() -> None:
    family, grace = a_family_with_grace()
    somebody_on_duty()
    alert = not_safe(family, at=long_ago())
    actions.read_alert(alert=alert, by=grace, at=timezone.now())
    the_worker_runs()
    assert told_out_of_hours(alert) == set()
