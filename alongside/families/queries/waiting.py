"""What waits for a worker, said so that every room says it alike."""

from dataclasses import dataclass
from datetime import date

from alongside.access.models import User
from alongside.families.queries.finding import possible_duplicates_for


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


def waiting_for(worker: User, *, today: date) -> list[Waiting]:  # noqa: ARG001 (every room is asked alike)
    """What waits in this room: for a service manager, people added who may be known already."""
    return [
        Waiting(
            words="A child being added may already be known.",
            family_name=duplicate.family.name if duplicate.family else "Not in a family yet",
            family_reference=duplicate.family.reference if duplicate.family else "",
            link_to="possible_duplicate",
            link_reference=str(duplicate.number),
        )
        for duplicate in possible_duplicates_for(worker)
    ]
