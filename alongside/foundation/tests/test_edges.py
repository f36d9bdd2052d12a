"""What every answer tells a browser, and what is refused before it is read."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.conf import LazySettings
from django.http import HttpResponseBase
from django.test import Client, RequestFactory
from django.urls import reverse

from alongside.foundation import edges

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).resolve().parents[3]
IN_LIFE = {
    "SECRET_KEY": "a-long-random-text-of-a-made-up-council-0123456789-abcdefghij",
    "SEAL_KEY": "another-long-random-text-of-a-made-up-council-9876543210-xyz",
    "DATABASE_URL": "postgresql://alongside_app:made-up@localhost:1/alongside",
    "DATABASE_OWNER_URL": "postgresql://alongside_owner:made-up@localhost:1/alongside",
    "ALLOWED_HOSTS": "alongside.council.example",
}
ASKED = "import json; from django.conf import settings as s; print(json.dumps({n: getattr(s, n) for n in %r}))"


def settings_in_life(*names: str, **environment: str) -> dict[str, Any]:
    """These settings as a council has them, whose server is not this machine's own."""
    around = {name: value for name, value in os.environ.items() if not name.startswith("ALONGSIDE_")}
    ran = subprocess.run(
        [sys.executable, "-c", ASKED % (names,)],
        cwd=ROOT,
        env=around | IN_LIFE | {"DJANGO_SETTINGS_MODULE": "config.settings"} | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    found: dict[str, Any] = json.loads(ran.stdout)
    return found


def got(path: str) -> HttpResponseBase:
    answer = Client().get(path)
    for close in answer._resource_closers:  # type: ignore[attr-defined]  # a file; its close() would end our transaction
        close()
    return answer


@pytest.mark.parametrize("path", ["/", "/sign-in", "/nowhere/", "/static/alongside.css", "/components/"])
def test_every_answer_tells_the_browser_what_it_may_not_do(path: str) -> None:
    answer = got(path)
    policy = dict(one.strip().split(" ", 1) for one in answer["Content-Security-Policy"].split(";"))
    assert policy == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self' data:",
        "media-src": "'self'",
        "font-src": "'self'",
        "connect-src": "'self'",
        "object-src": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
        "base-uri": "'none'",
    }
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in answer["Permissions-Policy"]


def test_pages_are_not_kept_and_our_styles_are() -> None:
    assert "no-store" in got("/sign-in/")["Cache-Control"]
    assert got("/nowhere/")["Cache-Control"] == "no-store"
    assert "max-age" in got("/static/alongside.css")["Cache-Control"]


@pytest.mark.parametrize("path", ["/static/", "/static/fonts/", "/static/../config/settings.py", "/static/%2e%2e/x"])
def test_nobody_can_walk_through_our_files(path: str) -> None:
    assert Client().get(path).status_code == 404


def test_pages_that_went_wrong_have_the_same_edges() -> None:
    large = Client(raise_request_exception=False).post(reverse("sign_in"), {"email": "x" * 6 * 1024 * 1024})
    assert large.status_code == 400
    assert large["Cache-Control"] == "no-store"
    assert "default-src 'none'" in large["Content-Security-Policy"]


@pytest.mark.parametrize("way", ["TRACE", "OPTIONS", "PUT", "DELETE", "PATCH", "CONNECT", "MADE-UP"])
@pytest.mark.parametrize("path", ["/", "/sign-in/", "/my-work/", "/static/alongside.css"])
def test_pages_are_read_and_sent_and_nothing_else(way: str, path: str) -> None:
    answer = Client().generic(way, path)
    assert answer.status_code == 405
    assert answer["Allow"] == "GET, HEAD, POST"
    assert not answer.content
    assert "default-src 'none'" in answer["Content-Security-Policy"]


def test_no_other_site_may_read_an_answer_and_every_text_says_how_it_is_written() -> None:
    for path in ("/sign-in/", "/nowhere/", "/static/alongside.css", "/static/alongside.js"):
        answer = Client(headers={"origin": "https://elsewhere.example"}).get(path)
        assert "Access-Control-Allow-Origin" not in answer
        assert 'charset="utf-8"' in answer["Content-Type"].replace("charset=utf-8", 'charset="utf-8"')
        for close in answer._resource_closers:  # type: ignore[attr-defined]
            close()


def test_a_familys_page_is_compressed_and_a_workers_is_not() -> None:
    takes_gzip = Client(headers={"accept-encoding": "gzip"})
    assert takes_gzip.get(reverse("our_plan_is_thrown_away"))["Content-Encoding"] == "gzip"
    assert "Content-Encoding" not in takes_gzip.get(reverse("sign_in"))
    assert "Content-Encoding" not in Client().get(reverse("our_plan_is_thrown_away"))


def test_nobody_can_tell_from_its_length_what_a_compressed_page_says() -> None:
    takes_gzip = Client(headers={"accept-encoding": "gzip"})
    lengths = {len(takes_gzip.get(reverse("our_plan_is_thrown_away")).content) for _ in range(12)}
    assert len(lengths) > 3


@pytest.mark.parametrize("path", ["/static/home.css", "/static/home.js"])
def test_our_files_come_compressed_to_whoever_takes_them_so(path: str) -> None:
    answer = Client(headers={"accept-encoding": "gzip, br"}).get(path)
    for close in answer._resource_closers:  # type: ignore[attr-defined]
        close()
    assert answer["Content-Encoding"] in ("br", "gzip")


class NeverRead(io.RawIOBase):
    """Counts what is read of it, and has no end."""

    most = taken = 0

    def read(self, size: int = -1) -> bytes:
        self.taken += size
        self.most = max(self.most, size)
        return b"x" * size


def test_what_is_far_too_large_is_refused_kindly_and_never_kept(settings: LazySettings) -> None:
    sent = NeverRead()
    request = RequestFactory().post("/anything/", content_type="multipart/form-data; boundary=x")
    request.META["CONTENT_LENGTH"] = str(settings.MOST_SENT_AT_ONCE + 1)
    request._stream = sent  # type: ignore[assignment]

    answer = edges.nothing_too_large(lambda _: pytest.fail("It was let in."))(request)

    assert answer.status_code == 413
    assert "It is more than 30 megabytes" in answer.content.decode()  # type: ignore[attr-defined]
    assert sent.most <= edges.AT_A_TIME


def test_every_page_is_behind_that_edge(settings: LazySettings) -> None:
    far_too_large = {"CONTENT_LENGTH": str(settings.MOST_SENT_AT_ONCE + 1), "wsgi.input": NeverRead()}
    answer = Client().generic("POST", reverse("sign_in"), **far_too_large)  # type: ignore[arg-type]
    assert answer.status_code == 413
    assert answer["Cache-Control"] == "no-store"


@pytest.mark.parametrize("length", ["", "-1", "many", "٣", "9" * 400])
def test_a_length_that_is_no_number_breaks_nothing(length: str) -> None:
    request = RequestFactory().get("/")
    request.META["CONTENT_LENGTH"] = length
    with pytest.raises(LookupError):
        edges.nothing_too_large(_let_in)(request)


def _let_in(_: object) -> Any:
    raise LookupError


def test_through_https_the_cookies_are_locked_to_this_very_place() -> None:
    found = settings_in_life(
        "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SESSION_COOKIE_HTTPONLY", "CSRF_COOKIE_HTTPONLY",
        "SESSION_COOKIE_NAME", "CSRF_COOKIE_NAME", "SECURE_SSL_REDIRECT", "SECURE_HSTS_SECONDS", "DEBUG",
    )  # fmt: skip
    assert found == {
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_SECURE": True,
        "SESSION_COOKIE_HTTPONLY": True,
        "CSRF_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_NAME": "__Host-sessionid",
        "CSRF_COOKIE_NAME": "__Host-csrftoken",
        "SECURE_SSL_REDIRECT": True,
        "SECURE_HSTS_SECONDS": 31_536_000,
        "DEBUG": False,
    }


def test_every_cookie_there_is_has_a_locked_name_and_no_sentence_stands_in_one() -> None:
    """Each cookie the code makes, by the names it makes them with; a new one has to be named here."""
    found = settings_in_life("SESSION_COOKIE_NAME", "CSRF_COOKIE_NAME", "MESSAGE_STORAGE")
    asked = "import django; django.setup(); from alongside.access.actions import LAST_WORKER_COOKIE as a; "
    asked += "from alongside.home.views import COOKIE as b, HOME_COOKIE as c; "
    asked += "from alongside.home.views.home_door import DOOR_COOKIE as d; "
    asked += "from alongside.training.views import LEARNER_COOKIE as e; "
    asked += "from alongside.training.views.learner_door import DOOR_COOKIE as f; print(a, b, c, d, e, f)"
    around = {name: value for name, value in os.environ.items() if not name.startswith("ALONGSIDE_")}
    in_life = around | IN_LIFE | {"DJANGO_SETTINGS_MODULE": "config.settings"}
    ran = subprocess.run(
        [sys.executable, "-c", asked], cwd=ROOT, env=in_life, capture_output=True, text=True, check=True
    )
    names = {found["SESSION_COOKIE_NAME"], found["CSRF_COOKIE_NAME"], *ran.stdout.split()}
    assert names == {
        "__Host-sessionid",
        "__Host-csrftoken",
        "__Host-last_worker",
        "__Secure-our_plan",
        "__Secure-our_home",
        "__Secure-our_door",
        "__Host-learner",
        "__Secure-training_door",
    }
    assert found["MESSAGE_STORAGE"].endswith("SessionStorage")
    setting = [file for file in (ROOT / "alongside").rglob("*.py") if "set_cookie(" in file.read_text()]
    places = {str(file.relative_to(ROOT / "alongside")) for file in setting if "tests" not in file.parts}
    assert places == {
        "access/sign_in/adapters.py",
        "home/views/__init__.py",
        "home/views/home_door.py",
        "training/views/__init__.py",
        "training/views/learner_door.py",
    }


def test_the_sample_city_still_opens_on_a_machine_without_https() -> None:
    assert settings_in_life("HTTPS", "SESSION_COOKIE_SECURE", ALONGSIDE_DEMO="1") == {
        "HTTPS": False,
        "SESSION_COOKIE_SECURE": False,
    }
    assert settings_in_life("HTTPS", ALONGSIDE_HTTPS="0") == {"HTTPS": False}


def test_a_proxy_in_front_may_say_that_it_was_reached_by_https() -> None:
    found = settings_in_life("SECURE_PROXY_SSL_HEADER", ALONGSIDE_PROXY_HEADER="X-Forwarded-Proto")
    assert found == {"SECURE_PROXY_SSL_HEADER": ["HTTP_X_FORWARDED_PROTO", "https"]}


def test_djangos_own_deployment_checks_have_nothing_to_say() -> None:
    around = {name: value for name, value in os.environ.items() if not name.startswith("ALONGSIDE_")}
    ran = subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level=WARNING"],
        cwd=ROOT,
        env=around | IN_LIFE,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr


@pytest.mark.parametrize("page", ["/training/sessions/%00/", "/families/a%00b/", "/%00"])
def test_an_address_no_database_could_keep_is_not_found(client: Client, page: str) -> None:
    answer = client.get(page)
    assert answer.status_code == 404
    assert "We cannot find this page" in answer.content.decode()
