"""The coordinator meets everyone, and sees until the last day what still stands in the way."""

from datetime import datetime, timedelta

from django.utils import timezone

from alongside.foundation.components import LONDON
from tests.journeys.steps.walking import Walker


def speaks_with_the_referrer(grace: Walker) -> None:
    grace.follow("Speak with Sam Fictitious, who asked for the meeting.")
    grace.press("I have spoken with the referrer").sees("They spoke with the referrer on").follow("Back to the family")


def begins_preparing(grace: Walker) -> None:
    grace.press("Begin preparing").sees("Before this meeting can be held", "Nobody has met Fola yet.")
    grace.sees("No interpreter for Grandad Bode", "The family has not had the short report.", "No day or place is set.")


def meets_everyone(grace: Walker) -> None:
    for person, called, comes in (
        ("Folake Makebelieve", "Fola", "Will come"),
        ("Kunle Makebelieve", "Kunle", "Will come"),
        ("Ruth Storyhouse", "Nana Ruth", "Will come"),
        ("Hafsa", "Hafsa", "Will not come"),
    ):
        grace.follow(person).on("When did you meet?", timezone.localdate())
        grace.choose("How did you meet?", "At their home").choose(f"Will {called} come?", comes)
        grace.choose(f"Is {called} ready for the meeting?", "Yes").press("Save")
        grace.sees(f"Saved what you wrote about {called}.").sees_not(f"Nobody has met {called} yet.")


def takes_down_the_words_of_who_cannot_come(grace: Walker) -> None:
    grace.follow("Bode Makebelieve").on("When did you meet?", timezone.localdate()).press("Save")
    grace.is_refused("Say how you met.").choose("How did you meet?", "By video call")
    grace.choose("Will Grandad Bode come?", "Will send their words").press("Save")
    grace.sees("Grandad Bode has not sent").follow("Bode Makebelieve")
    grace.write("What Grandad Bode wants to say", "I want to see my grandsons laugh.")
    grace.write("Who reads these words out?", "Yusuf, in Yoruba and in English").press("Save")
    grace.follow("Bode Makebelieve").follow("Arrange an interpreter").choose("Is it arranged?", "Yes").press("Save")
    grace.is_refused("Say what is arranged.").write("What is arranged?", "Yusuf Talebearer").press("Save")
    grace.sees("arranged, Yusuf Talebearer").back_to_family()
    grace.sees_not("No interpreter for Grandad Bode").follow("Kunle Makebelieve").follow("Add something Kunle needs")
    grace.choose("What do they need?", "To be kept apart from somebody").write("Say more", "Comes in by the side door")
    grace.press("Add").follow("Arrange to be kept apart").choose("Is it arranged?", "Yes")
    grace.write("What is arranged?", "The side door, ten minutes earlier").press("Save").back_to_family()


def prepares_the_children(grace: Walker) -> None:
    grace.follow("Ayo Makebelieve").choose("Does Ayo want to come?", "Yes")
    grace.write("What Ayo says", "I want to see Mum smile.").write("Who reads these words out?", "Nana Ruth")
    grace.choose("How does Ayo take part?", "Comes for all of it").write("Who decided this?", "Ayo and Mum")
    grace.write("Why?", "He asked to.").write("Who prepares Ayo?", "Ines Mythmore, advocate")
    grace.write("Who stays beside Ayo in private family time?", "Nana Ruth").press("Save")
    grace.sees("I want to see Mum smile.").follow("Temitope Makebelieve").choose("Does Tem want to come?", "No")
    grace.choose("How does Tem take part?", "Sends words, or somebody speaks for them")
    grace.write("Who decided this?", "Mum").write("Why?", "He is four.").write("Who prepares Tem?", "Mum")
    grace.press("Save").sees("Nobody has said who speaks for Tem.").follow("Temitope Makebelieve")
    grace.write("Who speaks for Tem, when Tem does not?", "Nana Ruth").press("Save")
    grace.follow("Baby").write("Who speaks for the baby?", "Nana Ruth").press("Save")


def gives_the_family_the_report(sam: Walker) -> None:
    sam.my_work()
    sam.follow("Give the family the short report").press("The family has this report now")
    sam.sees("The family has had this")
    sam.follow("Back to the request")


def asks_the_services(grace: Walker) -> None:
    grace.follow("Sam Fictitious").choose("Will they come?", "Will come").press("Save")
    grace.follow("Ask somebody else from the services").write("Their name", "Ms Inkwell")
    grace.write("Where they work", "Sample Street School").choose("Will they come?", "Will come").press("Save")


def sets_the_day(grace: Walker) -> datetime:
    """In a few minutes: the meeting of this story is today."""
    starts_at = (timezone.now() + timedelta(minutes=4)).astimezone(LONDON)
    yesterday = timezone.localdate() - timedelta(days=1)
    grace.follow("Set a day and place").on("Which day is the meeting?", yesterday).press("Save the day and place")
    grace.is_refused("That day and time have passed.", "Say where the meeting is.")
    grace.on("Which day is the meeting?", starts_at.date()).write("What time does it start?", f"{starts_at:%H:%M}")
    grace.write("Where is it?", "Sample Street Community Centre").write("What food and drink", "Jollof rice")
    grace.press("Save the day and place").sees("Sample Street Community Centre")
    return starts_at
