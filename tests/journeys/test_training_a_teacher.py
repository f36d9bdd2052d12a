"""A teacher books the awareness session, falls ill and passes it on; her colleague comes, and has a certificate."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import LazySettings
from playwright.sync_api import Page

from alongside.access.tests.factories import PASSWORD
from alongside.training.tests.factories import a_trainer
from tests.journeys.looking import Look
from tests.journeys.steps import training_booking as booking
from tests.journeys.steps import training_day as day
from tests.journeys.steps.post import post_office
from tests.journeys.steps.training_learner import BOTH_WAYS, Learner
from tests.journeys.steps.walking import Walker

BARE_AND_DESK = pytest.mark.parametrize("look", BOTH_WAYS, ids=lambda look: look.name, indirect=True)


@BARE_AND_DESK
def test_training_a_teacher_books_passes_her_place_on_and_her_colleague_has_a_certificate(
    new_page: Callable[[], Page], live_url: str, look: Look, settings: LazySettings, tmp_path: Path
) -> None:
    settings.OUR_ADDRESS = live_url
    session, trainer = booking.given_a_session_in_four_days(), a_trainer()
    session.trainers.create(worker=trainer)
    seen: dict[str, list[str]] = {}
    with post_office(tmp_path / "outbox", by_notify=look.javascript) as post:
        tilly = Learner(new_page(), seen)
        booking.finds_it_from_the_front_door(tilly)
        booking.says_who_she_is(tilly, post)
        asked = booking.asks_for_a_place(tilly, post)
        booking.her_manager_agrees(new_page, seen, asked)
        booking.has_the_place(tilly, post)
        letter = booking.passes_it_on(tilly, post)

        ben = Learner(new_page(), seen)
        day.comes_in_by_her_letter(ben, letter)
        day.given_somebody_else_has_a_place(session)
        day.the_day_comes(session)
        day.signs_in_with_the_code_on_the_wall(ben, session)
        tess = Walker(new_page(), seen).sign_in(trainer, PASSWORD)
        day.keeps_the_register(tess, session)
        day.the_day_is_over(session)
        day.closes_the_register(tess, post)
        day.is_asked_how_it_was(ben, post)
        day.says_how_it_was(ben, post)
        code = day.reads_the_certificate(ben)
        day.anybody_checks_it(Learner(new_page(), seen), code)
        booking.nothing_a_manager_got_lets_anybody_in(post)
