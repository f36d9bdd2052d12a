"""Living by our plan, at home: one tap from a text, what a used link says, and what the coordinator sees of it."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import Page, expect

from alongside.conferences.models import Conference
from alongside.families.queries import home_key_of
from alongside.plans import actions
from alongside.plans.models import Mark, Plan
from alongside.plans.tests import factories
from tests.journeys.looking import watches
from tests.journeys.steps.home_invited import NUMBER
from tests.journeys.steps.home_meeting import HOPES, RINGS, SCHOOL
from tests.journeys.steps.post import Post, link_in
from tests.journeys.steps.relative import Relative
from tests.journeys.steps.walking import Walker


def the_plan_is_read_by_who_was_shown_it(grace: Walker, conference: Conference) -> Plan:
    grace.page.goto(f"/conferences/{conference.reference}/on-the-day/")
    grace.press("The family says it has finished").press("Come back together")
    grace.press("The family’s plan").sees(HOPES, SCHOOL, RINGS)
    return conference.plans.get()


def everybody_agrees(plan: Plan) -> Plan:
    """What workers do until a plan is agreed has a story of its own."""
    now, by = timezone.now(), factories.coordinator_of(plan)
    review_on = timezone.localdate(now) + timedelta(days=70)
    actions.change_plan(
        plan=plan, hopes=plan.hopes, watcher=factories.nana_of(plan), review_on=review_on, by=by, at=now
    )
    soon = {"by_on": timezone.localdate(now) + timedelta(days=5)}
    actions.change_promise(promise=plan.promises.get(what=SCHOOL), changes=soon, by=by, at=now)
    actions.read_back(plan=factories.again(plan), by=by, at=now)
    return factories.answer(plan, at=now)


def is_asked_by_text_how_it_goes(plan: Plan, address: str, post: Post) -> str:
    """As each morning’s work does it, at an hour at which texts leave; the link in it."""
    promise = plan.promises.get(what=SCHOOL)
    assert promise.person
    key = home_key_of(plan.family, promise.person)
    assert key
    noon = timezone.localtime().replace(hour=12, minute=0) - timedelta(days=1)
    tap = address + reverse("tap", args=["x"]).removesuffix("x/")
    actions.remind_of_promise(key=key, promise=promise, address=tap, at=noon)
    said = post.comes(NUMBER)
    assert SCHOOL not in said
    return link_in(said)


def looking_changes_nothing(page: Page, link: str) -> None:
    for _ in range(3):
        assert page.request.get(link).status == 200
        assert page.request.head(link).status == 200
    assert not Mark.objects.exists()


def taps_done(nana: Relative, link: str) -> None:
    """One page, one promise, one press: nobody has to come in for it."""
    nana.page.context.clear_cookies()
    nana.opens(link).sees(SCHOOL).sees_not(HOPES, RINGS)
    assert not Mark.objects.exists()
    nana.press("Done").reads("Saved")
    expect(nana.page.get_by_role("button", name=nana.words("Undo"))).to_be_visible()


def her_coordinator_sees_it(grace: Walker, plan: Plan) -> None:
    grace.page.goto(f"/plans/{plan.reference}/")
    promise = grace.page.locator("article, section, li").filter(has_text=SCHOOL).last
    expect(promise).to_contain_text("Done")


def address_of(page: Page) -> str:
    return watches[page].home
