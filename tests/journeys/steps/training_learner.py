"""Somebody who comes to learn, at a browser of their own: in by a code or by one press, and what is written to them."""

import re
from contextlib import suppress
from io import BytesIO
from typing import Any

from django.utils import timezone
from playwright.sync_api import Page
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.tasks import Task
from pypdf import PdfReader

from alongside.access.models import User
from alongside.training.forms.coming_in import LearnerCode, LearnerDoor, WhoIAm
from tests.journeys.looking import LOOKS
from tests.journeys.steps.post import Post, code_in
from tests.journeys.steps.walking import Walker

DESK, PHONE, BARE = LOOKS[0], LOOKS[1], LOOKS[3]
BOTH_WAYS = (BARE, DESK)
MANAGER = "mina@madeup-school.example"
MANAGER_NAME = "Mina Overseer-Madeup"
ADDRESS, CODE, MANAGERS_ADDRESS = (
    str(form.base_fields[name].label)
    for form, name in ((LearnerDoor, "email"), (LearnerCode, "code"), (WhoIAm, "line_manager_email"))
)
ANY_LINK = re.compile(r"https?://\S+")


class Learner(Walker):
    """They open what they were sent, and read what a page leaves with them."""

    def opens(self, address: str) -> "Learner":
        self.page.goto(address)
        self.look()
        return self

    def proves(self, address: str, post: Post) -> "Learner":
        """At the door: a code goes to this address, and comes back from it."""
        self.write(ADDRESS, address).press("Send me a code").sees(address)
        code = code_in(letter_to(address, "Your code to come in to training is", post))
        self.write(CODE, code).press("Come in")
        return self

    def comes_in(self, learner: User, post: Post) -> "Learner":
        """Somebody who was here before needs no more than the code."""
        self.opens("/training/come-in/").proves(learner.email, post).sees("My training", learner.name)
        return self

    def goes_on_from(self, letter: str, kind: str, name: str) -> "Learner":
        """By the link in a letter, which lets them in by one press."""
        self.opens(link_in(letter, kind)).sees("This link was written to", name).press(f"Go on as {name}")
        return self

    def paper(self, words: str) -> str:
        """A PDF that this link leads to, as somebody reads it."""
        way = self.page.locator("a").filter(has_text=words).first
        answer = self.page.request.get(str(way.get_attribute("href")))
        assert answer.headers["content-type"] == "application/pdf"
        return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(answer.body())).pages).split())


def letter_to(address: str, words: str, post: Post) -> str:
    """The newest letter to this address that says these words."""
    theirs = post.all_to(address)
    found = [said for said in theirs if words in said]
    assert found, f"{address} was never written “{words}”, but: {theirs}"
    return found[-1]


def goes_by_itself(task: Task[Any, Any, Any]) -> None:
    """What is done each night, or every ten minutes, stands in line; it is done with the next post."""
    with suppress(AlreadyEnqueued):  # its own hour had come, too
        task.configure().defer(timestamp=int(timezone.now().timestamp()))


def link_in(said: str, kind: str) -> str:
    """The one link of its kind: one that lets in (link), one for a line manager (agree), one for a calendar."""
    found = re.findall(rf"https?://\S+/training/{kind}/[\w:.-]+/", said)
    assert len(found) == 1, f"{len(found)} links of the kind {kind} in: {said}"
    return str(found[0])


def a_scanner_was_there_first(page: Page, link: str) -> None:
    """A program that looks at mail opens every link before anybody reads the message. It takes nothing."""
    for _ in range(2):
        assert page.request.get(link).status == 200
        assert page.request.head(link).status == 200
