"""Django's test browser signs somebody in without the door: that stands for both steps, as nothing else does."""

import time
from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib.auth.signals import user_logged_in
from django.http import HttpRequest


@pytest.fixture(scope="session", autouse=True)
def _force_login_takes_both_steps(django_test_environment: None) -> Iterator[None]:
    from alongside.access.sign_in.steps import BOTH_STEPS

    def take_both(request: HttpRequest, **_: Any) -> None:
        if "REQUEST_METHOD" not in request.META:  # only Client.force_login() makes a request of nothing
            request.session[BOTH_STEPS] = time.time()

    user_logged_in.connect(take_both)
    yield
    user_logged_in.disconnect(take_both)
