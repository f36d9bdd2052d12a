"""Reading words before they are passed on."""

import pytest

from alongside.restorative.tests.agreed import does_not_know_where, ready, words_for
from alongside.restorative.tests.people_doors import answered, only_for_its_facilitators, opened, sent_back

pytestmark = pytest.mark.django_db


def test_only_its_facilitators_open_it() -> None:
    meeting, (nana, joy) = ready()
    only_for_its_facilitators(meeting, "pass_on", words_for(nana, joy).pk)


def test_words_of_another_meeting_are_not_found() -> None:
    meeting, _ = ready()
    _, (nana, joy) = ready()
    assert answered(meeting, "pass_on", words_for(nana, joy).pk, said={}).status_code == 404


def test_passed_on_it_says_when_and_can_be_printed() -> None:
    meeting, (nana, joy) = ready()
    carried = words_for(nana, joy)
    answered(meeting, "pass_on", carried.pk, said={})
    page = opened(meeting, "pass_on", carried.pk)
    assert "Passed on on" in page
    assert "Open it to print" in page
    assert "passed on already" in sent_back(meeting, "pass_on", carried.pk, said={})


def test_what_may_not_go_has_a_reason_and_no_button() -> None:
    meeting, (nana, joy) = ready()
    carried = words_for(nana, joy, may=False)
    page = opened(meeting, "pass_on", carried.pk)
    assert "Nana has not said that it may be passed on." in page
    assert ">Pass it on<" not in page
    sent_back(meeting, "pass_on", carried.pk, said={})


def test_what_a_wall_hides_is_marked_and_goes_only_with_a_reason() -> None:
    meeting, (nana, joy) = ready()
    does_not_know_where(nana, joy)
    carried = words_for(joy, nana, "I wait at 7 Secret Lane.")
    page = opened(meeting, "pass_on", carried.pk)
    assert "<mark>7 Secret Lane</mark>" in page
    read = page.split('name="read" value="')[1].split('"')[0]
    sent_back(meeting, "pass_on", carried.pk, said={"why": "", "read": read})
    assert "changed since you read them" in sent_back(
        meeting, "pass_on", carried.pk, said={"why": "She knows.", "read": "x"}
    )
    answered(meeting, "pass_on", carried.pk, said={"why": "She knows.", "read": read})
    carried.refresh_from_db()
    assert carried.let_go_why == "She knows."
