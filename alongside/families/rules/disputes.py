"""What must be true before something is said to be wrong, or answered. No database, no clock."""

from alongside.families.models import Dispute


def blockers_to_disputing(*, sentence: str, my_side: str, in_family: bool) -> list[str]:
    """Why it cannot be written down."""
    blockers = []
    if not in_family:
        blockers.append("This person is not written down with this family.")
    if not sentence.strip():
        blockers.append("There are no words here to be wrong.")
    if not my_side.strip():
        blockers.append("Write what they say, in their own words.")
    return blockers


def blockers_to_answering(dispute: Dispute, *, answer: str) -> list[str]:
    """Why it cannot be answered. An answer stands for good, as the dispute does."""
    if dispute.answered_at is not None:
        return ["This has been answered already. If they say it is still wrong, write that down as another."]
    return [] if answer.strip() else ["Write the answer, as you would say it to them."]
