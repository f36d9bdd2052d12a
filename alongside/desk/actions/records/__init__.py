"""Answering somebody who asks for their record: noting it, putting it together, reading it through, giving it."""

from alongside.desk.actions.records.collecting import CannotCollectRecord, collect_record
from alongside.desk.actions.records.deciding import CannotDecidePassage, decide_passage
from alongside.desk.actions.records.giving import CannotGiveRecord, answer_harm_question, give_record, note_copy_made
from alongside.desk.actions.records.noting import (
    CannotExtendRecordRequest,
    CannotNoteRecordRequest,
    CannotWithdrawRecordRequest,
    extend_record_request,
    note_identity,
    note_record_request,
    withdraw_record_request,
)

__all__ = [
    "CannotCollectRecord",
    "CannotDecidePassage",
    "CannotExtendRecordRequest",
    "CannotGiveRecord",
    "CannotNoteRecordRequest",
    "CannotWithdrawRecordRequest",
    "answer_harm_question",
    "collect_record",
    "decide_passage",
    "extend_record_request",
    "give_record",
    "note_copy_made",
    "note_identity",
    "note_record_request",
    "withdraw_record_request",
]
