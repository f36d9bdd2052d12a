"""How the pages of what people said are made for one relative: everybody has said something, and lets everybody see it.

What they say are the drawn family's own sayings, now and then with a fact of somebody in them.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import timezone

from alongside.voice import actions, queries
from alongside.voice.models import Feeling, NotSafeNow, Said
from alongside.voice.rules import Media
from alongside.voice.states import WORKER_KINDS, Place
from alongside.voice.tests.factories import a_picture
from tests.walls.knowing import headers_of, text_in
from tests.walls.relatives import CORE, OTHERS

if TYPE_CHECKING:
    from tests.walls.handing_over import Handed, Handing, Maker

EVERYBODY = [*CORE, *OTHERS]


def everybody_said(handing: "Handing") -> dict[str, tuple[Said, Feeling]]:
    """Once for a family: each says a sentence and how it feels, for all who can be chosen; and draws, for nobody."""
    if "said" not in handing.before:
        stood, at = handing.stood, timezone.now()
        found: dict[str, tuple[Said, Feeling]] = {}
        for key, person in stood.people.items():
            words = f"{stood.drawn.report[EVERYBODY.index(key) % len(stood.drawn.report)]} {stood.drawn.hopes}"
            said, drawn = (
                actions.say(family=stood.family, person=person, place=place, words=text, media=media, by=None, at=at)
                for place, text, media in (
                    (Place.HOPES, words, None),
                    (Place.WORRIES, "", Media(a_picture(), "image/jpeg")),
                )
            )
            feeling = actions.say_how_it_feels(
                family=stood.family, person=person, safe=4, happy=None, healthy=None, by=None, at=at
            )
            people = [one.person.pk for one in queries.may_choose(stood.family, person)]
            # What is drawn cannot be read: where a wall stands before somebody, it is not there for them at all.
            for thing in (said, feeling):
                actions.choose_readers(thing=thing, people=people, kinds=WORKER_KINDS, by=None, at=at)
            found[key] = (drawn, feeling)
        handing.before["said"] = found
    known: dict[str, tuple[Said, Feeling]] = handing.before["said"]
    return known


def page(name: str, address: Callable[["Handing", str], str]) -> "Maker":
    """A page of this one relative, once everybody has said something."""

    def make(handing: "Handing", reader: str) -> Iterator["Handed"]:
        from tests.walls.handing_over import Handed

        everybody_said(handing)
        answer = handing.at_home(reader).get(address(handing, reader))
        assert answer.status_code == 200, f"{name}: {answer.status_code}"
        picture = answer["Content-Type"].startswith("image/")
        yield Handed(f"home.{name}", "" if picture else text_in(answer), headers_of(answer))

    return make


def plain(name: str, *args: object) -> "Maker":
    return page(name, lambda _handing, _reader: reverse(name, args=args))


def of_thing(name: str, which: int) -> "Maker":
    """A page about their own drawing (0) or feeling (1)."""
    return page(name, lambda handing, reader: reverse(name, args=[everybody_said(handing)[reader][which].pk]))


def pressed(handing: "Handing", reader: str) -> str:
    """They press the button, and look who has read it."""
    person = handing.stood.people[reader]
    handing.at_home(reader).post(reverse("not_safe"), {"words": ""})
    return reverse("not_safe_told", args=[NotSafeNow.objects.get(person=person).pk])


def what_changed_read(handing: "Handing", reader: str) -> Iterator["Handed"]:
    """It only notes that they read it, and sends them back."""
    from tests.walls.handing_over import Handed

    answer = handing.at_home(reader).post(reverse("what_changed_read", args=[1]))
    assert answer.status_code == 302
    yield Handed("home.what_changed_read", "", headers_of(answer))


MAKERS: "dict[str, Maker]" = {
    "home.my_words": plain("my_words"),
    # Where they drew: what they wrote themselves in the other house is no secret to them.
    "home.my_place": plain("my_place", "worries"),
    "home.my_words_together": plain("my_words_together"),
    "home.how_it_feels": plain("how_it_feels"),
    "home.reading_out": plain("reading_out"),
    "home.words_for_me": plain("words_for_me"),
    "home.who_can_see": of_thing("who_can_see", 0),
    "home.who_can_see_feeling": of_thing("who_can_see_feeling", 1),
    "home.take_back_words": of_thing("take_back_words", 0),
    "home.said_media": of_thing("said_media", 0),
    "home.what_changed_read": what_changed_read,
    "home.not_safe": plain("not_safe"),
    "home.not_safe_told": page("not_safe_told", pressed),
    "home.feedback": plain("feedback"),
    "home.feedback_thanks": plain("feedback_thanks"),
}
