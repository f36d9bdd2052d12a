"""The plan: named, completed, read back, answered, answered to, agreed, and given to everyone on paper."""

from datetime import timedelta

from django.utils import timezone

from tests.journeys.steps.meeting import HOPES
from tests.journeys.steps.walking import Walker

RINGS = "Rings the boys to say good night"
KEPT = "He is their dad. He rings, and Nana is there."


def opens_what_was_shown(grace: Walker) -> None:
    grace.press("The family’s plan").sees(HOPES).press("Go on writing it down")
    grace.sees("Who does the family mean?")


def settles_who_is_meant(grace: Walker) -> None:
    """Names the family wrote are matched with the people it has; where that is not sure, the family is asked."""
    grace.follow("Who is “Mum’s friend”?").pick("Who in the family does it?", "Hafsa").press("Save this promise")
    grace.sees_not("Who does the family mean?")


def completes_it(grace: Walker) -> None:
    today = timezone.localdate()
    grace.press("Read it back to the family").sees("Before it can be read back").follow("Write it down")
    grace.press("Add a promise").press("Save this promise").is_refused("Write the promise.")
    grace.write("What will be done?", "Comes on Tuesdays to help with mornings")
    grace.write("Or which service?", "Sample Family Help").on("By which day?", today + timedelta(days=14))
    grace.pick("Who in the family checks?", "Folake Makebelieve").press("Save this promise")
    grace.follow("Change help 1").write("From whom?", "Children’s Services").pick("Who decides?", "Helen Fableton")
    grace.on("By when do they decide?", today + timedelta(days=10)).press("Save")
    grace.pick("Who watches over the plan?", "Ruth Storyhouse")
    grace.on("When do we look at it again?", today + timedelta(days=70)).press("Save")


def reads_it_back(grace: Walker) -> None:
    grace.press("Read it back to the family").sees(HOPES, "Takes Ayo to school", "They were not here")
    grace.press("Read back to the family and they say yes").sees("waiting for an answer")


def ends_the_meeting(grace: Walker) -> None:
    grace.back_to_family().press("Open the page for the day").press("The meeting is over")


def asks_for_one_change(sam: Walker) -> None:
    sam.my_work()
    sam.follow("Answer the family’s plan")
    ask_to_change(sam, "")
    sam.is_refused("Say what to change, and why.")
    ask_to_change(sam, "Ring before seven, so that Tem can sleep.")
    sam.sees("please change this")


def takes_down_the_familys_reply(grace: Walker) -> None:
    grace.my_work()
    grace.follow("Ask the family about").follow("Write what the family says")
    grace.write("What does the family say?", KEPT).pick("Who said it?", "Folake Makebelieve").press("Save")
    grace.sees(KEPT).press("Present the plan again").sees("waiting for an answer")


def agrees(sam: Walker) -> None:
    """Every answer starts from "agreed". Asking again for what the family keeps is refused."""
    sam.my_work()
    sam.follow("Answer the family’s plan").sees(KEPT, "The family keeps this as it is.")
    ask_to_change(sam, "Ring before seven, all the same.")
    sam.is_refused("The family keeps")
    sam.page.locator("section.al-point").filter(has_text=RINGS).get_by_label("Agreed", exact=True).check()
    sam.press("Send your answer").sees("Agreed")


def ask_to_change(sam: Walker, words: str) -> None:
    point = sam.page.locator("section.al-point").filter(has_text=RINGS)
    point.get_by_label("Please change this").check()
    if not point.get_by_label("What should change, and why").is_visible():
        point.locator("summary").click()
    point.get_by_label("What should change, and why").fill(words)
    sam.press("Send your answer")


def asks_who_was_not_there(grace: Walker) -> None:
    """Hafsa was not there, and nor was the service: it is a promise once they say yes."""
    for name, who, words in (
        ("Mum’s friend", "Hafsa", "Of course. I cook anyway."),
        ("Sample Family Help", "Mo Notareal", "We start on Tuesday."),
    ):
        grace.my_work()
        grace.follow(f"Ask {name}").sees("Asked, not a promise yet")
        grace.follow(f"Write down their answer from {name}").choose("Will they do it?", "Yes")
        grace.write("What they said", words).write("Who answered?", who).press("Save")
        grace.sees("Said yes", words)


def decides_on_help(helen: Walker) -> None:
    helen.follow("Decide on “A bed for Tem”").follow("Decide on A bed for Tem").choose(
        "What do you decide?", "Yes"
    ).write("Why?", "Tem needs his own bed.")
    helen.press("Save the decision").sees("Tem needs his own bed.")


def gives_everyone_a_copy(grace: Walker) -> None:
    """On paper, without anybody's address or number: it opens as a PDF, and that it was given is noted."""
    grace.follow("Copies for everyone").pick("Who is it for?", "Ruth Storyhouse").choose("How big?", "Large print")
    grace.press("Make this copy").sees("Ruth Storyhouse", "Large print")
    href = grace.page.get_by_role("link", name="Open to print").first.get_attribute("href")
    answer = grace.page.request.get(href or "")
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.body().startswith(b"%PDF")
    grace.follow("They have it now").on("When did they get it?", timezone.localdate()).write("How?", "By hand")
    grace.press("Save").sees("Given on", "By hand").back_to_family()
