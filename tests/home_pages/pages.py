"""Every page of the room `home`, and how one family of made-up people opens it. Each new page is one line in PAGES."""

import re
from collections.abc import Callable, Sequence
from functools import cache, cached_property
from typing import Any

from django.db import transaction
from django.test import Client
from django.urls import reverse

from alongside.conferences.models import PrivateTime
from alongside.conferences.states import ConferenceStatus, PlanWriting
from alongside.conferences.tests.factories import a_conference
from alongside.families.models import Family
from alongside.families.tests.factories import a_relative, mother_of
from alongside.foundation.languages import ENGLISH, language_of
from alongside.home.tests.at_home import at_home
from alongside.home.tests.doors import a_link, write
from alongside.plans.models import Plan
from alongside.plans.states import PlanStatus
from alongside.plans.tests import factories
from alongside.plans.tests.factories import nana_of
from alongside.voice.models import Said
from alongside.voice.tests.factories import a_family_with_grace, a_feeling, not_safe, said
from tests.home_pages.opened import Opened, as_a_phone
from tests.home_pages.putting_right import PUTTING_RIGHT, PutRight


class Home:
    """One family: a relative's own phone, and the device they were lent in private family time."""

    def __init__(self, language: str = ENGLISH) -> None:
        self.language = language

    @cached_property
    def private_time(self) -> PrivateTime:
        return factories.a_private_time_on_a_device()

    @cached_property
    def family(self) -> Family:
        return self.private_time.conference.referral.family

    @cached_property
    def writing(self) -> Client:
        """The phone of Ruth, the mother, whose family is in its private time."""
        return as_a_phone(at_home(self.family, mother_of(self.family), language=self.language))

    @cached_property
    def own_phones(self) -> Client:
        """Ruth’s phone once she has begun to write, in a family that writes on its own phones."""
        conference = a_conference(ConferenceStatus.PRIVATE_TIME, writing=PlanWriting.OWN_PHONES)
        family = conference.referral.family
        phone = as_a_phone(at_home(family, mother_of(family), language=self.language))
        phone.post(reverse("begin_our_private_time"))
        return phone

    @cached_property
    def child(self) -> Client:
        """The phone of Ayo, a child who said something."""
        family = self.said.family
        return as_a_phone(at_home(family, self.said.person, language=self.language))

    @cached_property
    def said(self) -> Said:
        family, _ = a_family_with_grace()
        return said(family)

    @cached_property
    def waiting(self) -> Client:
        """A phone to which a code is on its way."""
        self.stranger.post(reverse("home_door"), {"to": "07700 900123"})
        return self.stranger

    @cached_property
    def planned(self) -> Client:
        """The phone of Nana Rose, whose family has an agreed plan."""
        return as_a_phone(at_home(self.plan.family, nana_of(self.plan), language=self.language))

    @cached_property
    def away(self) -> Client:
        """The phone of Uncle Dele, of the same family, who was not there when the plan was made."""
        dele = a_relative(self.plan.family, relationship="Uncle", given_names="Dele", family_name="Exampleton")
        return as_a_phone(at_home(self.plan.family, dele.person, language=self.language))

    @cached_property
    def plan(self) -> Plan:
        return factories.a_plan(PlanStatus.AGREED)

    @cached_property
    def invited(self) -> Client:
        """The phone of Ruth, whose family’s meeting is arranged."""
        family = a_conference(ConferenceStatus.ARRANGED).referral.family
        return as_a_phone(at_home(family, mother_of(family), language=self.language))

    @cached_property
    def put_right(self) -> PutRight:
        """Two who put something right with each other."""
        return PutRight(self.language)

    @cached_property
    def stranger(self) -> Client:
        """The same phone before anybody has come in."""
        return as_a_phone(Client(headers={"accept-language": self.language}))

    @cached_property
    def link(self) -> str:
        """The address of private family time, not yet used."""
        return a_link(self.private_time)

    @cached_property
    def device(self) -> Client:
        """On which the family writes."""
        device = as_a_phone(Client())
        device.post(self.link)
        write(device)
        return device


Opener = Callable[[Home], Any]


def with_a_plan(name: str, *args: object) -> Opener:
    """A page of a relative whose family has an agreed plan."""
    return lambda home: home.planned.get(reverse(name, args=args))


def before_the_meeting(name: str, *args: object) -> Opener:
    """A page of a relative whose family’s meeting is to come."""
    return lambda home: home.invited.get(reverse(name, args=args))


def on_their_own_phones(name: str) -> Opener:
    """A page of a relative who is in their family’s private time and writes on their own phone."""
    return lambda home: home.own_phones.get(reverse(name))


def of_a_child(name: str, *args: object) -> Opener:
    """A page of a child who said something."""
    return lambda home: home.child.get(reverse(name, args=args))


def in_private_time(name: str) -> Opener:
    """A page of a relative whose family is in its private time, on their own phone."""
    return lambda home: home.writing.get(reverse(name))


def before_coming_in(name: str, *args: object) -> Opener:
    """A page that anybody opens."""
    return lambda home: home.stranger.get(reverse(name, args=args), {"lang": home.language})


def on_the_device(name: str) -> Opener:
    """A page of private family time."""
    return lambda home: home.device.get(reverse(name), {"lang": home.language})


def followed(phone: Client, page: str, to: str) -> Any:
    """Where the first link on a page leads that goes to this other page."""
    shown = Opened(page, phone.get(reverse(page)))
    link = re.search(rf'href="({re.escape(reverse(to))}[^"]*)"', shown.html)
    assert link, f"{page} has no link to {to}"
    return phone.get(link[1].replace("&amp;", "&"))


def pressed(phone: Client, page: str, to: str, typed: dict[str, str]) -> Any:
    """What the first form on a page answers that goes to an address beginning so."""
    shown = Opened(page, phone.get(reverse(page)))
    form = re.search(rf'action="({re.escape(to)}[^"]*)"', shown.html)
    assert form, f"{page} has no form that goes to {to}"
    return phone.post(form[1], typed)


# The name of the address (a second look at the same page after a colon), and how it is opened.
PAGES: dict[str, Opener] = {
    "private_time_link": lambda home: as_a_phone(Client()).get(home.link, {"lang": home.language}),
    "private_time_link: cut off": before_coming_in("private_time_link", "cut-off"),
    "our_working_plan": on_the_device("our_working_plan"),
    "our_working_plan: no device": before_coming_in("our_working_plan"),
    "show_our_plan": on_the_device("show_our_plan"),
    "throw_away_our_plan": on_the_device("throw_away_our_plan"),
    "our_plan_is_shown": before_coming_in("our_plan_is_shown"),
    "our_plan_is_thrown_away": before_coming_in("our_plan_is_thrown_away"),
    "home_door": before_coming_in("home_door"),
    "home_code": lambda home: home.waiting.get(reverse("home_code"), {"lang": home.language}),
    "letter_code": before_coming_in("letter_code"),
    "home_passkey_in": before_coming_in("home_passkey_in"),
    "invitation": before_coming_in("invitation", "cut-off"),
    "gone_out": before_coming_in("gone_out"),
    "tap": before_coming_in("tap", "cut-off"),
    "our_home": with_a_plan("our_home"),
    "our_home: before the meeting": before_the_meeting("our_home"),
    "more": with_a_plan("more"),
    "close_my_way_in": with_a_plan("close_my_way_in"),
    "home_passkeys": with_a_plan("home_passkeys"),
    "our_private_time": on_their_own_phones("our_private_time"),
    "our_private_time: not in it": in_private_time("our_private_time"),
    "show_our_private_plan": on_their_own_phones("show_our_private_plan"),
    "throw_away_our_private_plan": on_their_own_phones("throw_away_our_private_plan"),
    "my_words: a child": of_a_child("my_words"),
    "my_place: with words": of_a_child("my_place", "worries"),
    "who_can_see": lambda home: home.child.get(reverse("who_can_see", args=[home.said.pk])),
    "take_back_words": lambda home: home.child.get(f"/home/words/{home.said.pk}/back/"),
    "who_can_see_feeling": lambda home: home.child.get(
        reverse("who_can_see_feeling", args=[a_feeling(home.said.family).pk])
    ),
    "not_safe_told": lambda home: home.child.get(reverse("not_safe_told", args=[not_safe(home.said.family).pk])),
    "my_words": with_a_plan("my_words"),
    "my_place": with_a_plan("my_place", "worries"),
    "my_words_together": with_a_plan("my_words_together"),
    "how_it_feels": with_a_plan("how_it_feels"),
    "reading_out": with_a_plan("reading_out"),
    "words_for_me": with_a_plan("words_for_me"),
    "not_safe": with_a_plan("not_safe"),
    "feedback": with_a_plan("feedback"),
    "feedback_thanks": with_a_plan("feedback_thanks"),
    "our_meeting": before_the_meeting("our_meeting"),
    "our_meeting: over": with_a_plan("our_meeting"),
    "coming": before_the_meeting("coming"),
    "who_may_know": before_the_meeting("who_may_know"),
    "what_i_need": before_the_meeting("what_i_need"),
    "words_for_our_meeting": before_the_meeting("words_for_our_meeting"),
    "what_happens": before_the_meeting("what_happens"),
    "short_report": before_the_meeting("short_report"),
    "written_about_us": with_a_plan("written_about_us"),
    "ask_again": with_a_plan("ask_again"),
    **PUTTING_RIGHT,
    "our_plan": with_a_plan("our_plan"),
    "our_earlier_plan": lambda home: home.planned.get(reverse("our_earlier_plan", args=[home.plan.reference])),
    "mark_promise": lambda home: pressed(home.planned, "our_plan", "/home/plan/mark/", {"mark": "no such answer"}),
    "our_plan: none yet": before_the_meeting("our_plan"),
    "say_yes": lambda home: home.away.get(reverse("say_yes")),
    "call_for_review": with_a_plan("call_for_review"),
    "ask_for_help": with_a_plan("ask_for_help"),
    "take_our_plan": with_a_plan("take_our_plan"),
    "this_is_wrong": lambda home: followed(home.invited, "short_report", "this_is_wrong"),
    "read_our_plan": with_a_plan("read_our_plan"),
}
# Addresses that show nothing of their own, and why.
NO_PAGE = {
    "choose_language": "Only takes a choice, and goes back to the page it came from.",
    "go_out": "Only takes the press of a button, and goes on to the door.",
    "begin_our_private_time": "Only takes the press of a button, and goes on to the page to write on.",
    "our_private_time_turn": "Says in a word whose turn it is, to a page that runs scripts.",
    "our_plan_turn": "Says in a word whose turn it is, to a page that runs scripts.",
    "take_back_mark": "Only takes the press of a button, and goes back to the plan.",
    "what_changed_read": "Only takes the press of a button, and goes back.",
    "need_taken_back": "Only takes the press of a button, and goes back.",
    "pass_my_words_on": "Only takes the press of a button, and goes back.",
    "our_meeting_file": "A file for a calendar.",
    "our_plan_pdf": "A file to keep or print.",
    "our_agreement_pdf": "A file to keep or print.",
    "said_media": "A picture or a recording, as it was sent.",
}


@cache
def home_pages(language: str = ENGLISH) -> Sequence[Opened]:
    """Every page, opened by one family in this language: once in each run of the tests, however many look at it.

    One that does not open is an error, not a gap. The family is gone again when all its pages are open.
    """
    with transaction.atomic():
        home = Home(language)
        pages = [_opened(name, opener, home) for name, opener in PAGES.items()]
        transaction.set_rollback(True)
    return pages


def _opened(name: str, opener: Opener, home: Home) -> Opened:
    page = Opened(name, opener(home))
    assert page.response.status_code in (200, 404, 410), f"{name} answers {page.response.status_code}"
    assert "al-body--home" in page.html, f"{name} is not a family’s page"
    assert re.search(rf'<html[^>]* lang="{language_of(home.language).tag}"', page.html), (
        f"{name} is not in {home.language}"
    )
    return page
