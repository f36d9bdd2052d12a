"""Whoever has the code reads three things; without it, nothing at all."""

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from alongside.public.views.certificate_checked import FROM_ONE_ADDRESS
from alongside.training.models import Certificate
from alongside.training.tests.factories import a_booking

pytestmark = pytest.mark.django_db
CODE = "7K3Q9BTXDF42"


def a_certificate(**more: object) -> Certificate:
    booking = a_booking()
    return Certificate.objects.create(
        code=CODE, learner=booking.learner, booking=booking, name="Ada Imaginary", course_title="Madeup awareness",
        on="2026-10-10", given_at=timezone.now(), **more,
    )  # fmt: skip


@pytest.mark.parametrize("code", [CODE, "7k3q-9btx-df42"])
def test_it_shows_the_name_the_course_and_the_day_and_nothing_else(code: str) -> None:
    certificate = a_certificate()
    answer = Client().get(f"/certificates/{code}/")
    said = answer.content.decode()
    assert "This certificate is ours" in said
    for words in ("Ada Imaginary", "Madeup awareness", "Saturday 10 October 2026"):
        assert words in said
    learner = certificate.learner
    for words in (learner.email, learner.practitioner.organisation.name, learner.practitioner.job_title, "Teacher"):
        assert words not in said


def test_a_code_we_do_not_know_and_a_withdrawn_one_get_the_same_answer() -> None:
    unknown = Client().get(f"/certificates/{CODE}/")
    a_certificate(withdrawn_at=timezone.now())
    withdrawn = Client().get(f"/certificates/{CODE}/")
    assert unknown.status_code == withdrawn.status_code == 404
    assert "We do not know this certificate" in withdrawn.content.decode()
    assert "Ada" not in withdrawn.content.decode()
    assert unknown.content == withdrawn.content


@pytest.mark.parametrize("code", ["%00", "x", "0" * 500, "%F0%9F%98%80", "O" * 12])
def test_what_was_never_a_code_is_not_known(code: str) -> None:
    assert Client().get(f"/certificates/{code}/").status_code == 404


def test_nothing_keeps_it_and_no_search_engine_shows_it() -> None:
    a_certificate()
    answer = Client().get(f"/certificates/{CODE}/")
    assert answer["Cache-Control"] == "no-store"
    assert answer["X-Robots-Tag"] == "noindex"
    assert not answer.cookies


def test_nobody_guesses_for_long() -> None:
    a_certificate()
    cache.clear()
    guesses = {Client().get(f"/certificates/{'2' * 11}{one}/").status_code for one in "3456"}
    assert guesses == {404}
    for _ in range(FROM_ONE_ADDRESS.amount - 4):
        assert Client().get(f"/certificates/{CODE}/").status_code == 200
    refused = Client().get(f"/certificates/{CODE}/")
    assert refused.status_code == 429
    assert "Ada" not in refused.content.decode()
    cache.clear()
