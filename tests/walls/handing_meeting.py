"""How the pages of the meeting, of what is written and of asking again are made for one relative.

Everybody is asked to the meeting and lets everybody know that they come; the place, the food and what workers come for
are the drawn family's own sayings, now and then with a fact of somebody in them. The drawn report is given to all.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils import timezone

from alongside.conferences.models import Conference, Guest, LetsKnow, Need, ServiceGuest
from alongside.conferences.states import Coming, ConferenceStatus, MayKnow, NeedKind
from alongside.families.actions import tell
from alongside.families.actions.released import CannotReleaseLine, release_line
from alongside.families.models import LookedRelease, Released
from alongside.families.states import Book
from alongside.referrals.models import FamilyReport
from tests.walls.knowing import headers_of, text_in
from tests.walls.relatives import CHILDREN

if TYPE_CHECKING:
    from tests.walls.handing_over import Handed, Handing, Maker

Before = Callable[["Handing", str], str]


def everybody_is_asked(handing: "Handing") -> Conference:
    """Once for a family; the meeting stands as it did before it began."""
    stood = handing.stood
    if "asked to the meeting" not in handing.before:
        conference, drawn, at = stood.base.conference, stood.drawn, timezone.now()
        Conference.objects.filter(pk=conference.pk).update(
            status=ConferenceStatus.ARRANGED, venue=drawn.report[0][:300], venue_how_to_get_there=drawn.hopes,
            food=drawn.report[1][:300], language=drawn.report[2][:60], remote_link="https://meet.example/room",
        )  # fmt: skip
        ServiceGuest.objects.filter(conference=conference).update(
            why=drawn.report[3][:300], from_where=drawn.hopes[:200]
        )
        for key, person in stood.people.items():
            if key not in CHILDREN:
                said = {"coming": Coming.REMOTE, "may_know": MayKnow.EVERYONE, "coming_said_at": at}
                Guest.objects.update_or_create(conference=conference, person=person, defaults=said)
                LetsKnow.objects.create(conference=conference, person=person, whom=None, how=Coming.REMOTE)
            Need.objects.create(conference=conference, person=person, kind=NeedKind.FOOD, noted_at=at)
        if stood.report is not None:
            shared = {"shared_at": at, "shared_by": stood.base.manager}
            FamilyReport.objects.filter(pk=stood.report.pk).update(**shared)
        handing.before["asked to the meeting"] = conference
    asked: Conference = handing.before["asked to the meeting"]
    return asked


def let_read(handing: "Handing", reader: str) -> None:
    """A worker wants to let them read each of the drawn sayings; what tells is refused."""
    stood, by, at = handing.stood, handing.stood.base.coordinator, timezone.now()
    if f"let read {reader}" in handing.before:
        return
    handing.before[f"let read {reader}"] = True
    for words in (stood.drawn.hopes, *stood.drawn.report):
        line = tell(words, family=stood.family, book=Book.CONFERENCING, by=by, at=at)
        try:
            release_line(line=line, person=stood.people[reader], by=by, at=at)
        except CannotReleaseLine:
            continue
    LookedRelease.objects.create(
        family=stood.family, person=stood.people[reader], lines=[stood.drawn.hopes], released_at=at, released_by=by
    )


def meeting_page(page: str, *, address: Before | None = None) -> "Maker":
    """A page of this one relative, once everybody is asked and a worker let them read what they may."""

    def make(handing: "Handing", reader: str) -> Iterator["Handed"]:
        from tests.walls.handing_over import Handed

        everybody_is_asked(handing)
        let_read(handing, reader)
        answer: Any = handing.at_home(reader).get(address(handing, reader) if address else reverse(page))
        assert answer.status_code in (200, 302, 404), f"{page}: {answer.status_code}"
        opened = answer.status_code == 200
        yield Handed(f"home.{page}", text_in(answer) if opened else None, headers_of(answer))

    return make


def need_taken_back(handing: "Handing", reader: str) -> Iterator["Handed"]:
    """They take back what they need; what comes of it is the page of what they need."""
    from tests.walls.handing_over import Handed

    conference = everybody_is_asked(handing)
    need = Need.objects.filter(conference=conference, person=handing.stood.people[reader]).first()
    assert need is not None
    answer = handing.at_home(reader).post(reverse("need_taken_back", args=[need.pk]), follow=True)
    assert answer.status_code == 200
    yield Handed("home.need_taken_back", text_in(answer), headers_of(answer))


def first_of_what_they_read(handing: "Handing", reader: str) -> str:
    """The page on which the first piece they were let read can be said to be wrong."""
    released = Released.objects.filter(person=handing.stood.people[reader], ended_at=None).first()
    return f"{reverse('this_is_wrong')}?about=released-{released.pk if released else 0}"


MEETING_MAKERS: "dict[str, Maker]" = {
    "home.our_meeting": meeting_page("our_meeting"),
    "home.our_meeting_file": meeting_page("our_meeting_file"),
    "home.coming": meeting_page("coming"),
    "home.who_may_know": meeting_page("who_may_know"),
    "home.what_i_need": meeting_page("what_i_need"),
    "home.need_taken_back": need_taken_back,
    "home.words_for_our_meeting": meeting_page("words_for_our_meeting"),
    "home.what_happens": meeting_page("what_happens"),
    "home.short_report": meeting_page("short_report"),
    "home.written_about_us": meeting_page("written_about_us"),
    "home.this_is_wrong": meeting_page("this_is_wrong", address=first_of_what_they_read),
    "home.ask_again": meeting_page("ask_again"),
}
