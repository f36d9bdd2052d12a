"""Nur is 15. She asks for help on a phone that is not only hers, and comes back on another to read the answer."""

import re

from django.urls import reverse
from playwright.sync_api import expect

from alongside.access.models import User
from alongside.access.tests.factories import PASSWORD
from alongside.referrals.models import AskForHelp
from tests.journeys.looking import refused
from tests.journeys.steps.relative import Relative
from tests.journeys.steps.walking import Walker

HAPPENING = "هناك صراخ كل ليلة. أعتني بأخي الصغير."
MORE = "الليلة كان أسوأ."
ANSWER = "Hello Nur. I am Ines. I ring you on Thursday at four."


def begins(nur: Relative) -> None:
    """From the front door; first of all she is asked whether a child is in danger."""
    nur.follow("Ask for help").reads("Is a child in danger now?")
    nur.take(nur.page.locator("a.al-way").nth(1))
    nur.press("Start").is_told("Choose an answer.")
    nur.chooses("Does the child have a social worker?", "No").press("Start")
    nur.reads("Who else helps").press("Ask us all the same")


def says_what_is_happening(nur: Relative) -> None:
    nur.press("Save and go on").is_told("Tell us what is happening.")
    nur.writes("What is happening?", HAPPENING).press("Save and go on")
    nur.page.locator("[name=who_asks][value=young_person]").check()
    nur.page.locator("[name=called]").fill("نور")
    nur.press("Save and go on").press("Save and go on")


def says_how_it_is_safe(nur: Relative) -> None:
    nur.chooses("How is it safe to answer you?", "Send me a text").writes("Your phone number or email", "my nan")
    nur.press("Save and go on").is_told("This is no number or email we can write to. Check it and try again.")
    nur.writes("Your phone number or email", "07700 900123").press("Save and go on").sees(HAPPENING, "نور")


def sends_it(nur: Relative, first_name: str) -> str:
    """Her code, as she writes it down. Nothing is left in the browser."""
    nur.press("Send it").reads("It is sent").sees(first_name)
    assert nur.page.context.cookies() == []
    return nur.page.locator(".al-code").inner_text()


def comes_back(nur: Relative, code: str) -> None:
    nur.follow("I have asked before. I have a code.").writes("Your code", "22222 BBBBB").press("Go on")
    nur.is_told("This code does not open a page. Check it and try again.")
    nur.writes("Your code", code.lower()).press("Go on").sees(HAPPENING)


def says_more(nur: Relative) -> None:
    nur.writes("Say more", MORE).press("Send my words").sees(MORE)


def is_answered(ines: Walker, worker: User) -> None:
    """The worker it was given to reads her words and answers on her page."""
    ines.page.goto(reverse("sign_in"))
    ines.say_who(worker, PASSWORD)
    ines.page.goto(reverse("asked_for_help", args=[AskForHelp.objects.get().reference]))
    ines.sees(HAPPENING, MORE)
    ines.write("Your answer, in easy words", ANSWER)
    ines.choose("Is it safe to send them a message?", "No. They will come back and look")
    ines.press("Put it on their page").sees(ANSWER)


def reads_the_answer(nur: Relative) -> None:
    nur.page.reload()
    nur.sees(ANSWER).follow("It is safe in another way now")
    nur.chooses("How is it safe to answer you?", "Do not write or ring. I come back here and look.")
    nur.writes("Your phone number or email", "").press("Save")
    nur.reads("Do not write or ring. I come back here and look.")


def the_first_phone_opens_nothing(address: str, phone: Relative) -> None:
    """Whoever holds it next finds one kind page."""
    with refused(phone.page, 410):
        phone.page.goto(address)
    phone.reads("This page has closed").sees_not(HAPPENING)
    expect(phone.page).to_have_url(re.compile("/ask/"))
