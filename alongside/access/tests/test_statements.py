"""Statements about somebody that are no good: each is refused, and the one that is good comes in."""

import json
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, ClassVar

import jwt
import pytest
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from cryptography.hazmat.primitives.asymmetric import rsa
from django.conf import LazySettings
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest
from django.test import Client

from alongside.access.sign_in.statements import QUESTION, CouncilsDirectory
from tests.directory import use

pytestmark = pytest.mark.django_db
KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
ANOTHER_KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
WORD = "the-word-we-asked-with"


class Directory(BaseHTTPRequestHandler):
    """Says where its keys are, shows them, and sends whoever asks for /moved on to another place."""

    calls_itself: ClassVar[str] = ""

    def do_GET(self) -> None:
        here = f"http://{self.headers['Host']}"
        keys = {
            "keys": [json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(KEY.public_key())) | {"kid": "1", "alg": "RS256"}]
        }
        itself = {"issuer": self.calls_itself or here, "jwks_uri": f"{here}/keys"}
        itself |= {"authorization_endpoint": f"{here}/ask", "token_endpoint": f"{here}/token"}
        moved = self.path.startswith("/moved")
        self.send_response(302 if moved else 200)
        self.send_header("Location", f"{here}/.well-known/openid-configuration") if moved else None
        self.end_headers()
        self.wfile.write(json.dumps(keys if self.path == "/keys" else itself).encode())

    def log_message(self, *_: Any) -> None:
        """Keeps quiet."""


@pytest.fixture
def address(settings: LazySettings, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    monkeypatch.setattr(Directory, "calls_itself", "")
    server = ThreadingHTTPServer(("127.0.0.1", 0), Directory)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    here = f"http://127.0.0.1:{server.server_address[1]}"
    use(settings, here)
    yield here
    server.shutdown()
    server.server_close()


def claims(address: str, **other: Any) -> dict[str, Any]:
    now = int(time.time())
    good = {"iss": address, "aud": "alongside", "sub": "grace", "iat": now, "exp": now + 60, "nonce": WORD}
    return {name: value for name, value in (good | other).items() if value is not None}


def heard(statement: str, *, asked: str = WORD) -> dict[str, Any]:
    request = HttpRequest()
    request.session = SessionStore()
    if asked:
        request.session[QUESTION] = asked
    directory = CouncilsDirectory(request, "directory")
    told: dict[str, Any] = directory._decode_id_token(directory.get_provider().app, statement)
    return told


def signed(said: dict[str, Any], key: Any = KEY, alg: str = "RS256", kid: str | None = "1") -> str:
    return jwt.encode(said, key, algorithm=alg, headers={"kid": kid} if kid else None)


def test_a_good_statement_is_believed(address: str) -> None:
    assert heard(signed(claims(address)))["sub"] == "grace"


@pytest.mark.parametrize(
    "other",
    [
        {"iss": "https://elsewhere.example"},
        {"aud": "another-service"},
        {"aud": None},
        {"exp": 1},
        {"nbf": 4_000_000_000},
        {"nonce": "another-word"},
        {"nonce": None},
    ],
)
def test_a_statement_for_another_place_time_or_question_is_refused(address: str, other: dict[str, Any]) -> None:
    with pytest.raises(OAuth2Error):
        heard(signed(claims(address, **other)))


def test_a_statement_with_no_signature_or_another_is_refused(address: str) -> None:
    said = claims(address)
    cut = signed(said).rsplit(".", 1)[0] + "."
    by_a_shared_word = signed(said, "a-word-that-is-long-enough-for-anybody", "HS256")
    for statement in (
        signed(said, ANOTHER_KEY), signed(said, None, "none"), by_a_shared_word, cut, signed(said, kid=None),
        signed(said, kid="2"), "", "a.b.c", "nothing",
    ):  # fmt: skip
        with pytest.raises(OAuth2Error):
            heard(statement)


def test_a_statement_nobody_in_this_browser_asked_for_is_refused(address: str) -> None:
    with pytest.raises(OAuth2Error):
        heard(signed(claims(address)), asked="")
    with pytest.raises(OAuth2Error):
        heard(signed(claims(address, nonce="")), asked="")


def test_a_directory_that_calls_itself_by_another_name_is_not_asked(
    client: Client, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert client.get("/sign-in/directory/")["Location"].startswith(f"{address}/ask?")
    monkeypatch.setattr(Directory, "calls_itself", "https://elsewhere.example")
    assert client.get("/sign-in/directory/")["Location"] == "/sign-in/"
    assert "did not work this time" in client.get("/sign-in/").content.decode()


def test_a_directory_that_sends_us_on_to_another_place_is_not_followed(
    client: Client, address: str, settings: LazySettings
) -> None:
    use(settings, f"{address}/moved")
    assert client.get("/sign-in/directory/")["Location"] == "/sign-in/"


def test_what_stands_in_the_address_changes_no_question_to_the_directory(client: Client, address: str) -> None:
    asked = client.get("/sign-in/directory/?scope=everything&auth_params=prompt%3Dnone%26nonce%3Dmine")["Location"]
    assert "everything" not in asked
    assert "prompt" not in asked
    assert "nonce=mine" not in asked
    assert f"nonce={client.session[QUESTION]}" in asked
