"""What is kept for a worker, and what never is. The way there and back is walked in views/test_keep_words.py."""

import pytest
from django.test import RequestFactory
from django.utils import timezone

from alongside.access.actions import keep_words
from alongside.access.models import KeptWords, User
from alongside.access.tests.factories import a_worker

pytestmark = pytest.mark.django_db


def kept(worker: User, path: str, typed: dict[str, str], page: str = "") -> str:
    request = RequestFactory().post(path, typed)
    request.user = worker
    return keep_words(request=request, path=page, at=timezone.now())


def test_words_are_kept_for_the_page_they_belong_to() -> None:
    assert kept(a_worker(), "/keep-words/", {"name": "Ayo"}, page="/families/find/")
    assert KeptWords.objects.get().path == "/families/find/"


def test_passwords_and_codes_are_never_kept() -> None:
    assert kept(a_worker(), "/my-sign-in/password/", {"password": "secret", "new": "secret"}) == ""
    assert not KeptWords.objects.exists()
