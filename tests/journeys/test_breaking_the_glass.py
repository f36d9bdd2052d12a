"""At night somebody opens a family they do not work with. Everyone who must know of it does, and it is closed again."""

from collections.abc import Callable

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from alongside.access.models import User
from alongside.access.tests.factories import PASSWORD
from alongside.families.states import Part
from alongside.families.tests.factories import WHY, a_family, an_officer, an_out_of_hours_worker, works_with
from alongside.partners.tests.factories import a_coordinator, a_service_manager
from tests.journeys.looking import LOOKS, refused
from tests.journeys.steps.walking import Walker

pytestmark = pytest.mark.parametrize("look", [LOOKS[0], LOOKS[3]], ids=lambda look: look.name, indirect=True)
SitsDown = Callable[[User], Walker]


@pytest.fixture
def sits_down(new_page: Callable[[], Page]) -> SitsDown:
    """Somebody signs in, at a browser of their own."""
    return lambda worker: Walker(new_page(), {}).sign_in(worker, PASSWORD)


def test_a_night_worker_opens_a_family_its_workers_hear_of_it_and_it_is_closed(sits_down: SitsDown) -> None:
    family, officer, night_worker = a_family(), an_officer(), an_out_of_hours_worker()
    ayo = family.children[0].person
    night = sits_down(night_worker).follow("Open a family in an emergency")

    night.write("Why do you need to open", "Urgent").press("Open it now").is_refused("Write why in a whole sentence")
    night.write("Why do you need to open", WHY).write("Or a child’s whole name", "Ayo").press("Open it now")
    night.is_refused("No family was opened.").has_typed("Why do you need to open", WHY)
    night.write("Or a child’s whole name", ayo.full_name)
    assert ayo.born_on
    night.on("With the child’s date of birth", ayo.born_on).press("Open it now")
    night.sees("Ayo, Tem and their family", "You opened this family’s record in an emergency", WHY)

    sam = sits_down(family.added_by)
    sam.sees("You need to know", f"{night_worker.name} opened Ayo, Tem and their family in an emergency")
    expect(sam.page.get_by_role("link", name="My work · 1 new")).to_be_visible()
    sam.follow("See more").sees(WHY, "Open now").press("Close it now").sees("It is closed.")
    sam.my_work().press("I have read this").sees_not("You need to know")

    with refused(night.page, 404):
        night.page.reload()
    night.sees_not("Ayo")
    dot = sits_down(officer)
    dot.sees("You need to know", family.reference, WHY).sees_not("Ayo, Tem and their family")


def test_who_looked_is_told_to_the_family_in_plain_words(sits_down: SitsDown) -> None:
    family = a_family()
    works_with(family, a_coordinator(name="Grace Sampleton"), Part.COORDINATOR)
    grace = sits_down(family.involvements.get(part=Part.COORDINATOR).worker)
    grace.follow("Ayo, Tem and their family").follow("Worries passed on").press("Pass a worry on")
    grace.tick("Ayo").write("What is the worry?", "Ayo has a burn on his hand.").choose(
        "Did you pass it on?", "Yes, I told somebody"
    )
    grace.write("Whom did you tell?", "Mo Notareal").write("Why did you", "He may be hurt again.")
    grace.write("Was the family told?", "Yes, Mum.").press("Save this").sees("It is written down.", "burn on his hand")

    grace.back_to_family().follow("Who looked").pick("Who asked?", "Ruth Madeup")
    grace.tick("Grace Sampleton, your coordinator").press("Make it ready to give")
    month = f"{timezone.localdate():%B %Y}"
    grace.sees(f"Grace Sampleton, your coordinator, opened it on 1 day in {month} to prepare your meeting.")


def test_a_restricted_family_is_gone_from_the_lists_of_the_other_managers(sits_down: SitsDown) -> None:
    family = a_family()
    priya, tomasz = a_service_manager(name="Priya Inventari"), a_service_manager(name="Tomasz Madeup")
    restricting = sits_down(priya).follow("Ayo, Tem and their family").follow("Restrict who may see it")
    restricting.sees("You are not named", "Tomasz Madeup").write("Why may only", "A worker of ours is their aunt.")
    restricting.press("Restrict it now").sees("Only those named as its workers can open this family now.")

    other = sits_down(tomasz)
    other.sees_not("Ayo")
    with refused(other.page, 404):
        other.page.goto(f"/families/{family.reference}/")
    sits_down(family.added_by).sees("Priya Inventari restricted who may open Ayo, Tem and their family")
