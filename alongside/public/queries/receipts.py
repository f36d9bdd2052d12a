"""Whether what is typed of danger can be passed on; and its receipt, out of its own address: nothing is kept here."""

from dataclasses import dataclass
from datetime import UTC, datetime

from django.core import signing

from alongside.messages.queries import why_not_passed_on
from alongside.partners.queries import our_own

SALT = "a child in danger"
OPENS_FOR = 24 * 60 * 60


def can_write() -> bool:
    """Whether a place to write of danger leads anywhere: else none is offered."""
    return not why_not_passed_on(our_own().safeguarding_email)


@dataclass(frozen=True)
class Receipt:
    number: str
    passed_on_at: datetime


def receipt_in(sealed: str) -> Receipt | None:
    """What the address says, where we wrote it, within a day."""
    try:
        number, moment = signing.loads(sealed, salt=SALT, max_age=OPENS_FOR)
    except signing.BadSignature:
        return None
    return Receipt(str(number), datetime.fromtimestamp(moment, tz=UTC))
