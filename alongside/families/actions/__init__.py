"""Writing about families: who is in them, who works with them, what was agreed, what happened."""

from alongside.families.actions.consents import (
    CannotNoteConsent,
    CannotWithdrawConsent,
    note_consent,
    withdraw_consent,
)
from alongside.families.actions.disputes import CannotAnswerDispute, CannotDispute, answer_dispute, note_dispute
from alongside.families.actions.emergencies import (
    CannotBreakGlass,
    CannotCloseGlass,
    OpensAnyway,
    break_the_glass,
    close_the_glass,
)
from alongside.families.actions.families import (
    CannotBeginFamily,
    add_child,
    add_family,
    add_family_member,
    add_relative,
    begin_family,
    begin_standing_alone,
    change_family_member,
)
from alongside.families.actions.finding import (
    CannotAnswerPossibleDuplicate,
    add_new_person,
    answer_possible_duplicate,
    change_known_person,
)
from alongside.families.actions.home import (
    choose_language,
    go_out,
    let_in,
    make_home_key,
    stay_in,
    tell_coordinator,
)
from alongside.families.actions.home_door import (
    CODE_LASTS,
    CameIn,
    ask_for_invitation,
    come_in_by_code,
    come_in_by_invitation,
    write_code,
)
from alongside.families.actions.inviting import (
    CannotCloseWayIn,
    CannotInvite,
    Invited,
    close_my_way_in,
    close_way_in,
    invite_home,
)
from alongside.families.actions.involvements import (
    CannotEndInvolvement,
    CannotInvolve,
    end_involvement,
    involve,
    let_part_end,
    take_part,
)
from alongside.families.actions.looking import CannotReleaseLookers, release_lookers
from alongside.families.actions.members import (
    change_known_member,
    forget_way_to_reach,
    leave_household,
    name_children,
    note_bonds,
    note_household,
    note_way_to_reach,
)
from alongside.families.actions.mending import CannotGoOnAnyway, begin_mending, end_mending, go_on_anyway
from alongside.families.actions.notices import notify, read_notice
from alongside.families.actions.openings import CannotInAnEmergency, note_opening, open_family
from alongside.families.actions.restricting import CannotRestrict, lift_restriction, restrict_family
from alongside.families.actions.statuses import CannotNoteStatus, note_status
from alongside.families.actions.stories import CannotAddToStory, add_to_story, tell
from alongside.families.actions.worries import CannotPassOn, pass_worry_on

__all__ = [
    "CODE_LASTS",
    "CameIn",
    "CannotAddToStory",
    "CannotAnswerDispute",
    "CannotAnswerPossibleDuplicate",
    "CannotBeginFamily",
    "CannotBreakGlass",
    "CannotCloseGlass",
    "CannotCloseWayIn",
    "CannotDispute",
    "CannotEndInvolvement",
    "CannotGoOnAnyway",
    "CannotInAnEmergency",
    "CannotInvite",
    "CannotInvolve",
    "CannotNoteConsent",
    "CannotNoteStatus",
    "CannotPassOn",
    "CannotReleaseLookers",
    "CannotRestrict",
    "CannotWithdrawConsent",
    "Invited",
    "OpensAnyway",
    "add_child",
    "add_family",
    "add_family_member",
    "add_new_person",
    "add_relative",
    "add_to_story",
    "answer_dispute",
    "answer_possible_duplicate",
    "ask_for_invitation",
    "begin_family",
    "begin_mending",
    "begin_standing_alone",
    "break_the_glass",
    "change_family_member",
    "change_known_member",
    "change_known_person",
    "choose_language",
    "close_my_way_in",
    "close_the_glass",
    "close_way_in",
    "come_in_by_code",
    "come_in_by_invitation",
    "end_involvement",
    "end_mending",
    "forget_way_to_reach",
    "go_on_anyway",
    "go_out",
    "invite_home",
    "involve",
    "leave_household",
    "let_in",
    "let_part_end",
    "lift_restriction",
    "make_home_key",
    "name_children",
    "note_bonds",
    "note_consent",
    "note_dispute",
    "note_household",
    "note_opening",
    "note_status",
    "note_way_to_reach",
    "notify",
    "open_family",
    "pass_worry_on",
    "read_notice",
    "release_lookers",
    "restrict_family",
    "stay_in",
    "take_part",
    "tell",
    "tell_coordinator",
    "withdraw_consent",
    "write_code",
]
