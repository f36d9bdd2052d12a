"""Every public page that asks whether it is useful is known by its name."""

import re
from pathlib import Path

from alongside.public.rules.first_texts import FIRST_TEXTS
from alongside.public.rules.page_names import NAMES

VIEWS = Path(__file__).resolve().parents[2] / "views"
GIVEN = re.compile(r'page_name(?:": |=)"([^"]+)"')


def names_given() -> set[str]:
    return {name for view in VIEWS.rglob("*.py") for name in GIVEN.findall(view.read_text())}


def test_every_name_a_page_gives_itself_is_known() -> None:
    given = names_given()
    assert {"front", "status"} <= given
    assert given - set(NAMES) == set()


def test_every_page_we_come_with_is_known_and_no_name_is_left_over() -> None:
    assert set(FIRST_TEXTS) - set(NAMES) == set()
    assert set(NAMES) - set(FIRST_TEXTS) - names_given() == set()
