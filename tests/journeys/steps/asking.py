"""The referrer asks for a conference: short pages that can be left, the report for the family, and sending it."""

from playwright.sync_api import BrowserContext

from alongside.access.models import User
from tests.journeys.steps.walking import Walker

WORRIES = "Ayo missed 14 mornings of school. Mum is worn out, and a baby is coming."
SAID_BY_FAMILY = "Mum said: we would rather sort this out ourselves, with Nana’s help."


def begins_to_ask(sam: Walker) -> None:
    sam.press("Ask for a family group conference").press("Begin").is_refused("Choose at least one child.")
    for child in ("Ayo", "Tem", "Baby"):
        sam.tick(child)
    sam.press("Begin").sees("Being written", "To do")


def says_what_is_asked_and_for_whom(sam: Walker) -> None:
    sam.follow("Does the service take it").choose("Do the children have a social worker?", "Yes")
    sam.choose("Is this about a private law dispute?", "No").choose("Is it mainly about family time?", "No")
    sam.press("Save and go on").choose("Does the family need to meet within 24 hours?", "No").press("Save and go on")
    sam.press("Save and go on")
    for lives_with in ("Mum, and Nana at weekends", "Mum", "Not born yet"):
        sam.write("Who do they live with now?", lives_with).press("Save and go on")
    sam.sees("Folake Makebelieve", "Ruth Storyhouse").press("Save and go on").sees("agreed")


def stops_and_comes_back(sam: Walker, worker: User, password: str) -> None:
    """Half an answer is kept, another day takes it up again from My work."""
    sam.choose("Have you talked about this with the family?", "Yes").press("Save and come back later").sees("Started")
    sam.press("Sign out").say_who(worker, password).follow("Finish asking for a family group conference.").follow(
        "Who has agreed"
    )
    sam.write("What did they say?", SAID_BY_FAMILY).press("Save and go on")
    sam.write("What is going well?", "Ayo loves drawing. Nana Ruth comes whenever she is asked.")
    sam.press("Save and go on")


def loses_the_session_and_no_word(sam: Walker, worker: User, password: str) -> None:
    """The session ends while they write: after signing in again every word is there."""
    sam.write("What worries you?", WORRIES).write("What has happened up to now?", "They parted last winter.")
    sign_out_behind_their_back(sam.page.context)
    sam.press("Save and go on").sees("Sign in")
    sam.say_who(worker, password).has_typed("What worries you?", WORRIES)
    sam.has_typed("What has happened up to now?", "They parted last winter.")
    sam.write("What needs to change?", "Ayo gets to school on time.").write("By when?", "By the end of term")
    sam.press("Save and go on")


def sign_out_behind_their_back(context: BrowserContext) -> None:
    """What a timed-out session looks like to the server: its cookie is known no more."""
    context.clear_cookies(name="sessionid")


def answers_the_rest(sam: Walker) -> None:
    sam.write("What do you ask the family to think about?", "Who takes Ayo to school?\nWho helps with the baby?")
    sam.press("Save and go on").write("What cannot change, whatever", "The boys are never alone at night.")
    sam.press("Save and go on").write("What help is there?", "A family support worker on Tuesdays.")
    sam.press("Save and go on").write("Which dates should the coordinator know?", "The baby is due in two months.")
    sam.press("Save and go on").choose("Is there, or has there been, domestic abuse?", "Yes")
    sam.write("If yes, what is known", "Shouting and broken doors, last winter.")
    sam.choose("Does any of the children look after somebody?", "No").press("Save and go on")
    sam.choose("Does anybody need an interpreter?", "Yes").write("If yes, for which languages?", "Yoruba")
    sam.press("Save and go on").write("the mother’s culture and faith?", "Church on Sundays.")
    sam.write("the father’s culture and faith?", "Yoruba is spoken at Grandad’s.").press("Save and go on")
    sam.write("What kind of coordinator", "A woman who knows what a Nigerian family is like.")
    sam.write("Which language should the coordinator speak?", "Yoruba")
    sam.choose("Would they like a woman or a man?", "Woman").press("Save and go on")


def is_not_let_send_yet(sam: Walker) -> None:
    """A page is left half done, and the list of what is missing says so."""
    sam.press("Save and come back later").press("Check your answers")
    sam.sees("Before you can send it", "“How to reach you” is not answered yet.", "report")
    assert not sam.page.get_by_role("button", name="Send it to").count()
    sam.follow("Back to the request").follow("How to reach you")
    sam.write("Your phone number", "0191 496 0002").write("Your manager’s name", "Pat Madeupton")
    sam.choose("Does your manager know about this?", "Yes")
    sam.choose("Will you be there for the whole meeting", "Yes, I will be there for all of it")
    sam.press("Save and go on")


def writes_the_report_for_the_family(sam: Walker) -> None:
    if "report" not in sam.page.url:
        sam.follow("The report for the family")
    for heading, words in REPORT.items():
        sam.write(heading, words)
    sam.press("Save and read it as the family will").sees("and everyone who loves them", *REPORT.values())


REPORT = {
    "Why we are asking you to meet": "Mornings have been hard, and Ayo missed school.",
    "What is going well": "Ayo draws. Tem sings. Nana Ruth always comes.",
    "What worries us": "Mum is very tired and does it all alone.",
    "What we hope for": "Calm mornings and a rested Mum.",
    "What we ask you to think about": "Who takes Ayo to school?",
    "What cannot change": "The boys are never alone at night.",
    "What help there is": "A family support worker on Tuesdays.",
    "What happens if we are still worried": "We would talk to you first.",
}


def sends_it(sam: Walker) -> None:
    sam.follow("Back to the request").press("Check your answers").sees(WORRIES, SAID_BY_FAMILY)
    sam.press("Send it to").sees("Sent, waiting for an answer")
