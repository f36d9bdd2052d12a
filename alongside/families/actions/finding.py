"""Writing down somebody new after a search, without telling anybody of people they may not know of."""

from datetime import datetime
from typing import Any

from django.db import transaction

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.audit.models import AuditEvent
from alongside.families import queries
from alongside.families.actions.stories import tell
from alongside.families.states import Book
from alongside.foundation.blockers import Cannot
from alongside.people.actions import add_person, change_person
from alongside.people.models import Person
from alongside.people.queries import Match

POSSIBLE_DUPLICATE, DUPLICATE_ANSWERED = "people.possible_duplicate", "people.duplicate_answered"


@transaction.atomic
def add_new_person(*, by: User, at: datetime, **facts: Any) -> Person:
    """Write down somebody new. The page that calls this has shown everyone the worker may know who is like them.

    Where somebody out of the worker's sight is like them, nothing shows; the service manager is asked to look.
    """
    require(Permission.FAMILY_CHANGE, of=by)
    hidden = queries.known_but_hidden(by, facts)
    person = add_person(by=by, at=at, **_without_anothers_id(facts))
    _ask_to_look(person, hidden, by=by, at=at)
    return person


@transaction.atomic
def change_known_person(*, person: Person, changes: dict[str, Any], by: User, at: datetime) -> Person:
    """Change what is known of somebody, with the same care for an ID that another child has."""
    require(Permission.FAMILY_CHANGE, of=by)
    if "council_child_id" in changes and changes["council_child_id"] != person.council_id:
        facts = {"council_child_id": changes["council_child_id"]}
        hidden = [match for match in queries.known_but_hidden(by, facts) if match.person != person]
        _ask_to_look(person, hidden, by=by, at=at)
        changes = _without_anothers_id({"council_id_to_check": "", **changes}, besides=person)
    elif "council_child_id" in changes:
        changes = {name: value for name, value in changes.items() if name != "council_child_id"}
    return change_person(person=person, changes=changes, by=by, at=at)


class CannotAnswerPossibleDuplicate(Cannot):
    """Why it cannot be answered so."""


@transaction.atomic
def answer_possible_duplicate(
    *, duplicate: queries.PossibleDuplicate, same: bool, words: str = "", by: User, at: datetime
) -> AuditEvent:
    """The service manager has looked: the same child or another. What to do then is between people, not software.

    Their words go into the family's story, where they end with the family's record; the audit line outlives it.
    """
    require(Permission.FAMILY_OPEN_ALL_OF_SERVICE, of=by)
    if words and duplicate.family is None:
        raise CannotAnswerPossibleDuplicate(["This child is in no family yet, so there is no story to write this in."])
    if words and duplicate.family:
        tell(words, family=duplicate.family, book=Book.CONFERENCING, by=by, at=at)
    detail = {"event": duplicate.number, "same": same}
    family_id = duplicate.family.pk if duplicate.family else None
    return record(DUPLICATE_ANSWERED, subject=duplicate.known, family_id=family_id, detail=detail, by=by, at=at)


def _without_anothers_id(facts: dict[str, Any], *, besides: Person | None = None) -> dict[str, Any]:
    """The facts with the council's ID moved aside when another child has it. One worker at a time may ask this."""
    council_id = str(facts.get("council_child_id") or "").strip()
    if not council_id:
        return {**facts, "council_child_id": None} if "council_child_id" in facts else facts
    queries.wait_for_council_id(council_id)
    if queries.is_anothers_council_id(council_id, besides=besides):
        return {**facts, "council_child_id": None, "council_id_to_check": council_id}
    return {**facts, "council_child_id": council_id}


def _ask_to_look(person: Person, hidden: list[Match], *, by: User, at: datetime) -> None:
    """One line under each family in which the known person is, so that its service manager sees it."""
    families = queries.families_of_people([match.person for match in hidden])
    for match in hidden:
        in_families: list[int | None] = [*families.get(match.person.pk, [])]
        for family_id in in_families or [None]:
            detail = {"new_person": person.pk, "because": list(match.likeness.because)}
            record(POSSIBLE_DUPLICATE, subject=match.person, family_id=family_id, detail=detail, by=by, at=at)
