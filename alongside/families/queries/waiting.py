"""What waits for a worker, said so that every room says it alike."""

from dataclasses import dataclass
from datetime import date


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
