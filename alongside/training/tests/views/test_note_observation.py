"""Somebody notes practice that they watched, on a page."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.tests.doors import signed_in
from alongside.foundation.fields import day_boxes
from alongside.partners.models import Organisation
from alongside.training.forms.embedding import THING
from alongside.training.models import Observation
from alongside.training.rules.observing import LOOKED_FOR
from alongside.training.tests.embedded import a_champion, a_place
from alongside.training.tests.factories import a_learner, a_trainer, learning

pytestmark = pytest.mark.django_db

PAGE = "/training/embedding/observations/add/"


def answers(place: Organisation, **more: str) -> dict[str, str]:
    seen = {THING + key: "partly" for key in LOOKED_FOR}
    on = day_boxes("on", timezone.localdate())
    return {"organisation": str(place.pk), "setting": "A team meeting", **on, **seen, **more}


def test_who_is_neither_trainer_nor_champion_does_not_know_of_it() -> None:
    browser = learning(a_learner())
    assert browser.get(PAGE).status_code == 404
    assert browser.post(PAGE, answers(a_place())).status_code == 404
    assert not Observation.objects.exists()


def test_a_champion_who_came_in_by_a_code_notes_what_they_watched() -> None:
    champion, place = a_champion(), a_place()
    browser = learning(champion.practitioner.worker)
    assert "Name nobody" in browser.get(PAGE).content.decode()
    assert browser.post(PAGE, answers(place, words="People laughed.")).status_code == 302
    noted = Observation.objects.get()
    assert (noted.organisation, noted.setting, noted.words) == (place, "A team meeting", "People laughed.")
    assert noted.seen == dict.fromkeys(LOOKED_FOR, "partly")


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"organisation": ""}, "Choose an organisation."),
        ({"organisation": "0"}, "Choose one of the answers on this page."),
        ({"setting": ""}, "Write what you watched."),
        ({"setting": "x" * 100_000}, "Use 200 characters or fewer."),
        ({"words": "a\x00b"}, "This text has a character that cannot be saved."),
        ({"seen_open_questions": ""}, "Choose what you saw: Questions left it to people"),
        ({"on-month": "13"}, "Enter a real date"),
    ],
)
def test_what_is_missing_or_wrong_comes_back_with_everything_that_was_written(
    wrong: dict[str, str], reason: str
) -> None:
    said = answers(a_place(), **{"words": "Kept as it is. 😀 O’Neill", **wrong})
    page = signed_in(a_trainer()).post(PAGE, said).content.decode()
    assert reason in page
    assert "govuk-error-summary" in page
    assert "O’Neill" in page or "words" in wrong
    assert not Observation.objects.exists()


def test_practice_of_tomorrow_was_not_watched() -> None:
    said = answers(a_place(), **day_boxes("on", timezone.localdate() + timedelta(days=1)))
    assert "Choose today or an earlier day." in signed_in(a_trainer()).post(PAGE, said).content.decode()
