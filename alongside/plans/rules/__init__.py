"""What must be true before a plan can move on. No database, no clock."""

from alongside.foundation.day_count import months_after
from alongside.plans.rules.afterwards import (
    STANDING,
    blockers_to_answering_call,
    blockers_to_calling,
    blockers_to_saying_afterwards,
)
from alongside.plans.rules.answering import (
    Said,
    blockers_to_answering,
    blockers_to_presenting_again,
    blockers_to_saying,
    status_after,
)
from alongside.plans.rules.lateness import Lateness, lateness
from alongside.plans.rules.lying_about import may_lie_about
from alongside.plans.rules.marking import (
    UNDO_FOR,
    blockers_to_marking,
    blockers_to_taking_back,
    is_the_same,
    marks_open_to,
    newest_of,
)
from alongside.plans.rules.names import who_is
from alongside.plans.rules.reminding import is_reminded_on, may_be_reached, safe_moment, the_one_for_today
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
    as_page,
    blockers_to_writing,
    from_page,
)
from alongside.plans.rules.writing import (
    READ_BACK_ALREADY,
    blockers_to_a_plan_at_the_table,
    blockers_to_changing,
    blockers_to_reading_back,
    if_words,
    point_words,
    review_window_warning,
    short,
    to_settle,
    was_there,
)
from alongside.plans.rules.writing_together import Together, written_together

__all__ = [
    "LONGEST_WORDS",
    "MOST_LINES",
    "READ_BACK_ALREADY",
    "STANDING",
    "UNDO_FOR",
    "Lateness",
    "Line",
    "Said",
    "Together",
    "WorkingWords",
    "as_page",
    "blockers_to_a_plan_at_the_table",
    "blockers_to_answering",
    "blockers_to_answering_call",
    "blockers_to_beginning_a_review",
    "blockers_to_calling",
    "blockers_to_changing",
    "blockers_to_finishing_a_review",
    "blockers_to_marking",
    "blockers_to_presenting_again",
    "blockers_to_reading_back",
    "blockers_to_saying",
    "blockers_to_saying_afterwards",
    "blockers_to_taking_back",
    "blockers_to_the_next_step",
    "blockers_to_writing",
    "from_page",
    "goes_on",
    "if_words",
    "is_reminded_on",
    "is_the_same",
    "lateness",
    "marks_open_to",
    "may_be_reached",
    "may_lie_about",
    "months_after",
    "newest_of",
    "point_words",
    "review_window_warning",
    "safe_moment",
    "short",
    "status_after",
    "the_one_for_today",
    "to_settle",
    "was_there",
    "who_is",
    "written_together",
]
