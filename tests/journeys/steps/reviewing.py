"""The review: what each promise came to, and how the work ends."""

from django.utils import timezone

from tests.journeys.steps.walking import Walker


def holds_the_review(grace: Walker) -> None:
    grace.follow("Begin the review").on("Which day is the review?", timezone.localdate()).press("Begin")
    grace.press("Save and go on").sees("Still to be said").press("Go back and say it")
    for number, came_to in enumerate(("Kept", "Partly", "Kept", "Not yet")):
        promise = grace.page.locator("section.al-promise").nth(number)
        promise.get_by_label(came_to, exact=True).check()
        promise.get_by_label("Who says so?").fill("Nana Ruth")
    grace.write("How is it going?", "Mornings are calm. We still wait for Tuesdays.")
    for child, lives_with, status in (
        ("Ayo", "Mum, and Nana at weekends", "Child in need"),
        ("Tem", "Mum", "Child in need"),
        ("Baby", "Not born yet", "No status"),
    ):
        grace.write(f"Who does {child} live with?", lives_with).pick(f"{child}’s status", status)
    grace.press("Save and go on")


def ends_with_the_family_carrying_on(grace: Walker) -> None:
    grace.press("Finish the review").is_refused("Choose")
    grace.choose("What happens now?", "The plan is done: our family carries it on").press("Finish the review")
    grace.sees("The review is finished.")


def closes_the_work(priya: Walker) -> None:
    """Where each child lives, and how they stand, at that moment."""
    priya.my_work()
    priya.follow("End this piece of work: the family carries its plan on").press("End this piece of work")
    priya.is_refused("Choose why it ends.", "Say how it ended")
    priya.choose("Why does this piece of work end?", "The plan was reviewed and the family carries it on")
    priya.write("How did it end", "The family carries its plan on. They can ring us at any time.")
    priya.has_typed("Who does Ayo live with now?", "Mum, and Nana at weekends")
    priya.has_typed("Where does Ayo stand with the council now?", "child_in_need")
    priya.press("End this piece of work").sees("This piece of work has ended.")
