"""What must be true before an answer is written down or taken back. No database, no clock."""

from datetime import date

from alongside.families.models import Consent


def blockers_to_noting(*, answered_on: date, today: date, in_family: bool) -> list[str]:
    """Why somebody's answer cannot be written down."""
    blockers = []
    if not in_family:
        blockers.append("This person is not written down with the family.")
    if answered_on > today:
        blockers.append("The day they answered cannot be in the future.")
    return blockers


def blockers_to_withdrawing(consent: Consent, *, on: date, today: date) -> list[str]:
    """Why an agreement cannot be taken back."""
    if not consent.stands:
        return ["There is no agreement to take back."]
    blockers = []
    if on < consent.answered_on:
        blockers.append("They cannot take it back before they gave it.")
    if on > today:
        blockers.append("The day they took it back cannot be in the future.")
    return blockers
