"""Which meetings two people were both prepared for, or were in together, before a wall was set between them."""

from collections.abc import Iterator
from datetime import date

from django.utils import timezone

from alongside.conferences.models import ChildPreparation, Conference, Guest, PrivateTime
from alongside.families.queries.told_already import Before, ToldAlready
from alongside.foundation.components import day


def told_by_meetings(before: Before) -> list[ToldAlready]:
    """Every meeting whose particulars a reader was told, where that tells what the wall hides now."""
    found: list[ToldAlready] = []
    for conference in Conference.objects.filter(family=before.wall.family_id).order_by("pk"):
        found += _prepared(conference, before)
        found += _together(conference, before)
    return found


def _prepared(conference: Conference, before: Before) -> Iterator[ToldAlready]:
    prepared = _people_prepared(conference)
    place = " ".join((conference.venue, conference.venue_how_to_get_there))
    when = f" of {day(timezone.localdate(conference.starts_at))}" if conference.starts_at else ""
    both = before.hides_being_there and before.wall.about_id in prepared
    for pk, reader in before.readers.items():
        words = before.words_told_to(pk, place)
        if reader and pk in prepared and (both or words):
            also = f", to which {before.wall.about.short_name} was asked too" if both else ""
            yield ToldAlready(
                what=f"Was prepared for the meeting{when}, {conference.venue or 'no place set yet'}{also}",
                to_whom=reader.short_name,
                on=prepared[reader.pk],
                by="",
                words=tuple(words),
                link_to="conference",
                link_reference=conference.reference,
            )


def _people_prepared(conference: Conference) -> dict[int, date | None]:
    guests = Guest.objects.filter(conference=conference, not_invited="").exclude(met_on=None, came="")
    children = ChildPreparation.objects.filter(conference=conference).exclude(prepared_on=None, came="")
    days = [*guests.values_list("person_id", "met_on"), *children.values_list("child_id", "prepared_on")]
    return dict(days)


def _together(conference: Conference, before: Before) -> Iterator[ToldAlready]:
    if not before.hides_being_there:
        return
    for time in PrivateTime.objects.filter(conference=conference).prefetch_related("people"):
        people = {person.pk for person in time.people.all()}
        for pk, reader in before.readers.items():
            if reader and {pk, before.wall.about_id} <= people:
                yield ToldAlready(
                    what=f"Was in private family time together with {before.wall.about.short_name}",
                    to_whom=reader.short_name,
                    on=timezone.localdate(time.began_at),
                    by="",
                    link_to="conference",
                    link_reference=conference.reference,
                )
