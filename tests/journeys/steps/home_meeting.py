"""Before and on the day of the meeting, at home: my answer, what I need, and writing our plan on our own phones."""

from playwright.sync_api import Locator

from alongside.conferences.models import Conference
from tests.journeys.looking import refused
from tests.journeys.steps.relative import Relative, at_once
from tests.journeys.steps.walking import Walker

NEED, SCHOOL, RINGS, HOPES = (
    "I cannot walk far.",
    "Takes Ayo to school",
    "Rings at six every evening",
    "We want calm nights.",
)


def reads_our_meeting_and_answers(nana: Relative) -> None:
    nana.follow("Our meeting").sees("The Madeup Community Hall", "Jollof rice and juice")
    nana.press("Change my answer").chooses("Will you come?", "I will come").press("Send my answer")
    nana.chooses("Who may know that you come?", "Only the people I choose")
    nana.press("Save").is_told("Choose at least one person.").tick("Ruth")
    nana.press("Save").reads("Only the people I choose", "What happens at a meeting")


def says_what_she_needs(nana: Relative) -> None:
    nana.follow("Say what you need").chooses("What do you need?", "Help to get there")
    nana.writes("Tell us more, if you like", NEED).press("Add this").reads("Help to get there").sees(NEED)


def her_coordinator_arranges_it(grace: Walker, nana: Relative, conference: Conference) -> None:
    """The meeting does not begin before it is arranged."""
    grace.page.goto(f"/conferences/{conference.reference}/on-the-day/")
    grace.sees("Before this meeting can begin", NEED).back_to_family().follow("Nana Rose")
    grace.sees(NEED, "wrote this at home").follow("Arrange").choose("Is it arranged?", "Yes")
    grace.write("What is arranged?", "A taxi at two").press("Save")
    nana.opens("/home/meeting/").sees("A taxi at two")


def the_meeting_goes_into_private_time(grace: Walker, conference: Conference) -> None:
    grace.page.goto(f"/conferences/{conference.reference}/on-the-day/")
    grace.press("Begin the meeting").press("Begin private family time")
    grace.page.get_by_role("checkbox", name="Dele").uncheck()
    grace.choose("How does the family write its plan?", "On their own phones").press("Begin private family time")


def both_write_at_once(nana: Relative, ruth: Relative) -> None:
    """Both press Save at the same moment. Whoever came second reads both; a moment later so does the other."""
    for one in (nana, ruth):
        one.opens("/home/together/")
    nana.press("Start writing")
    ruth.press("Start writing").writes("What do we want?", HOPES)
    for one, what, who in ((nana, SCHOOL, "Nana"), (ruth, RINGS, "Ruth")):
        line = one.page.locator("#promises fieldset").first
        one.writes("What will we do?", what, line=line).writes("Who does it?", who, line=line)
    at_once(*((one, _save(one)) for one in (nana, ruth)))
    for one in (nana, ruth):
        one.opens("/home/together/").has_typed(one.words("What do we want?"), HOPES)
        written = one.page.locator("#promises textarea").evaluate_all("all => all.map(one => one.value)")
        assert {SCHOOL, RINGS, "Nana", "Ruth"} <= set(written), written


def _save(one: Relative) -> Locator:
    return one.page.locator("button[name=do][value=save]")


def nobody_else_reads_it(grace: Walker, dele: Relative, conference: Conference) -> None:
    """The coordinator finds no word of it, and nor does an uncle who was not let in."""
    grace.page.goto(f"/families/{conference.family.reference}/")
    grace.sees_not(SCHOOL, HOPES)
    with refused(dele.page, 404):
        dele.opens("/home/together/")
    dele.reads("There is nothing to write here now").sees_not(SCHOOL, HOPES)


def shows_our_plan(nana: Relative, ruth: Relative) -> None:
    """Once one of them has shown it, the other’s phone says so, too."""
    ruth.opens("/home/")
    nana.press("Show our plan").sees(HOPES, SCHOOL, RINGS)
    nana.press("Yes, show our plan").reads("Your plan is shown")
    ruth.opens("/home/together/").reads("Your plan is shown")
