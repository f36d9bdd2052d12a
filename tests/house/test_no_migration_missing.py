"""The models and the migrations describe the same tables."""

import pytest
from django.core.management import call_command


@pytest.mark.django_db
def test_no_migration_missing(capsys: pytest.CaptureFixture[str]) -> None:
    try:
        call_command("makemigrations", "--check", "--dry-run")
    except SystemExit:
        pytest.fail("Run manage.py makemigrations:\n" + capsys.readouterr().out)
