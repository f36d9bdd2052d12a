"""The pages of putting things right, and how two made-up grandmothers open them."""

import re
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.test import Client
from django.urls import reverse

from alongside.home.tests.put_right import Two, arranged, asked, both_said_yes, over, they_agreed
from alongside.restorative.tests.agreed import words_for
from tests.home_pages.opened import Opened, as_a_phone

if TYPE_CHECKING:
    from tests.home_pages.pages import Home, Opener


class PutRight:
    """Nana Rose and Grandma Joy, in one family after the other, as it stands with them."""

    def __init__(self, language: str) -> None:
        self.language = language

    @cached_property
    def agreed(self) -> Two:
        """Two weeks ago; a letter waits until Nana Rose says so."""
        two = they_agreed(days_ago=15)
        words_for(two.rose, two.joy, may=False)
        return two

    @cached_property
    def rose(self) -> Client:
        return self.phone(self.agreed)

    @cached_property
    def arranged(self) -> Two:
        return arranged()

    @cached_property
    def asked(self) -> Two:
        return asked()

    @cached_property
    def stopped(self) -> Two:
        two = both_said_yes()
        two.stops(two.rose)
        return two

    @cached_property
    def over(self) -> Two:
        two = they_agreed()
        over(two)
        return two

    def phone(self, two: Two) -> Client:
        return as_a_phone(two.phone(two.rose, language=self.language))


def agreed(name: str, *args: object) -> "Opener":
    """A page of Nana Rose, who agreed something with Grandma Joy."""
    return lambda home: home.put_right.rose.get(home.put_right.agreed.address(name, *args))


def of_two(two: Callable[[PutRight], Two], name: str = "putting_right") -> "Opener":
    """A page where it stands otherwise with them."""
    return lambda home: home.put_right.phone(two(home.put_right)).get(two(home.put_right).address(name))


def was_it_kept(home: "Home") -> Any:
    """The page of the one thing that is owed to her."""
    page = Opened("what_we_agreed", agreed("what_we_agreed")(home))
    link = re.search(r'href="([^"]*/agreed/[0-9a-f]{10}/)"', page.html)
    assert link, "what was agreed has no link to say whether it was kept"
    return home.put_right.rose.get(link[1])


PUTTING_RIGHT: "dict[str, Opener]" = {
    "our_home: putting things right": lambda home: home.put_right.rose.get(reverse("our_home")),
    "things_to_put_right": lambda home: home.planned.get(reverse("things_to_put_right")),
    "putting_right": agreed("putting_right"),
    "putting_right: arranged": of_two(lambda them: them.arranged),
    "putting_right: asked": of_two(lambda them: them.asked),
    "putting_right: stopped": of_two(lambda them: them.stopped),
    "putting_right: over": of_two(lambda them: them.over),
    "my_answer_to_it": of_two(lambda them: them.asked, "my_answer_to_it"),
    "my_answer_to_it: over": of_two(lambda them: them.over, "my_answer_to_it"),
    "stop_taking_part": agreed("stop_taking_part"),
    "what_i_hope_and_fear": agreed("what_i_hope_and_fear"),
    "words_for_somebody": agreed("words_for_somebody"),
    "what_we_agreed": agreed("what_we_agreed"),
    "was_it_kept": was_it_kept,
    "how_is_it_now": agreed("how_is_it_now", 1, 2),
}
