"""What spans the rooms: somebody's request for their own record, and how long records are kept."""

from alongside.desk.models.passage import Passage
from alongside.desk.models.record_request import RecordRequest
from alongside.desk.models.retention import (
    DisposalDone,
    DueForDisposal,
    FamilyHold,
    KeptOutcome,
    RetentionRule,
    ServiceHold,
)

__all__ = [
    "DisposalDone",
    "DueForDisposal",
    "FamilyHold",
    "KeptOutcome",
    "Passage",
    "RecordRequest",
    "RetentionRule",
    "ServiceHold",
]
