"""When a record is due, and what stands in its way. No database."""

from datetime import date

import pytest

from alongside.desk.models import Passage, RecordRequest
from alongside.desk.rules import records as rules
from alongside.desk.rules.about_others import Finder, Readers, Somebody, names_of
from alongside.desk.states import AskedBy, Decision, Exemption, RequestStatus
from alongside.foundation.day_count import months_after

ASKED = date(2026, 1, 31)


def a_request(**facts: object) -> RecordRequest:
    usual: dict[str, object] = {
        "asked_on": ASKED,
        "asked_by": AskedBy.SELF,
        "due_on": date(2026, 2, 28),
        "status": RequestStatus.READING,
        "identity_checked_how": "Known to me",
        "harm_could_follow": False,
    }
    return RecordRequest(**usual | facts)


@pytest.mark.parametrize(
    ("asked", "months", "due"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 8, 31), 1, date(2026, 9, 30)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 2, 28), 1, date(2026, 3, 28)),
    ],
)
def test_a_month_ends_when_the_shorter_one_does(asked: date, months: int, due: date) -> None:
    assert months_after(asked, months) == due


def test_more_time_has_to_be_told_within_the_first_month() -> None:
    on_time = rules.blockers_to_extending(a_request(), told_on=date(2026, 2, 28), today=date(2026, 3, 2))
    late = rules.blockers_to_extending(a_request(), told_on=date(2026, 3, 1), today=date(2026, 3, 2))
    again = rules.blockers_to_extending(
        a_request(extended_told_on=ASKED), told_on=date(2026, 2, 2), today=date(2026, 3, 2)
    )
    assert on_time == []
    assert "within one month" in late[0]
    assert "already" in again[0]


def test_nothing_leaves_while_a_passage_waits() -> None:
    assert rules.blockers_to_giving(a_request(), waiting=0, collected=5) == []
    assert "1 passage waits" in rules.blockers_to_giving(a_request(), waiting=1, collected=5)[0]


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        ({"identity_checked_how": ""}, "how we know who asks"),
        ({"harm_could_follow": None}, "serious harm"),
        ({"asked_by": AskedBy.PARENT}, "may ask for somebody else"),
        ({"status": RequestStatus.GIVEN}, "given already"),
    ],
)
def test_nothing_leaves_before(facts: dict[str, object], reason: str) -> None:
    assert reason in " ".join(rules.blockers_to_giving(a_request(**facts), waiting=0, collected=5))


def decide(passage: Passage, decision: str, masks: list[str] | None = None, exemption: str = "", why: str = "") -> str:
    answer = {"masks": masks or [], "exemption": exemption, "why": why}
    return " ".join(rules.blockers_to_deciding(passage, decision=decision, is_open=True, **answer))  # type: ignore[arg-type]


def test_what_a_silent_wall_hides_can_only_be_left_out() -> None:
    passage = Passage(words="Fola lives there.", walled=True)
    assert "silent wall" in decide(passage, Decision.RELEASED)
    assert "silent wall" in decide(passage, Decision.MASKED, ["Fola"], Exemption.ANOTHER_PERSON, "Hers")
    assert decide(passage, Decision.REFUSED, exemption=Exemption.ANOTHER_PERSON, why="Hers") == ""


def test_covering_and_leaving_out_need_a_reason_in_the_law() -> None:
    passage = Passage(words="Leon came.")
    assert "reason in the law" in decide(passage, Decision.REFUSED)
    assert "Write why" in decide(passage, Decision.REFUSED, exemption=Exemption.SERIOUS_HARM)
    assert "“Leno” is not in these words" in decide(passage, Decision.MASKED, ["Leno"], Exemption.ANOTHER_PERSON, "His")
    assert "Write the words to cover" in decide(passage, Decision.MASKED, [], Exemption.ANOTHER_PERSON, "His")


AYO = Somebody(
    1, "Ayo Makebelieve", names_of("Ayo", "Makebelieve", "Ayo Makebelieve"), frozenset({"07700 900101"}), "male"
)
LEON = Somebody(2, "Leon Pretend", names_of("Leon", "Pretend", "Leon Pretend"), frozenset({"14 Sample Street"}), "male")
FINDER = Finder(Readers(AYO, (LEON,), workers=names_of("Grace Sampleton")))


@pytest.mark.parametrize(
    "words",
    [
        "Leon came.",
        "LEON’S car",
        "It was at 14, sample street",
        "His sister cried.",
        "She was late.",
        "Ring 0191 496 0101",
        "Then Kevin shouted.",
        "Mrs Makepeace saw it.",
        "write to a.b@example.org",
        "NE1 4ST",
    ],
)
def test_somebody_else_is_found(words: str) -> None:
    assert FINDER.others_in(words)


@pytest.mark.parametrize(
    "words",
    ["Ayo likes school. He is nine.", "Grace met Ayo on Monday.", "Ring 07700 900101", "Ayo Makebelieve is happy."],
)
def test_words_about_this_person_only_are_theirs(words: str) -> None:
    assert FINDER.others_in(words) == []
