"""What waits for a worker, said so that every room says it alike."""

from dataclasses import dataclass
from datetime import date

from alongside.access.models import User
from alongside.families.queries.disputes import disputes_to_answer
from alongside.families.queries.finding import possible_duplicates_for
from alongside.families.queries.walls import walls_to_review


@dataclass(frozen=True)
class Waiting:
    """One thing to do next: a sentence, where to do it, and by when. Late is against the service's own timescale."""

    words: str
    family_name: str
    family_reference: str
    link_to: str
    link_reference: str
    due_on: date | None = None
    late: bool = False


def waiting_for(worker: User, *, today: date) -> list[Waiting]:
    """What waits in this room: walls to look at again, disputes to answer; for a manager, who may be known already."""
    return [
        *_walls(worker, today),
        *_disputes(worker),
    ] + [
        Waiting(
            words="A child being added may already be known.",
            family_name=duplicate.family.name if duplicate.family else "Not in a family yet",
            family_reference=duplicate.family.reference if duplicate.family else "",
            link_to="possible_duplicate",
            link_reference=str(duplicate.number),
        )
        for duplicate in possible_duplicates_for(worker)
    ]


def _disputes(worker: User) -> list[Waiting]:
    return [
        Waiting(
            words=f"{dispute.person.short_name} says that something is wrong. Answer them.",
            family_name=dispute.family.name,
            family_reference=dispute.family.reference,
            link_to="disputes",
            link_reference=dispute.family.reference,
        )
        for dispute in disputes_to_answer(worker)
    ]


def _walls(worker: User, today: date) -> list[Waiting]:
    return [
        Waiting(
            words="Look again at a wall in this family.",
            family_name=wall.family.name,
            family_reference=wall.family.reference,
            link_to="walls",
            link_reference=wall.family.reference,
            due_on=wall.review_on,
            late=wall.review_on < today,
        )
        for wall in walls_to_review(worker, on=today)
    ]
