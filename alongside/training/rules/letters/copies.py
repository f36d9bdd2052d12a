"""Which letters go to a line manager too. No database, no clock."""

from alongside.training.states import Letter

# What somebody says of their own learning is theirs; and what a manager is asked is asked of them alone.
THEIRS_ALONE = frozenset(
    {Letter.CODE, Letter.ASKS_MANAGER, Letter.HOW_WAS_IT, Letter.WHAT_CHANGED, Letter.REFRESH, Letter.ASKED_ANSWERED}
)
# While a manager is asked to agree, that question tells them of the place; a copy would be a second letter of the same.
SAID_BY_THE_QUESTION = frozenset({Letter.WANTED, Letter.WAITS_FOR_MANAGER, Letter.WAITING, Letter.PASSED_TO_YOU})


def goes_to_manager(letter: Letter, *, manager_agrees: bool, has_agreed: bool) -> bool:
    """Where the course asks for their agreement, a copy of everything about the place; of “you did not come”, always.

    Newcastle's boards in 2017: the manager agrees, and is copied into all correspondence; Northamptonshire tells
    learner and manager of somebody who did not come (practice, part 5). To be checked by the council.
    """
    if letter == Letter.NOT_COME:
        return True
    if not manager_agrees or letter in THEIRS_ALONE:
        return False
    return has_agreed or letter not in SAID_BY_THE_QUESTION
