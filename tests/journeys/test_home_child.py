"""A child of nine puts words in three places, chooses who hears them, and is told what changed because of them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from alongside.access.tests.factories import PASSWORD
from alongside.families.states import Hidden
from alongside.families.tests.factories import a_relative, a_wall, mother_of
from alongside.foundation.languages import ENGLISH
from alongside.voice.tests.factories import a_family_with_grace, ayo_of
from tests.journeys.steps import home_child
from tests.journeys.steps.relative import PHONE, WITHOUT_JAVASCRIPT, at_a_desk, comes_in

TWO_WAYS = [pytest.param(PHONE, "ur", id="phone-ur"), pytest.param(WITHOUT_JAVASCRIPT, ENGLISH, id="bare-en")]


@pytest.mark.parametrize(("look", "language"), TWO_WAYS, indirect=["look"])
def test_a_child_says_three_things_chooses_who_hears_them_and_is_told_what_changed(
    new_page: Callable[[], Page], language: str, tmp_path: Path
) -> None:
    family, worker = a_family_with_grace()
    child = ayo_of(family)
    hidden = a_relative(family, given_names=home_child.HIDDEN, relationship="Dad").person
    a_wall(family, hidden, child, Hidden.EXISTENCE)
    seen: dict[str, list[str]] = {}
    grace = at_a_desk(new_page, seen).sign_in(worker, PASSWORD)
    ayo = comes_in(new_page, family, child, seen, language)

    home_child.moves_the_houses(ayo)
    home_child.puts_words_in_each_and_chooses_who_hears_them(ayo)
    home_child.sends_a_picture_that_is_too_big(ayo, tmp_path)
    home_child.says_how_it_feels(ayo)
    home_child.is_not_safe_now(ayo)
    home_child.a_worker_reads_it(grace)
    home_child.sees_that_it_was_read(ayo)
    home_child.a_worker_tells_what_changed(grace, family)
    home_child.reads_what_changed(ayo)
    home_child.her_mother_reads_only_what_she_was_let(comes_in(new_page, family, mother_of(family), seen))
