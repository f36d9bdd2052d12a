"""What must be true before a plan can move on. No database, no clock."""

from alongside.foundation.day_count import months_after
from alongside.plans.rules.answering import (
    Said,
    blockers_to_answering,
    blockers_to_presenting_again,
    blockers_to_saying,
    status_after,
)
from alongside.plans.rules.names import who_is
from alongside.plans.rules.reviewing import (
    blockers_to_beginning_a_review,
    blockers_to_finishing_a_review,
    blockers_to_the_next_step,
    goes_on,
)
from alongside.plans.rules.working_words import (
    LONGEST_WORDS,
    MOST_LINES,
    Line,
    WorkingWords,
    blockers_to_writing,
    both_kept,
)
from alongside.plans.rules.writing import (
    READ_BACK_ALREADY,
    blockers_to_changing,
    blockers_to_reading_back,
    if_words,
    point_words,
    review_window_warning,
    short,
    to_settle,
    was_there,
)

__all__ = [
    "LONGEST_WORDS",
    "MOST_LINES",
    "READ_BACK_ALREADY",
    "Line",
    "Said",
    "WorkingWords",
    "blockers_to_answering",
    "blockers_to_beginning_a_review",
    "blockers_to_changing",
    "blockers_to_finishing_a_review",
    "blockers_to_presenting_again",
    "blockers_to_reading_back",
    "blockers_to_saying",
    "blockers_to_the_next_step",
    "blockers_to_writing",
    "both_kept",
    "goes_on",
    "if_words",
    "months_after",
    "point_words",
    "review_window_warning",
    "short",
    "status_after",
    "to_settle",
    "was_there",
    "who_is",
]
