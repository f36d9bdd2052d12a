"""A worker’s own picture: theirs alone."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from alongside.families.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_service_manager, a_social_worker
from alongside.restorative.tests.reflections import placed_by, shared

pytestmark = pytest.mark.django_db
PAGE = "/reflect/mine/"


def test_a_stranger_signs_in_and_nothing_is_there_at_first() -> None:
    assert Client().get(PAGE).status_code == 302
    assert "You placed nothing yet." in page_of(a_social_worker(), PAGE)


def test_they_see_their_own_and_nobody_elses() -> None:
    worker, another, manager = a_social_worker(), a_social_worker(), a_service_manager()
    placed_by(worker, support=1, challenge=9, line="I was too quick.")
    assert "I was too quick." in page_of(worker, PAGE)
    assert "<strong>To</strong>" in page_of(worker, PAGE)
    for somebody in (another, manager):
        assert "I was too quick." not in page_of(somebody, PAGE)


def test_what_is_newer_stands_out_in_the_picture_and_each_stands_in_the_table() -> None:
    worker = a_social_worker()
    placed_by(worker)
    placed_by(worker, support=1, at=timezone.now() - timedelta(days=200))
    page = page_of(worker, PAGE)
    assert page.count("<circle") - page_of(a_social_worker(), PAGE).count("<circle") == 2
    assert page.count("al-window-picture__dot--earlier") == 1
    assert page.count('<th scope="row"') == 2


def test_it_says_who_reads_it() -> None:
    worker, manager = a_social_worker(), a_service_manager(name="Mara Made-Up")
    reflection = placed_by(worker)
    assert "Only me" in page_of(worker, PAGE)
    shared(reflection, manager)
    assert "Mara Made-Up" in page_of(worker, PAGE)


def test_the_page_does_not_grow_slower_with_what_was_placed() -> None:
    worker, manager = a_social_worker(), a_service_manager()
    client, counts = signed_in(worker), []
    for many in (1, 6):
        for _ in range(many):
            shared(placed_by(worker), manager)
        client.get(PAGE)
        with CaptureQueriesContext(
            connection,
        ) as asked:
            client.get(PAGE)
        counts.append(len(asked))
    assert counts[0] == counts[1]
