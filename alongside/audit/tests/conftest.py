"""The heads of a test's chain are kept in a folder of its own."""

from pathlib import Path

import pytest
from pytest_django import Settings


@pytest.fixture
def heads(settings: Settings, tmp_path: Path) -> Path:
    settings.AUDIT_HEADS_FILE = tmp_path / "kept" / "heads.jsonl"
    return tmp_path / "kept" / "heads.jsonl"
