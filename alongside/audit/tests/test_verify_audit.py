"""`manage.py verify_audit` says whether the chain holds, and ends with 1 where it does not."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from alongside.audit.actions import seal_audit
from alongside.audit.tests.as_owner import as_owner, lines

pytestmark = pytest.mark.django_db(transaction=True)


def verify(heads: Path) -> subprocess.CompletedProcess[str]:
    """As it is typed, with nothing said of the login."""
    urls = {}
    for name, entry in {"DATABASE_URL": settings.DATABASE_APP, "DATABASE_OWNER_URL": settings.DATABASE_OWNER}.items():
        assert entry is not None
        login = f"{entry['USER']}:{entry['PASSWORD']}" if entry["PASSWORD"] else entry["USER"]
        urls[name] = f"postgresql://{login}@/{entry['NAME']}?host={entry['HOST']}&port={entry['PORT']}"
    environment = os.environ | urls | {"ALONGSIDE_DEMO": "1", "AUDIT_HEADS_FILE": str(heads)}
    command = [sys.executable, "manage.py", "verify_audit"]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, cwd=settings.ROOT)


def test_it_prints_totals_and_then_the_first_break(heads: Path) -> None:
    lines(3)
    seal_audit()
    done = verify(heads)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "3 lines sealed, 0 waiting, 1 heads kept outside the database.\nThe chain holds.\n"
    with as_owner() as owner:
        owner.execute("update audit_auditevent set detail = '{}'")
    broken = verify(heads)
    assert broken.returncode == 1
    assert "First: Line 1 of " in broken.stderr
    assert "Besides this, 2 other places do not hold." in broken.stderr


def test_the_apps_login_is_told_who_can() -> None:
    with pytest.raises(CommandError, match="Run it as the owner"):
        call_command("verify_audit")
