"""One person's record of learning."""

from datetime import date

import pytest
from django.http import Http404
from pytest_django import DjangoAssertNumQueries

from alongside.training.actions.evaluating import evaluate
from alongside.training.models import Certificate, PastTraining
from alongside.training.queries.my_learning import get_certificate_for, learning_record
from alongside.training.states import Level, Moment
from alongside.training.tests.day import THREE_O_CLOCK, came_to_all
from alongside.training.tests.factories import a_course, a_learner

pytestmark = pytest.mark.django_db


def certified() -> Certificate:
    booking = came_to_all(a_course(refresher_months=24))
    evaluate(booking=booking, moment=Moment.AFTER, sure={}, by=booking.learner, at=THREE_O_CLOCK)
    return Certificate.objects.get(booking=booking)


def test_it_holds_what_they_finished_their_certificates_and_what_to_refresh() -> None:
    certificate = certified()
    record = learning_record(certificate.learner)
    assert [one.title for one in record.learned] == [certificate.course_title]
    assert record.certificates == [certificate]
    assert [one.due_on for one in record.refreshers] == [date(2028, 3, 4)]


def test_the_last_time_counts_for_refreshing() -> None:
    certificate = certified()
    assert certificate.booking is not None
    PastTraining.objects.create(
        learner=certificate.learner,
        organisation=certificate.learner.practitioner.organisation,
        course=certificate.booking.session.course,
        level=Level.AWARENESS,
        title="The same, elsewhere",
        on=date(2026, 6, 1),
    )
    assert [one.due_on for one in learning_record(certificate.learner).refreshers] == [date(2028, 6, 1)]


def test_it_is_five_questions(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    learner = a_learner()
    for _ in range(3):
        came_to_all(a_course(refresher_months=12), learner)
    with django_assert_num_queries(5):
        assert len(learning_record(learner).learned) == 3


def test_a_certificate_is_ones_own_and_every_one_for_who_arranges() -> None:
    certificate = certified()
    assert get_certificate_for(certificate.learner, certificate.code, every=False) == certificate
    assert get_certificate_for(a_learner(), certificate.code, every=True) == certificate
    with pytest.raises(Http404):
        get_certificate_for(a_learner(), certificate.code, every=False)
