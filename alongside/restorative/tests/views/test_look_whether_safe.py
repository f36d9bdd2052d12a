"""The page on which a facilitator looks whether it is safe."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.families.tests.factories import a_relative, a_wall, mother_of
from alongside.restorative.forms.safety import LookWhetherSafe
from alongside.restorative.models import Meeting, Screen
from alongside.restorative.queries.safety import saved_answers
from alongside.restorative.rules.safety import ANSWERS, QUESTIONS
from alongside.restorative.states import EndedHow, FacilitatorPart, MeetingStatus, SafeToGoOn
from alongside.restorative.tests.actions.test_ending import ended
from alongside.restorative.tests.factories import a_meeting, again, lead_of
from alongside.restorative.tests.found_safe import (
    SAID,
    looked,
    only_facilitators_come_in,
    opened,
    sent,
    who_is,
)

PAGE = "look_whether_safe"
KEYS = [question.key for question in QUESTIONS]


def page_of(meeting: Meeting) -> str:
    answer = opened(PAGE, meeting, lead_of(meeting))
    assert answer.status_code == 200
    return html.unescape(answer.content.decode())


def seen_on(page: str) -> str:
    found = re.search(r'name="seen" value="([^"]+)"', page)
    assert found
    return found[1]


@pytest.mark.django_db
def test_what_was_found_is_kept_and_leads_back_to_the_meeting() -> None:
    meeting = a_meeting(MeetingStatus.LOOKING)
    answer = sent(PAGE, meeting, lead_of(meeting), SAID)
    assert answer.status_code == 302
    screen = Screen.objects.get(meeting=meeting)
    assert (screen.safe, screen.why, set(screen.answers.values())) == ("yes", SAID["why"], {"no"})


@pytest.mark.django_db
def test_the_page_says_what_can_be_chosen_and_that_the_questions_are_to_be_checked() -> None:
    page = page_of(a_meeting(MeetingStatus.LOOKING))
    assert "When anything below is not “no”, this is sensitive work." in page
    assert "Only where every answer above is no." in page
    assert "to be checked by your service" in page
    for question in QUESTIONS:
        assert question.words in page


@pytest.mark.django_db
@pytest.mark.parametrize("answer", ["yes", "not_known"])
def test_what_is_not_no_is_never_simply_safe_and_nothing_typed_is_lost(answer: str) -> None:
    meeting = a_meeting(MeetingStatus.LOOKING)
    page = html.unescape(sent(PAGE, meeting, lead_of(meeting), SAID | {"afraid": answer}).content.decode())
    assert 'href="#id_safe"' in page or 'href="#id_safe_0"' in page
    assert "it needs a supervisor and a second facilitator. Choose one of the other two answers." in page
    assert SAID["why"] in page
    assert not Screen.objects.filter(meeting=meeting).exists()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"power": ""}, "Say whether one of them depends on another."),
        ({"safe": ""}, "Say whether it is safe to go on."),
        ({"safe": "perhaps"}, "Choose one of the answers on this page."),
        ({"why": " "}, "Say why, in a few words."),
        ({"why": "half a \x00 character"}, "has a character that cannot be saved"),
        ({"why": "long " * 20_000}, "Use 20,000 characters or fewer."),
    ],
)
def test_each_mistake_is_a_sentence_and_nothing_is_saved(changes: dict[str, str], words: str) -> None:
    meeting = a_meeting(MeetingStatus.LOOKING)
    page = html.unescape(sent(PAGE, meeting, lead_of(meeting), SAID | changes).content.decode())
    assert "There is a problem" in page
    assert words in page
    assert not Screen.objects.filter(meeting=meeting).exists()


@pytest.mark.django_db
def test_the_walls_that_stand_between_people_are_shown() -> None:
    meeting = a_meeting(MeetingStatus.LOOKING)
    assert "Walls in this family" not in page_of(meeting)
    a_wall(meeting.family, mother_of(meeting.family), a_relative(meeting.family, given_names="Dele").person)
    page = page_of(meeting)
    assert "Walls in this family" in page
    assert "Dele" in page


@pytest.mark.django_db
def test_looked_at_again_the_earlier_one_stays_readable_and_nobody_is_asked() -> None:
    meeting = a_meeting()
    assert "nobody is asked any more until it is settled" in page_of(meeting)
    sent(PAGE, meeting, lead_of(meeting), SAID | {"not_well": "not_known", "safe": "with_care", "why": "She is ill."})
    assert again(meeting).status == MeetingStatus.LOOKING
    page = page_of(meeting)
    assert page.index("When it was looked at before") < page.index("She is ill.") < page.index("Talked to both.")


@pytest.mark.django_db
def test_the_answers_stand_as_they_were_and_the_judgement_is_made_anew() -> None:
    meeting = a_meeting()
    page = page_of(meeting)
    assert len(re.findall(r'value="no"[^>]*checked', page)) == len(QUESTIONS)
    assert not re.search(r'value="yes"[^>]*checked', page)


@pytest.mark.django_db
def test_the_second_of_two_workers_is_told_and_sees_both() -> None:
    meeting = a_meeting(sensitive=True)
    second = who_is(FacilitatorPart.SECOND, meeting)
    seen = seen_on(opened(PAGE, meeting, second).content.decode())
    looked(meeting, SafeToGoOn.NO, why="He came to her door.")
    said = SAID | {"abuse": "not_known", "safe": "with_care", "why": "All is calm.", "seen": seen}
    page = html.unescape(sent(PAGE, meeting, second, said).content.decode())
    assert "He came to her door." in page
    assert "All is calm." in page
    assert Screen.objects.filter(meeting=meeting).latest("pk").safe == "no"


@pytest.mark.django_db
def test_once_it_is_over_it_comes_back_with_the_reason_and_the_words() -> None:
    meeting = ended(a_meeting(), EndedHow.DONE)
    page = html.unescape(sent(PAGE, meeting, lead_of(meeting), SAID).content.decode())
    assert "This is over." in page
    assert SAID["why"] in page


@pytest.mark.django_db
def test_only_its_facilitators_come_in() -> None:
    only_facilitators_come_in(PAGE, a_meeting(sensitive=True))


@given(
    answers=st.fixed_dictionaries({}, optional={key: st.sampled_from([*ANSWERS, "perhaps", "\x00"]) for key in KEYS}),
    safe=st.one_of(st.sampled_from(SafeToGoOn.values), st.text(max_size=9)),
    why=st.text(max_size=200),
)
def test_no_answer_breaks_the_form_and_only_all_no_is_safe(answers: dict[str, str], safe: str, why: str) -> None:
    form = LookWhetherSafe({**answers, "safe": safe, "why": why}, current=saved_answers(None))
    if form.is_valid():
        assert form.cleaned_data["safe"] != SafeToGoOn.YES or set(form.answers.values()) == {"no"}
    else:
        assert form.mistakes
