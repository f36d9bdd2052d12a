"""What stands in the way of a meeting, thought through without a database."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.conferences import rules
from alongside.conferences.models import ChildPreparation, Conference, Guest, Need, ServiceGuest
from alongside.conferences.rules import Facts
from alongside.conferences.states import TRANSITIONS, ChildComing, Coming, ConferenceStatus, NeedKind
from alongside.people.models import Person
from alongside.people.states import Sex
from alongside.referrals.models import Referral
from alongside.referrals.states import ReferralStatus

STARTS = datetime(2026, 10, 10, 14, tzinfo=UTC)
RUTH = Person(pk=1, given_names="Ruth", family_name="Madeup", sex=Sex.GIRL_OR_WOMAN)
DELE = Person(pk=2, given_names="Dele", known_as="Uncle Dele", sex=Sex.BOY_OR_MAN)
TEM = Person(pk=3, given_names="Tem", sex=Sex.BOY_OR_MAN)
BABY = Person(pk=4, given_names="Baby", expected_on=date(2027, 1, 1))


def met(person: Person, **changes: Any) -> Guest:
    return Guest(**({"person": person, "met_on": date(2026, 9, 9), "coming": Coming.COMES, "ready": True} | changes))


def settled(child: Person, **changes: Any) -> ChildPreparation:
    answers = {"wants_to_come": True, "coming": ChildComing.ALL, "prepared_by": "Ruth", "speaks_for": "Ruth"}
    return ChildPreparation(child=child, **(answers | changes))


def facts(**changes: Any) -> Facts:
    """A meeting that nothing stands in the way of, and what is different."""
    known: dict[str, Any] = {
        "conference": Conference(status=ConferenceStatus.ARRANGED, starts_at=STARTS, venue="The hall"),
        "referral": Referral(status=ReferralStatus.ACCEPTED, referrer_id=7),
        "guests": [met(RUTH)],
        "children": [settled(TEM)],
        "service_guests": [ServiceGuest(worker_id=7, name="Sam", coming=Coming.COMES)],
    }
    return Facts(**(known | changes))


def test_nothing_stands_in_the_way_of_a_meeting_that_is_ready() -> None:
    assert rules.blockers_to_holding(facts()) == []
    assert rules.blockers_to_beginning(facts(), at=STARTS) == []


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"somebody_agrees": False}, "Nobody with parental responsibility agrees any more."),
        ({"has_coordinator": False}, "No coordinator is with this family."),
        ({"report_shared": False}, "The family has not had the short report."),
        (
            {"mending_open": True},
            "Something between people of this family is mended first. Preparing waits until that is over.",
        ),
        ({"referral": Referral(status="withdrawn", referrer_id=7)}, "The request for this meeting is no longer open."),
        ({"guests": [met(RUTH), Guest(person=DELE)]}, "Nobody has met Uncle Dele yet."),
        ({"guests": [met(RUTH), met(DELE, coming="")]}, "Uncle Dele has not said whether he will come."),
        ({"guests": [met(RUTH), met(DELE, ready=False)]}, "Uncle Dele is not ready yet."),
        (
            {"guests": [met(RUTH), met(DELE, coming=Coming.WORDS, words_read_by="Ruth")]},
            "Uncle Dele has not sent his words yet.",
        ),
        (
            {"guests": [met(RUTH), met(DELE, coming=Coming.WORDS, their_words="Be kind.")]},
            "Nobody has been chosen to read out what Uncle Dele says.",
        ),
        ({"guests": [met(RUTH, coming=Coming.NOT_COMING)]}, "Nobody in the family has said that they will come."),
        (
            {"children": [ChildPreparation(child=TEM)]},
            "Tem has not said whether he wants to come, or who should speak for him.",
        ),
        ({"children": [settled(TEM, wants_to_come=None, coming="")]}, "Tem has not said whether he wants to come."),
        ({"children": [settled(TEM, coming="")]}, "Nobody has decided how Tem takes part."),
        (
            {"children": [settled(TEM, coming=ChildComing.WORDS, speaks_for="")]},
            "Nobody has said who speaks for Tem.",
        ),
        ({"children": [settled(TEM, prepared_by="")]}, "Nobody has said who prepares Tem."),
        ({"children": [ChildPreparation(child=BABY)]}, "Nobody has said who speaks for Baby."),
        (
            {"needs": [Need(person=RUTH, kind=NeedKind.INTERPRETER, detail="Yoruba")]},
            "No interpreter for Ruth (Yoruba).",
        ),
        ({"service_guests": []}, "The referrer has not said they will come."),
        (
            {"service_guests": [ServiceGuest(worker_id=7, name="Sam", coming=Coming.NOT_COMING)]},
            "The referrer will not come, and nobody comes in their place.",
        ),
        ({"conference": Conference(status=ConferenceStatus.PREPARING)}, "No day or place is set."),
        ({"conference": Conference(status=ConferenceStatus.ADJOURNED, starts_at=STARTS)}, "No new day is set."),
    ],
)
def test_each_thing_that_is_missing_is_said_alone_in_a_sentence(changes: dict[str, Any], reason: str) -> None:
    assert rules.blockers_to_holding(facts(**changes)) == [reason]


@pytest.mark.parametrize("kind", list(NeedKind))
def test_every_need_has_its_own_sentence(kind: NeedKind) -> None:
    [reason] = rules.blockers_to_holding(facts(needs=[Need(person=RUTH, kind=kind)]))
    assert "Ruth" in reason
    assert reason.endswith(".")


def test_who_stays_away_needs_nothing_and_nobody_must_meet_them() -> None:
    away = [Guest(person=DELE, coming=Coming.NOT_COMING)]
    kept_away = [Guest(person=DELE, not_invited="bail", not_invited_why="Bail until May.")]
    need = Need(person=DELE, kind=NeedKind.TRAVEL)
    for guests in (away, kept_away):
        assert rules.blockers_to_holding(facts(guests=[met(RUTH), *guests], needs=[need])) == []


def test_an_urgent_meeting_lets_go_of_meeting_everyone_and_of_nothing_else() -> None:
    guests = [met(RUTH), Guest(person=DELE)]
    conference = Conference(status=ConferenceStatus.ARRANGED, starts_at=STARTS, venue="x", held_anyway_why="Court.")
    urgent = Referral(status=ReferralStatus.ACCEPTED, referrer_id=7, urgent=True)
    everyone = facts(guests=guests, conference=conference, referral=urgent)
    assert rules.blockers_to_holding(everyone) == []
    unsafe = facts(guests=guests, conference=conference, referral=urgent, somebody_agrees=False)
    assert rules.blockers_to_holding(unsafe) == ["Nobody with parental responsibility agrees any more."]
    not_urgent = facts(guests=guests, conference=conference)
    assert rules.blockers_to_holding(not_urgent) == ["Nobody has met Uncle Dele yet."]


def test_it_may_begin_a_little_early_and_not_days_before() -> None:
    assert rules.blockers_to_beginning(facts(), at=STARTS - timedelta(hours=1)) == []
    assert rules.blockers_to_beginning(facts(), at=STARTS - timedelta(days=1)) == [
        "The day of the meeting has not come yet."
    ]


@pytest.mark.parametrize("status", list(ConferenceStatus))
@pytest.mark.parametrize("to", list(ConferenceStatus))
def test_a_step_has_a_reason_against_it_just_when_the_table_does_not_have_it(
    status: ConferenceStatus, to: ConferenceStatus
) -> None:
    assert bool(rules.blockers_to_moving(status, to=to)) == (to not in TRANSITIONS[status])


@pytest.mark.parametrize(
    ("guest", "said"),
    [
        (met(RUTH, met_how="at_home"), "Met at their home on 9 Sep. Will come."),
        (Guest(person=RUTH), ""),
        (
            met(RUTH, met_how="phone", coming=Coming.WORDS, their_words="Hi", words_read_by="Ayo"),
            "Met by phone on 9 Sep. Will send their words. Their words are written down; Ayo reads them out.",
        ),
    ],
)
def test_somebodys_part_is_said_in_a_line(guest: Guest, said: str) -> None:
    assert rules.said_of_guest(guest) == said


def test_a_childs_part_is_said_with_his_own_word() -> None:
    said = rules.said_of_child(settled(TEM, advocate="Imani", advocate_stays=False))
    assert said == (
        "Wants to come. Comes for all of it. Ruth speaks for him. Ruth prepares him. "
        "Imani, the advocate, does not stay in private family time."
    )
    assert rules.said_of_child(ChildPreparation(child=BABY)).startswith("Not born yet, due Friday 1 January 2027.")


GUESTS = st.builds(
    Guest,
    person=st.sampled_from([RUTH, DELE]),
    met_on=st.none() | st.dates(),
    coming=st.sampled_from(Coming.values),
    their_words=st.text(max_size=5),
    ready=st.sampled_from([None, True, False]),
    not_invited=st.sampled_from(["", "bail"]),
)


@given(guests=st.lists(GUESTS, max_size=6))
def test_whatever_is_known_every_reason_is_a_sentence_and_names_nobody_kept_away(guests: list[Guest]) -> None:
    reasons = rules.blockers_to_holding(facts(guests=guests, children=[]))
    assert all(reason.endswith(".") and reason[0].isupper() for reason in reasons)
    invited = {guest.person_id for guest in guests if not guest.not_invited}
    for person in (RUTH, DELE):
        if person.pk not in invited:
            assert not any(person.short_name in reason for reason in reasons)


@pytest.mark.parametrize("status", [ConferenceStatus.PREPARING, ConferenceStatus.ARRANGED])
def test_no_day_is_set_or_changed_while_something_is_mended_first(status: ConferenceStatus) -> None:
    meeting = Conference(status=status, starts_at=STARTS, venue="The hall")
    assert rules.blockers_to_arranging(facts(conference=meeting)) == []
    waits = rules.blockers_to_arranging(facts(conference=meeting, mending_open=True))
    assert waits == ["Something between people of this family is mended first. Preparing waits until that is over."]
