"""What the children and grown-ups of the cast say in their own words: three houses, not safe now, how it was."""

from datetime import timedelta

from alongside.conferences.models import Conference
from alongside.desk.actions.sample_city.workers import City
from alongside.families.models import Family
from alongside.people.models import Person
from alongside.voice.actions import (
    choose_readers,
    close_alert,
    give_feedback,
    note_read,
    read_alert,
    say,
    say_how_it_feels,
    say_not_safe,
    say_who_reads_out,
    tell_what_changed,
)
from alongside.voice.states import AsWhat, Place, ReadBy, ReaderKind, ThreeSteps

# Where he puts it, his exact words, who of the family may read it, and which workers.
AYO_SAYS = (
    (Place.GOOD_THINGS, "Nana makes pancakes and we sing in the car.", ("fola", "ruth"), (ReaderKind.COORDINATOR,)),
    (Place.WORRIES, "when Tem cries in the nite I cant sleep and then I am tired at school", ("ruth",),
     (ReaderKind.COORDINATOR, ReaderKind.WORKERS)),
    (Place.HOPES, "I want dad to come and see me play football.", ("fola", "kunle"), (ReaderKind.MEETING,)),
)  # fmt: skip


def speak_for_themselves(family: Family, conference: Conference, people: dict[str, Person], city: City) -> None:
    _ayo_says(family, people["ayo"], people, city)
    _not_safe_once(family, people["ayo"], city)
    _say_how_it_was(family, conference, people, city)


def _ayo_says(family: Family, ayo: Person, people: dict[str, Person], city: City) -> None:
    """At Nana’s, on her phone; his worry changed something, and he was told."""
    for number, (place, words, readers, kinds) in enumerate(AYO_SAYS):
        at = city.ago(20, 17, number)
        said = say(family=family, person=ayo, place=place, words=words, with_whom="Nana Ruth", by=None, at=at)
        choose_readers(thing=said, people=[people[key].pk for key in readers], kinds=kinds, by=None, at=at)
        if place == Place.WORRIES:
            told = tell_what_changed(
                said=said, words="You said that you cannot sleep when Tem cries. Now Tem sleeps in Mum’s room.",
                by=city["grace"], at=city.ago(13, 12),
            )  # fmt: skip
            note_read(told=told, at=city.ago(12, 17))
    at = city.ago(12, 17, 5)
    feeling = say_how_it_feels(
        family=family, person=ayo, safe=8, happy=6, healthy=7, with_whom="Nana Ruth", by=None, at=at
    )
    choose_readers(thing=feeling, people=[people["fola"].pk], kinds=[ReaderKind.COORDINATOR], by=None, at=at)
    say_who_reads_out(family=family, person=ayo, by_whom=ReadBy.SOMEBODY, name="Nana Ruth", by=None, at=at)


def _not_safe_once(family: Family, ayo: Person, city: City) -> None:
    """He pressed it on a Friday; Grace read it within minutes, and what was done stands there."""
    at = city.ago(17, 16, 40)
    alert = say_not_safe(family=family, person=ayo, words="somebody is shouting at the door", by=None, at=at)
    alert = read_alert(alert=alert, by=city["grace"], at=at + timedelta(minutes=4))
    close_alert(
        alert=alert, by=city["grace"], at=at + timedelta(hours=1),
        what_was_done="Grace rang Fola at once. It was a delivery for next door. Sam came by, and Ayo slept at Nana’s.",
    )  # fmt: skip


def _say_how_it_was(family: Family, conference: Conference, people: dict[str, Person], city: City) -> None:
    yes, partly = ThreeSteps.YES.value, ThreeSteps.PARTLY.value
    for key, as_what, answers in (
        ("fola", AsWhat.ADULT,
         {"heard": yes, "understood": yes, "driving": partly, "words": "For once nobody told me what to do."}),
        ("ayo", AsWhat.CHILD, {"heard": yes, "understood": partly, "words": "the pancakes were good"}),
    ):  # fmt: skip
        give_feedback(
            family=family, person=people[key], conference=conference, as_what=as_what, answers=answers, by=None,
            at=city.ago(30, 19),
        )  # fmt: skip
    give_feedback(
        family=family, worker=city["sam"], conference=conference, as_what=AsWhat.WORKER, by=city["sam"],
        at=city.ago(30, 9), answers={"heard": yes, "understood": yes, "driving": yes},
    )  # fmt: skip
