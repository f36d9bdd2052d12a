"""An uncle abroad was not in the room: a code by email lets him in, he reads the plan, and says what he can do."""

from playwright.sync_api import expect

from alongside.families.models import HomeKey
from alongside.families.states import CodesBy
from alongside.home.tests.at_home import WORD, a_home_key
from alongside.people.models import Person
from alongside.plans.models import Plan
from tests.journeys.steps.post import Post, code_in
from tests.journeys.steps.relative import Relative
from tests.journeys.steps.walking import Walker

EMAIL = "dele@storyhouse.example"
DOOR, RINGS = "Fixes the bedroom door", "Rings the boys on Fridays"
INSTEAD = "I am too far away. I can pay for a joiner."


def given_his_way_in(plan: Plan, uncle: Person, language: str) -> HomeKey:
    key = a_home_key(plan.family, uncle, language=language)
    key.codes_by, key.codes_to = CodesBy.EMAIL, EMAIL
    key.save(update_fields=["codes_by", "codes_to"])
    return key


def comes_in_with_a_code(dele: Relative, post: Post) -> None:
    """The first code is typed wrong: nothing tells which of the two was; then he is where he wanted to go."""
    dele.opens_before_anybody_is_known("/home/plan/")
    dele.press("Send me a code").is_told("Type your phone number or email.")
    dele.writes("Your phone number or email", EMAIL).press("Send me a code")
    dele.reads("If we know this number or email, a code is on its way.")
    code = code_in(post.comes(EMAIL))
    dele.writes("Your code", code).writes("Your word", "not my word").press("Come in")
    dele.is_told("The code or the word is not right. Check both. A code works 3 times at most.")
    dele.writes("Your code", code).writes("Your word", WORD).press("Come in")
    assert dele.page.url.endswith("/home/plan/"), dele.page.url


def reads_the_plan_and_says_what_he_can_do(dele: Relative) -> None:
    dele.sees(DOOR, RINGS).follow("What do you say to our plan?")
    for what, answer in ((DOOR, "No"), (RINGS, "Yes")):
        asked = dele.page.get_by_role("group", name=what)
        asked.get_by_label(dele.words(answer), exact=True).check()
    dele.chooses("What do you say to our plan?", "I could do something else")
    dele.press("Save").is_told("Say what you could do.")
    expect(dele.page.get_by_role("group", name=RINGS).get_by_label(dele.words("Yes"), exact=True)).to_be_checked()
    dele.writes("Your own words", INSTEAD).press("Save").reads("You said what you could do.").sees(INSTEAD)


def her_coordinator_sees_both(grace: Walker, plan: Plan) -> None:
    grace.page.goto(f"/plans/{plan.reference}/")
    grace.sees("Could do something else", INSTEAD)
    for what, answer in ((DOOR, "Said no"), (RINGS, "Said yes")):
        promise = grace.page.locator("article.al-promise, section.al-promise").filter(has_text=what)
        expect(promise.first).to_contain_text(answer)
