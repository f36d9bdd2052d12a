"""Where messages go in these tests: a folder of the test's own."""

from pathlib import Path

import pytest
from django.conf import LazySettings


@pytest.fixture(autouse=True)
def folder(settings: LazySettings, tmp_path: Path) -> Path:
    settings.MESSAGES_FOLDER = tmp_path / "outbox"
    return tmp_path / "outbox"
