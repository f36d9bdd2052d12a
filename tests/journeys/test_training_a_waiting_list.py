"""A waiting list moves by itself overnight: who does not answer loses their turn kindly, and the next one takes it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.conf import LazySettings
from playwright.sync_api import Page

from alongside.training.states import BookingStatus
from tests.journeys.looking import Look
from tests.journeys.steps import training_waiting as waiting
from tests.journeys.steps.post import post_office
from tests.journeys.steps.training_learner import BOTH_WAYS, Learner, a_scanner_was_there_first, link_in


@pytest.mark.parametrize("look", BOTH_WAYS, ids=lambda look: look.name, indirect=True)
def test_training_a_waiting_list_moves_by_itself_overnight(
    new_page: Callable[[], Page], live_url: str, look: Look, settings: LazySettings, tmp_path: Path
) -> None:
    settings.OUR_ADDRESS = live_url
    __, people = waiting.given_one_has_the_last_place_and_two_wait()
    ada, femi, sade = people
    seen: dict[str, list[str]] = {}
    with post_office(tmp_path / "outbox", by_notify=look.javascript) as post:
        waiting.reads_where_they_stand(Learner(new_page(), seen).comes_in(sade, post), 2)
        waiting.cancels(Learner(new_page(), seen).comes_in(ada, post))

        offer = waiting.is_offered_the_place(femi, post)
        a_scanner_was_there_first(new_page(), link_in(offer, "link"))
        at_femis = Learner(new_page(), seen)
        waiting.opens_it_and_presses_nothing_more(at_femis, offer, femi.name)
        assert waiting.who_has_it() == {
            ada.name: BookingStatus.CANCELLED,
            femi.name: BookingStatus.OFFERED,
            sade.name: BookingStatus.WAITING,
        }

        waiting.a_night_goes_by(femi, post)
        offer = waiting.is_offered_the_place(sade, post)
        waiting.takes_it(Learner(new_page(), seen), offer, sade.name, post, sade.email)
        waiting.is_told_kindly_that_it_was_too_late(at_femis)
        waiting.is_not_written_to_again(femi, post)
        assert waiting.who_has_it() == {
            ada.name: BookingStatus.CANCELLED,
            femi.name: BookingStatus.OFFER_ENDED,
            sade.name: BookingStatus.BOOKED,
        }
