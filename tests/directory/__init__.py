"""A council's directory for tests: a real OpenID Connect provider, on this machine, for as long as one test."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings

HERE = Path(__file__).resolve().parent
People = dict[str, dict[str, Any]]


@pytest.fixture
def a_directory(settings: LazySettings) -> Iterator[Callable[..., str]]:
    """Start one with these people, for a service at this address. Returns the address of the directory."""
    running: list[subprocess.Popen[str]] = []

    def start(people: People, at: str = "http://testserver") -> str:
        told = json.dumps({"back": [f"{at}/sign-in/directory/back/"], "people": people})
        paths = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
        command = [shutil.which("node", path=paths) or "node", str(HERE / "serve.mjs"), told]
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, start_new_session=True
        )
        running.append(process)
        assert process.stdout
        issuer = process.stdout.readline().strip()
        assert issuer, "The directory did not start"
        use(settings, issuer)
        return issuer

    yield start
    for process in running:
        os.killpg(process.pid, signal.SIGTERM)  # where node is a wheel, it is a child of what was started
        process.wait(10)
        assert process.stdout
        process.stdout.close()


def use(settings: LazySettings, issuer: str) -> None:
    """As if DIRECTORY_URL and the rest stood in the environment."""
    settings.DIRECTORY_URL = issuer
    app = {
        "provider_id": "directory",
        "name": "Sample City",
        "client_id": "alongside",
        "secret": "made-up-secret",
        "settings": {"server_url": issuer},
    }
    settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"OAUTH_PKCE_ENABLED": True, "APPS": [app]}}
