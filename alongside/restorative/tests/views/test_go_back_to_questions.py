"""The way back to questions asked before."""

import pytest
from django.utils import timezone

from alongside.families.tests.doors import signed_in
from alongside.partners.tests.factories import a_service, a_service_manager, a_social_worker
from alongside.restorative.actions.questions import choose_questions
from alongside.restorative.models import QuestionSet
from alongside.restorative.queries.questions import WhichSet, asked_now, first_questions
from alongside.restorative.states import Audience, ReaderAge
from alongside.restorative.tests.views.doors import a_stranger_signs_in_first

pytestmark = pytest.mark.django_db
WHERE = "/restorative/questions/everyone/adult/en-gb/"


def test_back_to_what_it_came_with_is_one_press_and_a_version_of_its_own() -> None:
    manager = a_service_manager()
    which = WhichSet(a_service(), Audience.EVERYONE, ReaderAge.ADULT, "en-gb")
    choose_questions(which=which, questions=["Ours?"], why="Tried.", by=manager, at=timezone.now())
    a_stranger_signs_in_first(f"{WHERE}0/go-back/", by_a_button=True)
    assert signed_in(a_social_worker()).post(f"{WHERE}0/go-back/").status_code == 403
    assert signed_in(manager).get(f"{WHERE}0/go-back/").status_code == 405
    page = signed_in(manager).post(f"{WHERE}0/go-back/", follow=True).content.decode()
    assert "Back to the questions it came with: they are asked from now on, as version 2." in page
    assert asked_now(which) == first_questions(which.audience, which.reader, "en-gb")
    again = signed_in(manager).post(f"{WHERE}0/go-back/", follow=True).content.decode()
    assert "Nothing is different" in again
    assert QuestionSet.objects.count() == 2
    assert signed_in(manager).post(f"{WHERE}9/go-back/").status_code == 404
