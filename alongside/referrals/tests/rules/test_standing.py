"""Agreement: who has given it, who could be asked, and what an exception rests on. No database."""

from datetime import date

from alongside.families.states import Answer
from alongside.people.models import Person
from alongside.referrals.models import Referral
from alongside.referrals.rules import Standing, and_list, blockers_to_asking_for_exception, missing_agreement
from alongside.referrals.states import ConsentException

TODAY = date(2026, 11, 20)
RUTH = Person(pk=1, given_names="Ruth", family_name="Madeup")
SOL = Person(pk=2, given_names="Sol", family_name="Madeup")
ZURI = Person(pk=3, given_names="Zuri", born_on=date(2010, 1, 1))
AYO = Person(pk=4, given_names="Ayo", born_on=date(2017, 1, 1))


def test_one_person_with_parental_responsibility_is_enough() -> None:
    assert missing_agreement(Referral(), Standing(on=TODAY, holders=(RUTH, SOL), agreed=(SOL,))) == []


def test_it_says_who_could_be_asked() -> None:
    assert missing_agreement(Referral(), Standing(on=TODAY, holders=(RUTH, SOL))) == [
        "Nobody with parental responsibility has agreed yet. You could ask Ruth Madeup or Sol Madeup."
    ]


def test_whoever_said_no_is_not_asked_again() -> None:
    standing = Standing(on=TODAY, holders=(RUTH, SOL), answers=((1, Answer.REFUSED),))
    assert "You could ask Sol Madeup." in missing_agreement(Referral(), standing)[0]
    everyone = Standing(on=TODAY, holders=(RUTH,), answers=((1, Answer.REFUSED),))
    assert "never held against a family" in missing_agreement(Referral(), everyone)[0]


def test_an_agreement_taken_back_is_named() -> None:
    reasons = missing_agreement(Referral(), Standing(on=TODAY, holders=(RUTH,), took_back=(RUTH,)))
    assert reasons[0] == "Ruth took back their agreement. Nobody may hold that against them."


def test_nobody_known_to_have_it_sends_to_the_family_page() -> None:
    assert "It is not written down who has it" in missing_agreement(Referral(), Standing(on=TODAY))[0]


def test_an_exception_asked_for_is_not_yet_an_exception() -> None:
    waiting = Referral(exception=ConsentException.YOUNG_PERSON)
    assert "waits for a social-care manager" in missing_agreement(waiting, Standing(on=TODAY, holders=(RUTH,)))[0]


def test_an_exception_for_the_council_needs_the_council_to_hold_it() -> None:
    kind = ConsentException.COUNCIL_HOLDS_PR
    assert blockers_to_asking_for_exception(kind, "Last resort", Standing(on=TODAY, council_holds=True)) == []
    assert blockers_to_asking_for_exception(kind, "Last resort", Standing(on=TODAY)) == [
        "Write down first for which child the council shares parental responsibility."
    ]


def test_an_exception_for_a_young_person_needs_one_of_16_who_agreed() -> None:
    kind = ConsentException.YOUNG_PERSON
    assert blockers_to_asking_for_exception(kind, "Hers", Standing(on=TODAY, children_agreed=(ZURI,))) == []
    assert blockers_to_asking_for_exception(kind, "His", Standing(on=TODAY, children_agreed=(AYO,))) == [
        "Write down first that a young person of 16 or 17 has agreed for themselves."
    ]


def test_an_exception_needs_a_reason_and_a_need() -> None:
    standing = Standing(on=TODAY, holders=(RUTH,), agreed=(RUTH,), children_agreed=(AYO,))
    assert blockers_to_asking_for_exception(ConsentException.CHILD_UNDERSTANDS, " ", standing) == [
        "Say why this family needs an exception.",
        "Somebody with parental responsibility has agreed, so no exception is needed.",
    ]


def test_names_are_joined_as_people_say_them() -> None:
    assert [and_list(names) for names in ([], ["Ayo"], ["Ayo", "Tem"], ["Ayo", "Tem", "Sam"])] == [
        "",
        "Ayo",
        "Ayo and Tem",
        "Ayo, Tem and Sam",
    ]
