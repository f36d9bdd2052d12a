"""Restorative work of every day: a conversation noted on a phone, a circle run from one screen, kinder words."""

import time
from collections.abc import Callable
from typing import Self

import pytest
from playwright.sync_api import Locator, Page, expect

from alongside.access.models import User
from alongside.access.tests.factories import PASSWORD
from alongside.families.models import Family
from alongside.families.tests.factories import a_family
from alongside.restorative.models import Circle, Conversation
from tests.journeys.looking import LOOKS
from tests.journeys.steps.walking import Walker

DESK, PHONE, BARE = LOOKS[0], LOOKS[1], LOOKS[3]
TWO_PHONES = pytest.mark.parametrize("look", [PHONE, BARE], ids=lambda look: look.name, indirect=True)
ON_A_BARE_PHONE = pytest.mark.parametrize("look", [BARE], ids=lambda look: look.name, indirect=True)
AT_A_DESK = pytest.mark.parametrize("look", [DESK], ids=lambda look: look.name, indirect=True)

AGREED = "Ayo says sorry to Tem. Tem lends him the red car."
HURTS = "She failed to engage with Nana after Easter."
KINDER = "You wrote “failed to engage”. Perhaps: did not want to, could not come."


class OneThumb(Walker):
    """Counts what somebody has to do: each tap on a link, a button or a list, and each field they type in."""

    taps = fields = 0

    def take(self, way: Locator) -> Walker:
        self.taps += 1
        return super().take(way)

    def write(self, label: str, words: str) -> Walker:
        self.fields += 1
        return super().write(label, words)

    def pick(self, label: str, answer: str) -> Walker:
        self.taps += 1
        return super().pick(label, answer)

    def begins_to_count(self) -> Self:
        self.taps = self.fields = 0
        return self


def a_social_worker_with_a_family() -> tuple[User, Family]:
    family = a_family()
    return family.added_by, family


@TWO_PHONES
def test_a_restorative_conversation_is_noted_on_a_phone_in_under_a_minute(new_page: Callable[[], Page]) -> None:
    """Two fields and three taps from My work: nobody needs a minute for that."""
    sam, family = a_social_worker_with_a_family()
    thumb = OneThumb(new_page(), {})
    thumb.sign_in(sam, PASSWORD)
    began = time.monotonic()
    thumb.begins_to_count().follow("Note a restorative conversation")
    thumb.write("Who talked with each other?", "Ayo and Tem").write("What was agreed?", AGREED)
    thumb.pick("Is it about a family you work with?", family.name).press("Note it")
    print(f"A restorative conversation was noted in {time.monotonic() - began:.1f} seconds.")  # noqa: T201
    assert (thumb.fields, thumb.taps) == (2, 3)

    thumb.sees("Noted. Thank you. You can take it back within the hour.", "Ayo and Tem", AGREED)
    thumb.my_work().follow(family.name)
    story = thumb.page.locator("main").get_by_text(f"There was a restorative conversation. Agreed: {AGREED}")
    expect(story.first).to_be_visible()


@TWO_PHONES
def test_a_restorative_conversation_of_no_family_stays_with_who_noted_it(new_page: Callable[[], Page]) -> None:
    """What is missing is said, what was typed stands there, and within the hour it can be taken back."""
    sam, family = a_social_worker_with_a_family()
    walker = Walker(new_page(), {}).sign_in(sam, PASSWORD).follow("Note a restorative conversation")
    walker.write("What was agreed?", AGREED).press("Note it").is_refused("Write who talked.")
    walker.has_typed("What was agreed?", AGREED).write("Who talked with each other?", "Two neighbours")
    walker.press("Note it").sees(AGREED, "Only you can read this.")
    walker.my_work().follow(family.name).sees_not(AGREED)
    walker.page.goto("/restorative/conversations/")
    walker.press("Take it back").sees("You have noted no conversation yet.")
    assert not Conversation.objects.exists()


@TWO_PHONES
def test_a_restorative_circle_is_run_from_one_screen(new_page: Callable[[], Page]) -> None:
    """Planned, begun, passed round, ended: what the circle wants kept stays, and nothing else."""
    sam, _ = a_social_worker_with_a_family()
    walker = Walker(new_page(), {}).sign_in(sam, PASSWORD)
    walker.follow("Restorative work").follow("My circles").press("Plan a circle")
    walker.write("Title", "After the broken window").write("Add people", "Ana, Tunde").press("Add these people")
    walker.write("Or a question of your own", "What happened for you?").press("Begin the circle")
    one_screen = walker.page.url

    walker.sees("Check-in", "Step 1 of", "Speaks now", "Ana").press("Next person").press("Pass")
    walker.sees("Everyone has had their turn.", "Next card").press("Back").sees("Tunde").press("Next person")
    walker.press("Next step").sees("Step 2 of")
    assert walker.page.url == one_screen
    walker.follow("End the circle now").sees("the names and the cards are gone for good")
    walker.write("What does the circle want kept?", "We mend it on Saturday.").press("The circle is over")
    walker.sees("We mend it on Saturday.").sees_not("Tunde", "What happened for you?")
    circle = Circle.objects.get()
    assert (circle.seats, circle.steps, circle.kept) == ([], [], "We mend it on Saturday.")


@AT_A_DESK
def test_restorative_words_are_offered_while_somebody_writes_and_nothing_is_changed(
    new_page: Callable[[], Page],
) -> None:
    sam, family = a_social_worker_with_a_family()
    walker = Walker(new_page(), {}).sign_in(sam, PASSWORD)
    walker.follow(family.name).follow("Ask for a restorative meeting")
    field = walker.page.get_by_label("What happened between whom, and what do you hope for?")
    field.press_sequentially(HURTS)
    expect(walker.page.locator(".al-kinder")).to_contain_text(KINDER)
    walker.look().choose("How might people hear each other?", "In one room")
    walker.choose("Should preparing the family group conference wait until this is over?", "No")
    expect(field).to_have_value(HURTS)
    walker.press("Ask for it").sees(HURTS)


@ON_A_BARE_PHONE
def test_restorative_words_are_looked_at_on_a_page_where_there_is_no_script(new_page: Callable[[], Page]) -> None:
    sam, family = a_social_worker_with_a_family()
    walker = Walker(new_page(), {}).sign_in(sam, PASSWORD)
    walker.follow(family.name).follow("Ask for a restorative meeting")
    with walker.page.context.expect_page() as beside:
        walker.page.get_by_role("link", name="Look at my words").first.click()
    reader = Walker(beside.value, {})
    reader.look().page.get_by_role("textbox").first.fill(HURTS)
    reader.press("Look at it").sees(KINDER, "Nothing of it is kept").sees(HURTS)
    walker.sees("Ask for a restorative meeting")
