"""People are asked and prepared, each apart: at home on a phone, or by the facilitator who sits with them."""

from django.utils import timezone

from alongside.restorative.models import Meeting
from tests.journeys.looking import axe, fits, picture, watches
from tests.journeys.steps.relative import Relative
from tests.journeys.steps.walking import PHONE, Walker

HOPE, FEAR = "That the boys have two grandparents at one table.", "That he shouts, and I cry before the boys."
NOT_SAID = "What happened at the hospital."
HIS_HOPE, HIS_FEAR = "To hold the baby when it comes.", "That they laugh at how I speak."
NOTE = "He looked at the wedding picture the whole time."
WHAT_WAS_SAID = (HOPE, FEAR, NOT_SAID, HIS_HOPE, HIS_FEAR, NOTE)


def page_of(meeting: Meeting) -> str:
    return f"/restorative/{meeting.reference}/"


def looks_over_the_meeting(fran: Walker, meeting: Meeting, how_far: str) -> None:
    """Its page has much on it, and other things at each step."""
    opens_the_meeting(fran, meeting)
    look = watches[fran.page].look
    for width, name in ((look.width, ""), (PHONE["width"], "phone")):
        fran.page.set_viewport_size({"width": width, "height": look.height})
        axe(fran.page)
        fits(fran.page, width)
        if look.javascript:
            picture(fran.page, f"story-restorative_meeting-{how_far}", name)
    fran.page.set_viewport_size({"width": look.width, "height": look.height})


def opens_the_meeting(fran: Walker, meeting: Meeting) -> Walker:
    fran.page.goto(page_of(meeting))
    fran.look()
    return fran


def asks(fran: Walker, meeting: Meeting, name: str, answer: str) -> None:
    """Told of it alone; what they say is theirs to change."""
    opens_the_meeting(fran, meeting).follow(name).follow("Ask them, and note what they say")
    fran.press("Save").is_refused("Choose").choose(f"What did {name} say?", answer).press("Save").sees(
        answer_as(answer)
    )


def answer_as(answer: str) -> str:
    """As it stands on the page afterwards."""
    return {"Wants to think about it": "Asked, and thinking"}.get(answer, answer)


def reads_what_it_is(nana: Relative) -> None:
    """Her pages have it, in plain words; nobody else is named, and no answer is pressed for her."""
    nana.opens("/home/").follow("Putting things right")
    nana.reads("You have not answered yet.", "Nobody is made to say sorry.", "What we will ask you")
    nana.sees_not("Bode", "Grandad")


def says_yes(nana: Relative) -> None:
    nana.press("Answer").press("Send my answer")
    nana.is_told("Choose an answer.")
    nana.chooses("Do you want to take part?", "Yes, I want to take part").press("Send my answer")
    nana.reads("Yes, I want to take part", "The day is not set yet.").sees_not("Bode", "Grandad")


def says_what_she_hopes_and_fears(nana: Relative) -> None:
    nana.follow("What I hope, and what worries me").press("Send my words").is_told("Write your words first.")
    nana.writes("What do you hope for?", HOPE).writes("What worries you?", FEAR)
    nana.writes("What should nobody say?", NOT_SAID).press("Send my words")
    nana.follow("What I hope, and what worries me").has_typed(nana.words("What worries you?"), FEAR)


def sits_with_him_and_notes_his_words(fran: Walker, meeting: Meeting, name: str) -> None:
    """He has no phone: the facilitator writes it down for him, and it says so."""
    opens_the_meeting(fran, meeting).follow(name).follow("Write down what")
    fran.write(f"What does {name} hope for?", HIS_HOPE).write(f"What does {name} worry about?", HIS_FEAR)
    fran.press("Save").sees(HIS_HOPE, HIS_FEAR, "Written down by")


def cannot_change_what_she_wrote(fran: Walker, meeting: Meeting, name: str) -> None:
    opens_the_meeting(fran, meeting).follow(name).sees(HOPE, NOT_SAID, "Written at home", "changes these words.")
    fran.sees("Said at home")
    assert not fran.page.get_by_role("link", name="Write down what").count()


def finds_ready(fran: Walker, meeting: Meeting, name: str, *, note: str = "") -> None:
    """Met alone, ready and safe; nobody is found ready who was not met."""
    opens_the_meeting(fran, meeting).follow(name).follow("Note how you found")
    fran.choose(f"Is {name} ready?", "Yes").press("Save")
    fran.is_refused("Nobody is found ready before somebody has met them.")
    fran.on("When did you meet, alone?", timezone.localdate()).choose("How did you meet?", "At their home")
    fran.choose(f"Is it safe for {name}, and from {name}?", "Yes").write("Anything else", note)
    fran.press("Save").sees("You who facilitate read this, and nobody else.")


def cannot_set_a_day_yet(fran: Walker, meeting: Meeting, why: str) -> None:
    opens_the_meeting(fran, meeting).sees("Before people can meet", why)
    assert not fran.page.locator("a.govuk-button").filter(has_text="Set a day").count()
