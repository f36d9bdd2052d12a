"""Who arranges training reads how the city takes it up; fewer than six people are told nowhere, on page or paper."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from django.utils import timezone
from playwright.sync_api import Page

from alongside.access.tests.factories import PASSWORD
from alongside.training.rules.embedding import year_of
from alongside.training.rules.hiding import month_of
from alongside.training.tests.embedded import a_place, learned_before
from alongside.training.tests.factories import a_trainer
from tests.journeys.steps.training_learner import BOTH_WAYS, Learner

MANY, FEW = "Madeup Primary", "Pretend Nursery"


def months_ago(number: int) -> date:
    """The second of that month, so that it is over by now."""
    month = month_of(timezone.localdate()) - number
    return date(month // 12, month % 12 + 1, 2)


def given_thirteen_and_four_have_learned() -> int:
    """Their organisations tell how many work there. In which year it was."""
    on = months_ago(2)
    learned_before(a_place(MANY, people=40), 13, on)
    learned_before(a_place(FEW, people=37), 4, on)
    return year_of(month_of(on)).begins


def tells_of_no_few(said: str) -> None:
    """Neither the four, nor the seventeen they would be taken from, nor a share of the thirty-seven."""
    figures = re.split("How sure people feel", said.split("People trained", 1)[1], maxsplit=1)[0]
    assert not re.search(r"\b(?:4|17|10%)(?![\w.])", figures), figures
    assert "fewer than 6" in said


@pytest.mark.parametrize("look", BOTH_WAYS, ids=lambda look: look.name, indirect=True)
def test_training_figures_tell_of_nobody_among_fewer_than_six(new_page: Callable[[], Page]) -> None:
    year = given_thirteen_and_four_have_learned()
    trainer = a_trainer()
    reader = Learner(new_page(), {})
    reader.sign_in(trainer, PASSWORD).follow("Training", exact=True).follow("How the city takes it up")
    reader.sees("13", "What is not shown, and why", MANY, FEW)
    tells_of_no_few(reader.page.locator("main").inner_text())
    reader.follow(MANY).sees("13", "40 people there work with children and families", "32%")
    reader.follow("The whole city").follow(FEW)
    tells_of_no_few(reader.page.locator("main").inner_text())
    reader.follow("The whole city").follow(f"April {year} to March {year + 1}", exact=True)

    said = reader.paper(f"April {year} to March {year + 1} (PDF)")
    assert "13" in said
    tells_of_no_few(said)
    here = reader.page.url
    reader.press("The champions’ network").sees("champion")
    reader.opens(here).press("Observations of practice").sees("Observations of practice")
