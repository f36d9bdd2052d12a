"""Asking for help again after the work has ended, and saying how it was taken up."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from alongside.access.guards import require
from alongside.access.identity import beyond_the_walls
from alongside.access.models import User
from alongside.access.states import Permission, Sight
from alongside.audit.actions import record
from alongside.families.actions import notify, tell
from alongside.families.actions.bringing_back import bring_back
from alongside.families.models import Family
from alongside.families.states import Book, Part
from alongside.foundation.blockers import Cannot
from alongside.people.models import Person
from alongside.referrals.models import AskedAgain
from alongside.referrals.queries import asked_again as queries
from alongside.referrals.rules import asking_again as rules
from alongside.referrals.states import AskedAgainHow

NEWS = "Somebody of a family you worked with asks for help again."


class CannotAskAgain(Cannot):
    """Why help cannot be asked for again."""


class CannotTakeUp(Cannot):
    """Why it cannot be said how it was taken up."""


@transaction.atomic
def ask_again(*, family: Family, person: Person, words: str = "", by: User | None, at: datetime) -> AskedAgain:
    """The coordinator they had is brought back where they still work here; else the service manager is told.

    Asked twice before it was taken up, it is one ask.
    """
    if by is not None:
        require(Permission.FAMILY_OPEN, of=by)
    family = Family.objects.select_for_update(of=("self",)).select_related("service").get(pk=family.pk)
    if (asked := queries.my_open_ask(family, person)) is not None:
        return asked
    stands = queries.how_it_stands(family)
    if blockers := rules.blockers_to_asking_again(has_ended=stands.has_ended, goes_on=stands.goes_on):
        raise CannotAskAgain(blockers)
    coordinator = queries.who_comes_back(family, on=localdate(at))
    if coordinator:
        bring_back(family=family, worker=coordinator, part=Part.COORDINATOR, asked_by=person, by=by, at=at)
    asked = AskedAgain.objects.create(
        family=family, person=person, words=words, asked_at=at, noted_by=by, coordinator=coordinator
    )
    record("help.asked_again", subject=asked, person=person.pk, by=by, at=at)
    _tell(asked, [coordinator] if coordinator else queries.who_is_told_instead(family), by=by, at=at)
    return asked


def _tell(asked: AskedAgain, workers: list[User], *, by: User | None, at: datetime) -> None:
    family, link = asked.family, ("asked_again", asked.family.reference)
    with beyond_the_walls(Sight.TOLD_FROM_HOME):
        said = {"spoken_by": asked.person, "link": (*link, "Answer"), "by": by, "at": at}
        tell(asked.words or "I ask for help again.", family=family, book=Book.CONFERENCING, **said)  # type: ignore[arg-type]
        notify(NEWS, family=family, workers=workers, link=link, at=at)


@transaction.atomic
def take_up(*, asked: AskedAgain, how: AskedAgainHow, answer: str = "", by: User, at: datetime) -> AskedAgain:
    """Say how it was taken up: it leaves the list of what waits."""
    require(Permission.FAMILY_CHANGE, of=by)
    asked = AskedAgain.objects.select_for_update(of=("self",)).select_related("family", "person").get(pk=asked.pk)
    if blockers := rules.blockers_to_taking_up(asked, how=how):
        raise CannotTakeUp(blockers)
    asked.how, asked.answer, asked.answered_at, asked.answered_by = how, answer, at, by
    asked.save(update_fields=["how", "answer", "answered_at", "answered_by"])
    record("help.taken_up", subject=asked, detail={"how": how.value}, by=by, at=at)
    words = f"{asked.person.short_name} asked for help again. {how.label}."
    tell(words, family=asked.family, book=Book.CONFERENCING, by=by, at=at)
    return asked
