"""Writing the story: a line of it, the chain that seals it, the months it lies in."""

from alongside.audit.actions.make_months import make_months
from alongside.audit.actions.record import record
from alongside.audit.actions.seal_audit import seal_audit

__all__ = ["make_months", "record", "seal_audit"]
