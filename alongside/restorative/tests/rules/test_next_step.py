"""What comes next, as one sentence for each reader."""

from datetime import date

import pytest

from alongside.restorative.rules.next_step import Agreed, Reader, in_a_list, next_step
from alongside.restorative.states import FacilitatorPart, MeetingStatus, SafeToGoOn

LEAD = Reader(part=FacilitatorPart.LEAD, said_no_part=True)
NAMED = Reader(part=FacilitatorPart.LEAD)
MANAGER = Reader(may_name=True)
ASKER = Reader()


@pytest.mark.parametrize("status", list(MeetingStatus))
@pytest.mark.parametrize("reader", [LEAD, NAMED, MANAGER, ASKER])
def test_there_is_always_one_sentence(status: MeetingStatus, reader: Reader) -> None:
    assert next_step(status, reader, has_lead=True).words.endswith(".")
    assert in_a_list(status, reader, has_lead=True).endswith(".")


@pytest.mark.parametrize("status", [one for one in MeetingStatus if one != MeetingStatus.OVER])
def test_who_has_not_said_that_they_have_no_part_does_that_first(status: MeetingStatus) -> None:
    assert next_step(status, NAMED, has_lead=True).page == "say_no_part"


def test_a_manager_chooses_who_facilitates_and_the_asker_only_reads_that() -> None:
    step = next_step(MeetingStatus.ASKED, MANAGER, has_lead=False)
    assert (step.page, step.args) == ("name_facilitator", ("lead",))
    assert next_step(MeetingStatus.ASKED, ASKER, has_lead=False).page == ""


def test_looking_comes_before_anybody_is_asked() -> None:
    assert next_step(MeetingStatus.LOOKING, LEAD, has_lead=True).page == "look_whether_safe"
    missing = next_step(
        MeetingStatus.LOOKING, LEAD, has_lead=True, safe=SafeToGoOn.WITH_CARE, stands_before=["Nobody supervises this."]
    )
    assert "still missing" in missing.words
    assert missing.page == ""
    safe = next_step(MeetingStatus.LOOKING, LEAD, has_lead=True, safe=SafeToGoOn.YES)
    assert (safe.page, safe.posts) == ("begin_preparing_people", True)
    not_safe = next_step(MeetingStatus.LOOKING, LEAD, has_lead=True, safe=SafeToGoOn.NO, stands_before=["Not safe."])
    assert "not safe" in not_safe.words


def test_somebody_is_written_down_before_people_are_met() -> None:
    assert next_step(MeetingStatus.PREPARING, LEAD, has_lead=True).page == "add_party"
    assert next_step(MeetingStatus.PREPARING, LEAD, has_lead=True, people=2).page == ""


def test_who_does_not_facilitate_it_is_led_nowhere() -> None:
    assert {next_step(status, ASKER, has_lead=True).page for status in MeetingStatus} == {""}


@pytest.mark.parametrize(
    ("agreed", "words", "page"),
    [
        (Agreed(), "If they agreed nothing, you can end it.", "begin_agreement"),
        (Agreed(being_written=2), "is being written down", "write_agreement"),
        (Agreed(is_made=True, due="after-1-4", next_on=date(2026, 12, 7)), "time to ask each", "restorative_meeting"),
        (Agreed(is_made=True, next_on=date(2026, 12, 7)), "Nothing is due before Monday 7 December 2026", ""),
        (Agreed(is_made=True), "Nothing more is due. You can end it", ""),
    ],
)
def test_after_they_met_it_knows_what_is_agreed_and_who_is_asked(agreed: Agreed, words: str, page: str) -> None:
    step = next_step(MeetingStatus.MET, LEAD, has_lead=True, agreed=agreed)
    assert words in step.words
    assert (step.page, step.place) == (page, agreed.due)
    assert next_step(MeetingStatus.MET, ASKER, has_lead=True, agreed=agreed).page == ""
