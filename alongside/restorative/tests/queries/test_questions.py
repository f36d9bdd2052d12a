"""Which questions a service asks."""

import pytest
from django.utils import timezone

from alongside.partners.tests.factories import a_service, a_service_manager
from alongside.restorative.actions.questions import choose_questions
from alongside.restorative.queries.questions import WhichSet, first_questions, questions_for
from alongside.restorative.states import Audience, ReaderAge

pytestmark = pytest.mark.django_db
EVERYONE = (Audience.EVERYONE, ReaderAge.ADULT)


def test_until_a_service_chooses_the_questions_we_came_with_are_asked() -> None:
    assert questions_for(a_service(), *EVERYONE, "en-gb")[0] == "What happened, as you saw it?"


def test_the_newest_of_its_own_are_asked_in_that_language_and_for_that_service_alone() -> None:
    service, another = a_service(), a_service(name="Another made-up service")
    which = WhichSet(service, *EVERYONE, "en-gb")
    for questions in (["Older?"], ["Newer?"]):
        choose_questions(
            which=which, questions=questions, why="Tried it.", by=a_service_manager(service), at=timezone.now()
        )
    assert questions_for(service, *EVERYONE, "en-gb") == ["Newer?"]
    assert questions_for(service, *EVERYONE, "pl") == first_questions(*EVERYONE, "pl")
    assert questions_for(another, *EVERYONE, "en-gb") == first_questions(*EVERYONE, "en-gb")
