"""What stands between a piece of work and its end. No database."""

from alongside.people.models import Person
from alongside.referrals.models import Referral
from alongside.referrals.rules import blockers_to_closing
from alongside.referrals.states import ReferralStatus

AYO, TEM = Person(pk=1, given_names="Ayo"), Person(pk=2, given_names="Tem")
OPEN = Referral(status=ReferralStatus.ACCEPTED)


def test_every_child_has_to_be_said() -> None:
    blockers = blockers_to_closing(OPEN, children=[AYO, TEM], said=[(1, "Ruth"), (2, " ")], words="Done", unfinished=[])
    assert blockers == ["Say who Tem lives with."]


def test_what_the_rooms_above_say_is_unfinished_stands_in_the_way() -> None:
    waits = ["The plan has not been reviewed yet."]
    assert blockers_to_closing(OPEN, children=[AYO], said=[(1, "Ruth")], words="Done", unfinished=waits) == waits


def test_words_for_the_family_are_needed() -> None:
    [reason] = blockers_to_closing(OPEN, children=[AYO], said=[(1, "Ruth")], words=" ", unfinished=[])
    assert "how the family can ask again" in reason


def test_only_accepted_work_can_be_closed() -> None:
    writing = Referral(status=ReferralStatus.WRITING)
    assert blockers_to_closing(writing, children=[], said=[], words="", unfinished=["Not this."]) == [
        "This request cannot be closed: it has not been sent yet."
    ]
