"""Writing about meetings: preparing people, setting the day, holding it, ending it."""

from alongside.conferences.actions.advocate import say_whether_advocate_stays
from alongside.conferences.actions.arranging import COMFORTS, arrange_conference, hold_anyway, put_off_conference
from alongside.conferences.actions.at_home import (
    CannotAnswerMeeting,
    ask_for_what_i_need,
    choose_who_may_know,
    say_i_want_to_come,
    say_whether_i_come,
    send_my_words,
    take_back_what_i_need,
)
from alongside.conferences.actions.beginning import begin_preparing, hold_another
from alongside.conferences.actions.children import CHILD_ANSWERS, prepare_child
from alongside.conferences.actions.ending import adjourn_conference, do_not_hold, finish_conference, note_no_plan
from alongside.conferences.actions.guests import GUEST_ANSWERS, add_guest, do_not_invite, invite_again, prepare_guest
from alongside.conferences.actions.needs import arrange_need, drop_need, note_need
from alongside.conferences.actions.refusals import (
    CannotArrangeConference,
    CannotBeginPreparing,
    CannotEndConference,
    CannotHoldConference,
    CannotPrepare,
)
from alongside.conferences.actions.separately import prepare_separately
from alongside.conferences.actions.services import add_service_guest, change_service_guest
from alongside.conferences.actions.stages import (
    begin_agreeing,
    begin_private_time,
    begin_sharing,
    end_private_time,
    note_attendance,
)
from alongside.conferences.actions.telling import CannotTellEveryone, tell_everyone_invited

__all__ = [
    "CHILD_ANSWERS",
    "COMFORTS",
    "GUEST_ANSWERS",
    "CannotAnswerMeeting",
    "CannotArrangeConference",
    "CannotBeginPreparing",
    "CannotEndConference",
    "CannotHoldConference",
    "CannotPrepare",
    "CannotTellEveryone",
    "add_guest",
    "add_service_guest",
    "adjourn_conference",
    "arrange_conference",
    "arrange_need",
    "ask_for_what_i_need",
    "begin_agreeing",
    "begin_preparing",
    "begin_private_time",
    "begin_sharing",
    "change_service_guest",
    "choose_who_may_know",
    "do_not_hold",
    "do_not_invite",
    "drop_need",
    "end_private_time",
    "finish_conference",
    "hold_another",
    "hold_anyway",
    "invite_again",
    "note_attendance",
    "note_need",
    "note_no_plan",
    "prepare_child",
    "prepare_guest",
    "prepare_separately",
    "put_off_conference",
    "say_i_want_to_come",
    "say_whether_advocate_stays",
    "say_whether_i_come",
    "send_my_words",
    "take_back_what_i_need",
    "tell_everyone_invited",
]
