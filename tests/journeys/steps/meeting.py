"""The day of the meeting: sharing information, private family time, and what the family shows."""

from playwright.sync_api import expect

from tests.journeys.looking import refused
from tests.journeys.steps.walking import Walker

HOPES = "We want the boys to wake up smiling."
PROMISES = (
    ("Takes Ayo to school", "Nana Ruth", "Every school day", "Fola"),
    ("Rings the boys to say good night", "Kunle", "Every evening", "Nana Ruth"),
    ("Cooks on Sundays", "Mum’s friend", "Sundays", "Fola"),
)


def begins_the_meeting(grace: Walker) -> None:
    grace.press("The day of the meeting").sees("Sharing information").press("Begin the meeting")
    grace.sees("The family asks until it has asked enough.")


def begins_private_time(grace: Walker) -> str:
    """The family goes on alone, with a device that is lent to them. Returns the link that opens once."""
    grace.press("Begin private family time").sees("so do you").press("Begin private family time")
    grace.is_refused("Choose")
    for person in ("Folake", "Kunle", "Ruth", "Ayo"):
        grace.tick(person)
    grace.choose("How does the family write its plan?", "On a device we lend").press("Begin private family time")
    grace.follow("The link for the device you lend").press("Make the link").sees("It is shown only now.")
    return grace.page.locator("#link a").get_attribute("href") or ""


def writes_its_own_plan(family: Walker, link: str) -> None:
    """On the lent device, in the family's own time."""
    family.page.goto(link)
    family.look().press("Start writing").sees("Only your family can read this.", "Our family’s code")
    family.write("What do we want?", HOPES)
    for number, (what, who, when, checks) in enumerate(PROMISES):
        line = family.page.locator("#promises fieldset").nth(number)
        line.get_by_label("What will we do?").fill(what)
        line.get_by_label("Who does it?").fill(who)
        line.get_by_label("When?").fill(when)
        line.get_by_label("Who checks it is going well?").fill(checks)
        family.press("Add a line")
    family.write("What help do we want?", "A bed for Tem").write("Who do we ask?", "Children’s Services")
    family.write("If this happens", "Mum is too tired").write("then we do this", "the boys sleep at Nana’s")
    family.write("Who watches over our plan?", "Nana Ruth").write("When do we look at it again?", "After the summer")
    family.press("Save").sees("Saved.").has_typed("What do we want?", HOPES)


def may_not_look_in(grace: Walker) -> None:
    """Nothing leads a worker there. Whoever writes the address by hand is refused, and it is written down."""
    grace.back_to_family().sees("Private family time").sees_not(HOPES, PROMISES[0][0])
    number = (grace.page.get_by_role("link", name="The link for the device").get_attribute("href") or "").split("/")[-2]
    with refused(grace.page, 403):
        grace.page.goto(f"/plans/working/{number}/")
    grace.look().sees("This is the family’s private time.").sees_not(HOPES)
    grace.page.go_back()


def shows_its_plan(family: Walker) -> None:
    family.press("Show our plan").sees("From now on your coordinator", HOPES, "Takes Ayo to school")
    family.press("Yes, show our plan").sees("You have shown your plan")


def comes_back_together(grace: Walker) -> None:
    grace.press("The family says it has finished").press("Come back together").sees("3. Agreeing the plan")
    expect(grace.page.get_by_role("heading", name="3. Agreeing the plan")).to_be_visible()


def writes_down_who_came(grace: Walker) -> None:
    grace.follow("Write down who came")
    for person, came in (
        ("Folake Makebelieve", "Was there"),
        ("Kunle Makebelieve", "Was there"),
        ("Ruth Storyhouse", "Was there"),
        ("Hafsa", "Did not come"),
        ("Bode Makebelieve", "Sent words"),
        ("Ayo Makebelieve", "Was there for part"),
        ("Temitope Makebelieve", "Sent words"),
        ("Sam Fictitious", "Was there"),
        ("Ms Inkwell", "Was there"),
    ):
        grace.pick(person, came)
    grace.press("Save who came")
