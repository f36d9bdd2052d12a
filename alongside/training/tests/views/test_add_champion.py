"""Somebody becomes a champion, on a page."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.tests.doors import page_of, signed_in
from alongside.foundation.fields import day_boxes
from alongside.partners.tests.factories import a_social_worker
from alongside.training.models import Champion
from alongside.training.tests.embedded import a_champion, a_place
from alongside.training.tests.factories import a_learner, a_trainer

pytestmark = pytest.mark.django_db

PAGE = "/training/embedding/champions/add/"


def test_it_is_for_who_arranges_training() -> None:
    assert signed_in(a_social_worker()).get(PAGE).status_code == 403


def test_nobody_is_listed_before_somebody_is_looked_for() -> None:
    a_learner("Wren Imaginary")
    trainer = a_trainer()
    assert "Wren Imaginary" not in page_of(trainer, PAGE)
    assert "Wren Imaginary" in page_of(trainer, f"{PAGE}?find=wren")


def test_somebody_is_found_by_where_they_work_but_not_who_is_one_already() -> None:
    place = a_place("Alder Madeup")
    a_learner("Wren Imaginary", organisation=place)
    a_champion(a_learner("Robin Imaginary", organisation=place))
    page = page_of(a_trainer(), f"{PAGE}?find=alder+imaginary")
    assert "Wren Imaginary" in page
    assert "Robin Imaginary" not in page


def test_who_was_one_before_can_be_named_again() -> None:
    champion = a_champion(a_learner("Wren Imaginary"))
    champion.until_on = champion.since_on
    champion.save()
    assert "Wren Imaginary" in page_of(a_trainer(), f"{PAGE}?find=wren")


def test_who_was_chosen_is_a_champion_from_that_day() -> None:
    learner, today = a_learner("Wren Imaginary"), timezone.localdate()
    since = today - timedelta(days=40)
    said = {"who": str(learner.practitioner.pk), **day_boxes("since_on", since)}
    assert signed_in(a_trainer()).post(f"{PAGE}?find=wren", said).status_code == 302
    assert Champion.objects.get(practitioner=learner.practitioner).since_on == since


def test_a_day_to_come_and_nobody_chosen_come_back_with_reasons() -> None:
    learner, tomorrow = a_learner("Wren Imaginary"), timezone.localdate() + timedelta(days=1)
    browser = signed_in(a_trainer())
    said = {"who": str(learner.practitioner.pk), **day_boxes("since_on", tomorrow)}
    page = browser.post(f"{PAGE}?find=wren", said).content.decode()
    assert "Choose today or an earlier day." in page
    assert "Choose one person." in browser.post(f"{PAGE}?find=wren", {}).content.decode()
    assert not Champion.objects.exists()


@pytest.mark.parametrize("find", ["%00", "a" * 100_000, "%27;--", "😀", "%F0%9F"])
def test_anything_can_be_looked_for(find: str) -> None:
    assert signed_in(a_trainer()).get(f"{PAGE}?find={find}").status_code == 200


@pytest.mark.parametrize("who", ["0", "x", "\x00", "99999999999999999999"])
def test_nobody_but_those_who_were_found_can_be_chosen(who: str) -> None:
    a_learner("Wren Imaginary")
    said = {"who": who, **day_boxes("since_on", timezone.localdate())}
    assert signed_in(a_trainer()).post(f"{PAGE}?find=wren", said).status_code == 200
    assert not Champion.objects.exists()
