"""The worker's side: who asked waits on a named worker's day, is answered as is safe, and reads it in Arabic."""

import re
from pathlib import Path

from django.conf import LazySettings
from django.urls import reverse
from playwright.sync_api import expect

from alongside.access.models import User
from alongside.access.tests.factories import PASSWORD
from alongside.foundation.components import day
from alongside.partners.tests.factories import a_service, a_service_manager
from alongside.public.tests.asking import HAPPENING, sent, somebody_to_answer, the_asked
from alongside.referrals.models import AskForHelp
from tests.journeys.looking import refused
from tests.journeys.steps.front_door import BARE_PHONE, DESK, Anyone, OpenPage, a_worker_at
from tests.journeys.steps.post import Post, post_office
from tests.journeys.steps.walking import Walker

ANSWER = "Hello Nur. I am Ines. I wait for you at school on Thursday at four."
BACK = re.compile(r"https?://\S+/ar/ask/back/")


def test_a_young_person_is_answered_in_the_safe_way_and_another_service_finds_nothing(
    open_page: OpenPage, tmp_path: Path, settings: LazySettings
) -> None:
    settings.SAFE_FROM_HOUR, settings.SAFE_UNTIL_HOUR = 0, 24  # so that nothing waits for the morning
    somebody_to_answer()
    _, code = sent(language="/ar")
    asked, seen = the_asked(), dict[str, list[str]]()
    with post_office(tmp_path / "outbox", by_notify=False) as post:
        another_service_finds_nothing(open_page, asked)
        ines = a_worker_at(open_page(DESK), seen).say_who(who_has(asked), PASSWORD)
        finds_it_on_her_work(ines, asked)
        answers_by_a_text_that_tells_nothing(ines)
        link = a_text_came(post)
        reads_the_answer_on_another_phone(Anyone(open_page(BARE_PHONE), seen, "ar"), link, code)
        it_waits_no_longer(ines)


def who_has(asked: AskForHelp) -> User:
    assert asked.worker is not None
    return asked.worker


def another_service_finds_nothing(open_page: OpenPage, asked: AskForHelp) -> None:
    """Not even who shares out there: neither on their work, nor on their list, nor at its address."""
    manager = a_service_manager(a_service("Another Madeup Service"))
    other = a_worker_at(open_page(DESK), {}).say_who(manager, PASSWORD)
    other.sees("Nothing waits for you today.").sees_not("asks for help. Answer")
    other.follow("Asks for help").sees("Nobody waits for an answer from you.").sees_not("Nur", asked.reference)
    with refused(other.page, 404):
        other.page.goto(reverse("asked_for_help", args=[asked.reference]))
    other.sees_not("Nur", HAPPENING)


def finds_it_on_her_work(ines: Walker, asked: AskForHelp) -> None:
    """With the day that was promised; what they said, and how it is safe, before every button."""
    assert asked.answer_by_on
    line = ines.page.locator(".al-work li").filter(has_text="A child or a young person asks for help. Answer them.")
    expect(line.locator(".govuk-tag")).to_have_text(re.compile(r"due (tomorrow|in \d days)", re.IGNORECASE))
    ines.take(line.get_by_role("link")).sees(HAPPENING, f"Promised by {day(asked.answer_by_on)}", "They asked in")
    safe = ines.page.locator("section[aria-labelledby=safe]")
    for said in ("By text", "07700 900123", "After school.", "Mum’s friend."):
        expect(safe).to_contain_text(said)
    first_button = ines.page.locator("main button").first.bounding_box()
    box = safe.bounding_box()
    assert first_button
    assert box
    assert box["y"] + box["height"] < first_button["y"]


def answers_by_a_text_that_tells_nothing(ines: Walker) -> None:
    ines.write("Your answer, in easy words", ANSWER).press("Put it on their page")
    ines.is_refused("Say whether it is safe to send them a message.")
    ines.has_typed("Your answer, in easy words", ANSWER)
    ines.page.get_by_label("Yes, send it now", exact=True).check()
    ines.press("Put it on their page").sees("A message tells them that it is there.", ANSWER)


def a_text_came(post: Post) -> str:
    """Whoever holds the phone reads no name, no worker and no word of what it is about."""
    said = post.comes("07700 900123")
    for hidden in ("Nur", "Ines", "Thursday", "brother", "shouting", "Madeup"):
        assert hidden not in said
    link = BACK.search(said)
    assert link, said
    return link[0]


def reads_the_answer_on_another_phone(nur: Anyone, link: str, code: str) -> None:
    """In Arabic, from right to left; with the code alone."""
    nur.opens(link).writes("Your code", code.replace(" ", "").lower()).press("Go on")
    nur.reads("We answered").sees(ANSWER, HAPPENING)
    expect(nur.page.locator("html")).to_have_attribute("dir", "rtl")


def it_waits_no_longer(ines: Walker) -> None:
    """What came of it is asked for; until it is said, it stands on the list of those answered."""
    ines.my_work().sees_not("asks for help. Answer them.")
    ines.follow("Asks for help").sees("Answered. What came of it?", "Nur")
    ines.follow("a child or a young person").choose("What came of it?", "We spoke, and that was what they needed")
    ines.press("Save what came of it").sees("It is written down what came of it.")
