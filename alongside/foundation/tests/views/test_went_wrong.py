"""The page for when something is broken: it stands alone and loses nobody's words."""

import io

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory, override_settings
from django.urls import path

from alongside.foundation.views.went_wrong import went_wrong

TYPED = {"hopes": "Peace at night,\nand <b>no</b> shouting", "password": "very secret", "turn": "1", "code": "57KXNP"}


def breaks(request: HttpRequest) -> HttpResponse:
    raise RuntimeError


urlpatterns = [path("breaks/", breaks)]
handler500 = "alongside.foundation.views.went_wrong.went_wrong"


def test_what_was_typed_can_be_copied_and_secrets_are_not_shown() -> None:
    page = went_wrong(RequestFactory().post("/", TYPED)).content.decode()
    assert "Peace at night,\nand &lt;b&gt;no&lt;/b&gt; shouting" in page
    assert "very secret" not in page
    assert "57KXNP" not in page
    assert "What you wrote" not in went_wrong(RequestFactory().get("/")).content.decode()


def test_what_cannot_be_read_is_left_alone() -> None:
    request = RequestFactory().generic("POST", "/", b"x", content_type="multipart/form-data; boundary=y")
    request._stream = io.BytesIO()
    assert went_wrong(request).status_code == 500


@pytest.mark.django_db
def test_a_page_that_breaks_is_answered_by_it_with_all_edges() -> None:
    with override_settings(ROOT_URLCONF=__name__):
        answer = Client(raise_request_exception=False).post("/breaks/", TYPED)
    assert answer.status_code == 500
    assert "Peace at night" in answer.content.decode()
    assert answer["Cache-Control"] == "no-store"
    assert "default-src 'none'" in answer["Content-Security-Policy"]
