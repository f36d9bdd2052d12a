"""What may be done for a family's meeting, and why not."""

from alongside.conferences.rules.at_home import (
    blockers_to_answering,
    blockers_to_changing_words,
    blockers_to_choosing_who_knows,
    how_others_know,
    may_still_answer,
)
from alongside.conferences.rules.facts import COMES, Facts
from alongside.conferences.rules.holding import (
    blockers_to_arranging,
    blockers_to_beginning,
    blockers_to_going_on,
    blockers_to_holding,
    blockers_to_holding_anyway,
    their,
    they,
    unborn_name,
)
from alongside.conferences.rules.meeting import (
    blockers_to_a_start,
    blockers_to_agreeing,
    blockers_to_ending_private_time,
    blockers_to_finishing,
    blockers_to_noting_attendance,
    blockers_to_noting_no_plan,
    blockers_to_private_time,
    is_let_in,
    may_not_meet,
)
from alongside.conferences.rules.moving import (
    GOING_ON,
    NOT_BEGUN,
    OVER,
    WHERE_IT_IS,
    blockers_to_moving,
    blockers_to_preparing,
)
from alongside.conferences.rules.preparing import (
    blockers_to_beginning_preparation,
    blockers_to_holding_another,
    blockers_to_preparing_child,
    blockers_to_preparing_guest,
)
from alongside.conferences.rules.telling import said_of_child, said_of_guest, said_of_service_guest, state_of_guest

__all__ = [
    "COMES",
    "GOING_ON",
    "NOT_BEGUN",
    "OVER",
    "WHERE_IT_IS",
    "Facts",
    "blockers_to_a_start",
    "blockers_to_agreeing",
    "blockers_to_answering",
    "blockers_to_arranging",
    "blockers_to_beginning",
    "blockers_to_beginning_preparation",
    "blockers_to_changing_words",
    "blockers_to_choosing_who_knows",
    "blockers_to_ending_private_time",
    "blockers_to_finishing",
    "blockers_to_going_on",
    "blockers_to_holding",
    "blockers_to_holding_another",
    "blockers_to_holding_anyway",
    "blockers_to_moving",
    "blockers_to_noting_attendance",
    "blockers_to_noting_no_plan",
    "blockers_to_preparing",
    "blockers_to_preparing_child",
    "blockers_to_preparing_guest",
    "blockers_to_private_time",
    "how_others_know",
    "is_let_in",
    "may_not_meet",
    "may_still_answer",
    "said_of_child",
    "said_of_guest",
    "said_of_service_guest",
    "state_of_guest",
    "their",
    "they",
    "unborn_name",
]
