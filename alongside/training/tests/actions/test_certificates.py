"""Certificates: given once, withdrawn with a reason."""

import pytest

from alongside.access.guards import NotAllowed
from alongside.foundation.references import ALPHABET
from alongside.training.actions.certificates import CannotWithdraw, give_certificate, withdraw_certificate
from alongside.training.actions.evaluating import evaluate
from alongside.training.models import Certificate, ModuleTaken
from alongside.training.queries.certificates import certificate_with
from alongside.training.states import Moment
from alongside.training.tests.day import TEN, THREE_O_CLOCK, came_to_all, letters_about, who_arranges
from alongside.training.tests.factories import a_course, a_learner

pytestmark = pytest.mark.django_db


def a_certificate() -> Certificate:
    booking = came_to_all()
    evaluate(booking=booking, moment=Moment.AFTER, sure={}, by=booking.learner, at=THREE_O_CLOCK)
    return Certificate.objects.get(booking=booking)


def test_its_code_has_twelve_letters_that_can_be_read_out() -> None:
    code = a_certificate().code
    assert len(code) == 12
    assert set(code) <= set(ALPHABET)


def test_the_learner_is_told_of_it() -> None:
    booking = came_to_all()
    before = letters_about(booking)
    evaluate(booking=booking, moment=Moment.AFTER, sure={}, by=booking.learner, at=THREE_O_CLOCK)
    assert letters_about(booking) == before + 1


def test_a_course_read_by_oneself_has_one_too_and_asking_again_gives_the_same() -> None:
    learner, course = a_learner(), a_course(self_led=True)
    taken = ModuleTaken.objects.create(course=course, learner=learner, started_at=TEN, finished_at=TEN)
    first, second = (
        give_certificate(learner=learner, course=course, on=TEN.date(), module_taken=taken, by=None, at=TEN)
        for _ in range(2)
    )
    assert first == second
    assert Certificate.objects.get().module_taken == taken


def test_of_two_courses_read_by_oneself_each_has_its_own() -> None:
    learner = a_learner()
    for _ in range(2):
        course = a_course(self_led=True)
        taken = ModuleTaken.objects.create(course=course, learner=learner, started_at=TEN, finished_at=TEN)
        give_certificate(learner=learner, course=course, on=TEN.date(), module_taken=taken, by=None, at=TEN)
    assert Certificate.objects.filter(learner=learner).count() == 2


def test_withdrawn_it_is_known_no_more_to_whoever_checks_it() -> None:
    given = a_certificate()
    assert certificate_with(given.code) == given
    withdraw_certificate(certificate=given, why="Somebody else signed in.", by=who_arranges(), at=THREE_O_CLOCK)
    assert certificate_with(given.code) is None


def test_it_is_withdrawn_once() -> None:
    given, by = a_certificate(), who_arranges()
    withdraw_certificate(certificate=given, why="Somebody else signed in.", by=by, at=THREE_O_CLOCK)
    with pytest.raises(CannotWithdraw, match="already"):
        withdraw_certificate(certificate=given, why="Again.", by=by, at=THREE_O_CLOCK)


def test_only_who_arranges_training_withdraws_one() -> None:
    given = a_certificate()
    with pytest.raises(NotAllowed):
        withdraw_certificate(certificate=given, why="Mine.", by=given.learner, at=THREE_O_CLOCK)


def test_a_name_that_changes_later_leaves_the_certificate_as_it_was() -> None:
    given = a_certificate()
    before = given.name
    given.learner.name = "Another Name-Imaginary"
    given.learner.save()
    assert Certificate.objects.get().name == before
