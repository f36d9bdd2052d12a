"""One version of the questions beside another."""

import pytest
from django.utils import timezone

from alongside.families.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_service, a_service_manager, a_social_worker
from alongside.restorative.actions.questions import choose_questions
from alongside.restorative.queries.questions import WhichSet
from alongside.restorative.states import Audience, ReaderAge
from alongside.restorative.tests.views.doors import a_role_is_told_no, a_stranger_signs_in_first

pytestmark = pytest.mark.django_db
WHERE = "/restorative/questions/everyone/adult/ar/"


def test_what_went_is_struck_through_and_what_came_underlined() -> None:
    manager = a_service_manager()
    which = WhichSet(a_service(), Audience.EVERYONE, ReaderAge.ADULT, "ar")
    for questions in (["ماذا حدث؟", "Old?"], ["ماذا حدث؟", "New?"]):
        choose_questions(which=which, questions=questions, why="Tried.", by=manager, at=timezone.now())
    a_stranger_signs_in_first(f"{WHERE}2/")
    a_role_is_told_no(f"{WHERE}2/", a_social_worker())
    page = page_of(manager, f"{WHERE}2/")
    assert "</span>Old?</del>" in page
    assert "</span>New?</ins>" in page
    assert "<li>ماذا حدث؟</li>" in page
    assert 'dir="rtl"' in page
    beside_first = page_of(manager, f"{WHERE}2/?beside=0")
    assert "Beside the questions it came with" in beside_first
    assert "Old?" not in beside_first
    assert signed_in(manager).get(f"{WHERE}2/?beside=\x00").status_code == 200
    assert signed_in(manager).get(f"{WHERE}3/").status_code == 404
