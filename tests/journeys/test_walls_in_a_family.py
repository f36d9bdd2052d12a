"""A wall is set late between a mother and her former partner: what was told is seen, and nothing more leaves."""

import io
from collections.abc import Callable
from typing import Any

import pypdf
import pytest
from django.utils import timezone
from playwright.sync_api import Page

from alongside.access.tests.factories import PASSWORD
from alongside.families.models import HeldBack, Wall
from alongside.families.tests.factories import a_relative, mother_of
from alongside.people.actions import add_household, move_in
from alongside.plans import actions
from alongside.plans.models import Plan
from alongside.plans.states import PlanStatus
from alongside.plans.tests import factories
from tests.journeys.looking import LOOKS
from tests.journeys.steps.walking import Walker

pytestmark = pytest.mark.parametrize("look", [LOOKS[0], LOOKS[3]], ids=lambda look: look.name, indirect=True)
STREET = "Waits for Ayo in Quill Lane at three"


def a_plan_that_names_the_schools_street() -> Plan:
    """Agreed. Kunle, who parted from Ruth, has had his copy; nobody had said yet that he may not know the school."""
    now = timezone.now()
    plan = factories.a_plan(whole=False)
    by, mother = factories.coordinator_of(plan), mother_of(plan.family)
    home = add_household(name="Mum’s home", address="12 Sample Street\nMadeup Town", postcode="NE1 4XF", by=by, at=now)
    move_in(person=mother, household=home, by=by, at=now)
    dad = a_relative(plan.family, given_names="Kunle", relationship="Dad").person
    actions.add_promise(plan=plan, what=STREET, person=mother, by=by, at=now)
    factories.write_everything(plan, at=now)
    actions.read_back(plan=plan, by=by, at=now)
    plan = factories.answer(factories.again(plan), at=now)
    assert plan.status == PlanStatus.AGREED
    copy = actions.make_copy(plan=plan, person=dad, by=by, at=now)
    actions.note_copy_given(copy=copy, on=timezone.localdate(now), how="by hand at the family centre", by=by, at=now)
    return plan


def printed(walker: Walker, name: str) -> str:
    """What stands on the newest copy for somebody, as it comes from the printer."""
    link = walker.page.get_by_role("link", name=f"Open to print the copy for {name}").first
    answer = walker.page.request.get(str(link.get_attribute("href")))
    assert answer.headers["content-type"] == "application/pdf"
    document: Any = pypdf.PdfReader(io.BytesIO(answer.body()))
    return " ".join(" ".join(page.extract_text() for page in document.pages).split())


def test_a_wall_set_late_between_a_mother_and_her_former_partner(new_page: Callable[[], Page]) -> None:
    plan = a_plan_that_names_the_schools_street()
    grace = Walker(new_page(), {}).sign_in(factories.coordinator_of(plan), PASSWORD)

    grace.follow("Ayo").follow("Walls in this family").sees("No walls stand in this family.")
    grace.press("Set a wall").pick("About whom?", "Ruth Madeup").pick("Kept from whom?", "Kunle Madeup")
    grace.press("Set this wall").is_refused("Choose at least one thing.", "Write why this wall is needed.")
    grace.tick("Address").tick("School or nursery").write("Which other words would give it away?", "Quill Lane")
    grace.write("Why is this wall needed?", "He waited outside the school.").press("Set this wall")

    grace.sees("What was told already", "Kunle: A copy of the plan, version 1, given by hand at the family centre")
    grace.sees("“Quill Lane”", "A wall does not call back what somebody has read.")
    assert not Wall.objects.get().told

    grace.press("Go to the walls in this family").sees("Around Ruth, against Kunle", "They do not know")
    grace.back_to_family().sees("Kunle may not know of Ruth: address, school or nursery")
    grace.follow("Ruth Madeup").sees("Withheld").sees_not("12 Sample Street")
    grace.press("Show the address").sees("12 Sample Street", "NE1 4XF")

    grace.page.goto(f"/plans/{plan.reference}/copies/")
    grace.pick("Who is it for?", "Kunle Madeup").press("Make this copy")
    grace.sees("The copy for Kunle is held", "Quill Lane", "is on the list of words that tell of Ruth")
    grace.press("Let this copy leave as it is").is_refused("Write why these words may leave as they are.")
    grace.press("Leave this out of the copies of Kunle").sees("Nothing on the copy for Kunle is held any more.")

    his = printed(grace, "Kunle")
    assert "Goes to bed when the boys do" in his
    for hidden in ("Quill", "Waits for Ayo", "Sample Street", "NE1", "not on this copy"):
        assert hidden not in his
    assert HeldBack.objects.get().released_at is None

    grace.pick("Who is it for?", "Ruth Madeup").press("Make this copy")
    assert STREET in printed(grace, "Ruth")
    grace.page.goto(f"/plans/{plan.reference}/")
    grace.look().sees("Not on the copies of Kunle").follow("Change who reads this").sees(STREET).press("Save")

    grace.page.goto(f"/families/{plan.family.reference}/walls/")
    grace.follow("Look at it again").has_typed("Why is this wall needed?", "He waited outside the school.")
    grace.tick("Phone, email and other ways to reach").press("Save").sees("Phone, email and other ways to reach")
    grace.follow("End it").write("Why is it not needed any more?", "They talk again.").press("End this wall")
    grace.sees("No walls stand in this family.", "Walls that ended", "They talk again.")
