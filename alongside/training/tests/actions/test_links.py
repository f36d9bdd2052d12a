"""Whole addresses for messages, that let a learner in."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from alongside.foundation.log_lines import without_secrets
from alongside.training.actions.links import link_for
from alongside.training.tests.factories import a_learner

pytestmark = pytest.mark.django_db
ABOUT_ME = "/training/about-me/"


def test_the_whole_address_or_none(settings: Any) -> None:
    learner = a_learner()
    settings.OUR_ADDRESS = ""
    assert link_for(learner, ABOUT_ME, timezone.now()) == ""
    settings.OUR_ADDRESS = "https://plans.example.org"
    whole = link_for(learner, ABOUT_ME, timezone.now())
    assert whole.startswith("https://plans.example.org/training/link/")
    assert Client().get(whole.removeprefix("https://plans.example.org")).status_code == 200
    assert without_secrets(whole) != whole
    assert learner.email not in whole
