"""A restorative meeting begins: asked for, given a facilitator, looked at for safety, and people added to it."""

from playwright.sync_api import expect

from alongside.conferences.models import Conference
from alongside.restorative.models import Meeting
from alongside.restorative.rules.safety import QUESTIONS
from tests.journeys.looking import refused
from tests.journeys.steps.walking import Walker

RIFT = "The grandparents have not talked since the christening. Each says the other spoke badly of the children."
WHY_SAFE = "Talked to both on the phone, each alone. Neither is afraid."
WAITS = "Something between people of this family is mended first."


def asks_that_the_conference_waits(grace: Walker, conference: Conference) -> Meeting:
    """The coordinator hears of it while she prepares; nothing is asked without words."""
    grace.follow("Ayo").follow("Ask for a restorative meeting")
    grace.press("Ask for it").is_refused("Say what happened between whom, and what you hope for.")
    grace.write("What happened between whom, and what do you hope for?", RIFT)
    grace.choose("How might people hear each other?", "In one room")
    grace.choose("Should preparing the family group conference wait until this is over?", "Yes").press("Ask for it")
    grace.sees("You asked for a restorative meeting.", RIFT, "It comes before the family’s conference.")
    return Meeting.objects.get(family=conference.family)


def the_conference_waits(grace: Walker, conference: Conference) -> None:
    """Its page says so, and neither its page nor its form sets a day."""
    grace.page.goto(f"/conferences/{conference.reference}/")
    grace.look().sees(WAITS, "Before a day can be set", "Preparing waits until that is over.")
    assert not grace.page.get_by_role("link", name="Set a day and place").count()
    grace.sees_not("christening")


def names_the_facilitator(manager: Walker, meeting: Meeting, name: str, *, cannot: str) -> None:
    """From My work. Who asked for the conference has a part in it, and whoever may not facilitate is not offered."""
    manager.my_work().follow("Choose who facilitates a restorative meeting").sees("Nobody facilitates this yet.")
    manager.sees_not(RIFT).press("Choose who facilitates it")
    expect(manager.page.get_by_role("radio", name=cannot, exact=True)).to_have_count(0)
    manager.press("Ask them").is_refused("Choose one person.")
    manager.choose("Who will it be?", name).press("Ask them").sees(name)
    assert meeting.facilitators.get().worker.name == name


def says_she_has_no_part(fran: Walker, meeting: Meeting) -> None:
    """Until she said so nothing of it opens to her."""
    fran.my_work()
    with refused(fran.page, 404):
        fran.page.goto(f"/restorative/{meeting.reference}/safe/")
    fran.page.goto("/my-work/")
    fran.follow("Say whether you have a part in this matter").sees("stands on nobody’s side")
    fran.press("I have no part in it")


def looks_whether_it_is_safe(fran: Walker) -> None:
    """Question by question, before anybody is asked; the page says what was left out."""
    fran.press("Look whether it is safe").press("Save")
    fran.is_refused("Say whether anybody is afraid.", "Say why, in a few words.")
    for question in QUESTIONS:
        fran.choose(question.words, "No")
    fran.choose("Is it safe to go on?", "Yes").write("Why do you think so?", WHY_SAFE).press("Save")
    fran.press("Begin to prepare people")


def adds(fran: Walker, *people: str) -> None:
    """Onto the list. It asks nobody."""
    for number, name in enumerate(people):
        fran.press("Add somebody")
        if not number:
            fran.press("Add to the list").is_refused("Choose")
        fran.choose("Who may take part?", name).press("Add to the list").sees("is on the list. Nobody was asked.")
