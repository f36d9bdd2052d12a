"""How each thing that leaves for a relative is made for one of them: by its name in alongside/foundation/leaving.py.

Each is made as a worker makes it, page by page, and whatever the pages refuse is not handed over.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.access.tests.doors import signed_in
from alongside.conferences.models import PrivateTime
from alongside.conferences.rules import may_not_meet
from alongside.conferences.states import PlanWriting
from alongside.desk.tests.factories import a_record_request, collected, read_through
from alongside.families.actions import release_lookers
from alongside.families.models import HeldBack
from alongside.families.queries import looked_at
from alongside.families.queries.home import relative_of
from alongside.families.queries.walls import walls_of
from alongside.families.rules.looking import in_plain_words
from alongside.home.tests.at_home import at_home
from alongside.home.views import HOME_COOKIE
from alongside.messages.models import Message
from alongside.messages.queries import words_of
from alongside.plans import actions
from alongside.plans.models import PlanCopy
from alongside.plans.states import CopyKind
from tests.walls.at_the_door import invited, page_at_the_door
from tests.walls.handing_meeting import MEETING_MAKERS
from tests.walls.handing_plan import MAKERS as OF_A_PLAN
from tests.walls.handing_restorative import MAKERS as PUTTING_RIGHT
from tests.walls.handing_words import MAKERS as OF_WORDS
from tests.walls.knowing import headers_of, text_in
from tests.walls.put_up import Stood, plan_written

# What a worker's page shows besides, and never prints: the stylesheet hides these on paper.
NOT_ON_PAPER = ("al-aside", "al-not-on-paper", "al-dispute")


@dataclass
class Handed:
    """What one relative was given: the page or file, and what comes with it; neither, where it was refused."""

    name: str
    body: str | None
    besides: str = ""
    plan_of: bool = False
    told: bool = False

    @property
    def words(self) -> str | None:
        return None if self.body is None else f"{self.besides} {self.body}"


def given(name: str, answer: Any, *, plan_of: bool = False, told: bool = False) -> Handed:
    """A file, or what of a worker's page comes out of the printer."""
    if answer.status_code == 302:
        return Handed(name, None)
    assert answer.status_code == 200, f"{name}: {answer.status_code}"
    text = text_in(answer)
    if answer["Content-Type"] == "application/pdf":
        return Handed(name, text, headers_of(answer), plan_of, told)
    return Handed(name, on_paper(answer.content.decode()))


@dataclass
class Handing:
    """One family, and what was opened for it so far, so that a page for all of them is asked for once."""

    stood: Stood
    before: dict[str, Any] = field(default_factory=dict)
    browsers: dict[int, Client] = field(default_factory=dict)

    def coordinator(self) -> Client:
        return self.browser_of(self.stood.base.coordinator)

    def manager(self) -> Client:
        return self.browser_of(self.stood.base.manager)

    def at_home(self, reader: str) -> Client:
        """The relative's own browser, in which they have come in; anew, where a new invitation ended the one before."""
        key = f"at home {reader}"
        browser: Client | None = self.before.get(key)
        if browser is None or relative_of(browser.cookies[HOME_COOKIE].value, at=timezone.now()) is None:
            browser = self.before[key] = at_home(self.stood.family, self.stood.people[reader])
        return browser

    def browser_of(self, worker: Any) -> Client:
        if worker.pk not in self.browsers:
            self.browsers[worker.pk] = signed_in(worker)
        return self.browsers[worker.pk]


Maker = Callable[[Handing, str], Iterator[Handed]]


def of_all(address: Callable[[Handing], str], *, send: dict[str, str] | None = None) -> Callable[[str], Maker]:
    """A page on the device that goes round among all of them."""

    def named(name: str) -> Maker:
        def make(handing: Handing, reader: str) -> Iterator[Handed]:
            if name not in handing.before:
                device = handing.stood.device
                answer = device.get(address(handing)) if send is None else device.post(address(handing), send)
                assert answer.status_code == 200, f"{name}: {answer.status_code}"
                handing.before[name] = Handed(name, text_in(answer), headers_of(answer))
            yield handing.before[name]

        return make

    return named


def device_page(page: str) -> Maker:
    return of_all(lambda _: reverse(page))(f"home.{page}")


def home_page(page: str, *, before: Callable[[Handing, str], None] | None = None, plan_of: bool = False) -> Maker:
    """A page of the family's own that needs nothing in its address, as this one relative opens it."""

    def make(handing: Handing, reader: str) -> Iterator[Handed]:
        if before:
            before(handing, reader)
        answer = handing.at_home(reader).get(reverse(page))
        assert answer.status_code in (200, 302, 404), f"{page}: {answer.status_code}"
        opened = answer.status_code == 200
        yield Handed(f"home.{page}", text_in(answer) if opened else None, headers_of(answer), plan_of)

    return make


def link_page(handing: Handing, reader: str) -> Iterator[Handed]:
    yield from of_all(lambda handing: handing.stood.base.link)("home.private_time_link")(handing, reader)
    if "opened" not in handing.before:
        handing.stood.device.post(handing.stood.base.link, {"do": "start"})
        handing.before["opened"] = "yes"


def plan_copy(handing: Handing, reader: str) -> Iterator[Handed]:
    """Their copy: as it is; then, where it is held, once the coordinator has kept from them each point that tells."""
    stood = handing.stood
    plan, person = stood.plan or plan_written(stood), stood.people[reader]
    for translation in [None, stood.translation] if stood.translation else [None]:
        copy = actions.make_copy(
            plan=plan, person=person, kind=CopyKind.LARGE if reader == "nana" else CopyKind.PLAIN,
            translation=translation, by=stood.base.coordinator, at=timezone.now(),
        )  # fmt: skip
        first = _paper_of(handing, copy)
        yield first
        if first.words is None:
            for key in held_points(stood, reader):
                actions.keep_from(plan=plan, key=key, reader=person, by=stood.base.coordinator, at=timezone.now())
            yield _paper_of(handing, copy)


def _paper_of(handing: Handing, copy: PlanCopy) -> Handed:
    stood = handing.stood
    assert stood.plan is not None
    answer = handing.coordinator().get(reverse("plan_pdf", args=[stood.plan.reference, copy.pk]))
    return given("plans.plan_pdf", answer, plan_of=True, told=True)


def held_points(stood: Stood, reader: str) -> list[str]:
    held = HeldBack.objects.filter(family=stood.family, reader=stood.people[reader], released_at=None)
    return [key for one in held for piece in one.found if (key := piece["key"])]


def report(handing: Handing, reader: str) -> Iterator[Handed]:
    """What of the page comes out of the printer: the same for all of them."""
    address = reverse("read_report", args=[handing.stood.base.conference.referral.reference])
    if "report" not in handing.before:
        handing.before["report"] = given("referrals.read_report", handing.manager().get(address))
    yield handing.before["report"]


def who_looked(handing: Handing) -> list[str]:
    """All there is to tell of who looked; one after the other of them gets the same."""
    if "looked" not in handing.before:
        stood = handing.stood
        assert handing.manager().get(reverse("family", args=[stood.family.reference])).status_code == 200
        lines = [line.words for line in in_plain_words(looked_at(stood.family))]
        handing.before["looked"] = lines
    lines_told: list[str] = handing.before["looked"]
    return lines_told


def looked_release(page: str) -> Maker:
    def make(handing: Handing, reader: str) -> Iterator[Handed]:
        stood = handing.stood
        release = release_lookers(
            family=stood.family, person=stood.people[reader], lines=who_looked(handing),
            by=stood.base.manager, at=timezone.now(),
        )  # fmt: skip
        yield given(f"families.{page}", handing.manager().get(reverse(page, args=[stood.family.reference, release.pk])))

    return make


def record(handing: Handing, reader: str) -> Iterator[Handed]:
    """Their own record, read through by somebody who lets everything go that the pages let go."""
    stood = handing.stood
    assert stood.plan or plan_written(stood)
    asked = a_record_request(stood.family, stood.people[reader])
    read_through(collected(asked, by=stood.base.manager), by=stood.base.manager)
    answer = handing.manager().get(reverse("record_pdf", args=[asked.reference]))
    yield given("desk.record_pdf", answer, plan_of=True)


def messages(handing: Handing, reader: str) -> Iterator[Handed]:
    """Whatever waits in the outbox for them by now, subject and words; nothing, where nobody wrote to them."""
    stood = handing.stood
    waiting = Message.objects.filter(person=stood.people[reader], sealed_words__isnull=False)
    yield Handed("messages.hand_over", "\n".join(f"{one.subject}\n{words_of(one)}" for one in waiting))


def already_made(handing: Handing, reader: str) -> Iterator[Handed]:
    """Made together with the invitation itself."""
    yield from ()


def in_private_time(handing: Handing, reader: str) -> None:
    """This relative writes on their own phone, with all those who may be in one room with them."""
    if f"private {reader}" in handing.before:
        return
    stood, at = handing.stood, timezone.now()
    walls, room = walls_of(stood.family), [stood.people[reader]]
    for one in stood.people.values():
        if not any(may_not_meet(walls, one.pk, other.pk) or may_not_meet(walls, other.pk, one.pk) for other in room):
            room.append(one)
    private_time = PrivateTime.objects.create(
        conference=stood.base.conference, writing=PlanWriting.OWN_PHONES, began_at=at, ended_at=at
    )
    private_time.people.set(room)
    phone = handing.at_home(reader)
    phone.post(reverse("begin_our_private_time"))
    phone.post(reverse("our_private_time"), {"hopes": "Peace at night", "promises-0-what": "Sings"})
    assert "Peace at night" in text_in(phone.get(reverse("our_private_time"))), reader
    handing.before[f"private {reader}"] = private_time


def private_page(page: str) -> Maker:
    return home_page(page, before=in_private_time)


# By name, in the order in which a family gets them: first on the device, then what the workers hand over.
MAKERS: dict[str, Maker] = {
    "home.home_door": home_page("home_door"),
    "home.our_home": home_page("our_home"),
    "home.private_time_link": link_page,
    "home.our_working_plan": device_page("our_working_plan"),
    "home.our_plan_turn": device_page("our_plan_turn"),
    "home.our_private_time": private_page("our_private_time"),
    "home.begin_our_private_time": private_page("begin_our_private_time"),
    "home.our_private_time_turn": private_page("our_private_time_turn"),
    "home.show_our_private_plan": private_page("show_our_private_plan"),
    "home.throw_away_our_private_plan": private_page("throw_away_our_private_plan"),
    "home.show_our_plan": device_page("show_our_plan"),
    "home.our_plan_is_shown": device_page("our_plan_is_shown"),
    "home.throw_away_our_plan": device_page("throw_away_our_plan"),
    "home.our_plan_is_thrown_away": device_page("our_plan_is_thrown_away"),
    "referrals.read_report": report,
    "plans.plan_pdf": plan_copy,
    **OF_A_PLAN,
    "families.looked_release": looked_release("looked_release"),
    "families.looked_release_pdf": looked_release("looked_release_pdf"),
    "desk.record_pdf": record,
    "home.more": home_page("more"),
    "home.home_passkeys": home_page("home_passkeys"),
    "home.home_passkey_in": page_at_the_door("home_passkey_in", Handed),
    "home.close_my_way_in": home_page("close_my_way_in"),
    "home.home_code": page_at_the_door("home_code", Handed),
    "home.letter_code": page_at_the_door("letter_code", Handed),
    "home.gone_out": page_at_the_door("gone_out", Handed),
    **MEETING_MAKERS,
    **PUTTING_RIGHT,
    # A new invitation ends what they had, so it is the last thing but the messages it sends.
    "families.invite_home": invited(given),
    "families.invitation_letter": already_made,
    "home.invitation": already_made,
    "messages.hand_over": messages,
    **OF_WORDS,
}


# ------------------------------------------------------------------------------------------------ a page on paper


class OnPaper(HTMLParser):
    """The words of a page without what the stylesheet hides on paper."""

    EMPTY = frozenset({"meta", "link", "input", "br", "img", "hr", "path", "source", "wbr"})

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = (dict(attrs).get("class") or "").split()
        if tag not in self.EMPTY and (self.depth or set(classes) & set(NOT_ON_PAPER)):
            self.depth += 1

    def handle_endtag(self, tag: str) -> None:
        if self.depth and tag not in self.EMPTY:
            self.depth -= 1

    def handle_data(self, data: str) -> None:
        if not self.depth:
            self.words.append(data)


def on_paper(page: str) -> str:
    parser = OnPaper()
    parser.feed(page)
    return " ".join(" ".join(parser.words).split())
