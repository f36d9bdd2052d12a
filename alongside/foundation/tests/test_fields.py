"""Every question gives the right answer or says in a sentence what to change; it never breaks."""

import datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import given
from hypothesis import strategies as st

from alongside.foundation.fields import (
    Choice,
    Choices,
    Day,
    Email,
    HouseField,
    Line,
    Password,
    Pick,
    TimeOfDay,
    Upload,
    Whole,
    Words,
    YesNo,
    day_boxes,
    safe_text,
)
from alongside.foundation.forms import HouseForm

ANYTHING = st.text(alphabet=st.characters(), max_size=60)


def refusal(field: HouseField, value: Any) -> str:
    with pytest.raises(ValidationError) as refused:
        field.clean(value)
    return str(refused.value.messages[0])


def test_words_keep_what_the_person_wrote() -> None:
    written = "  Nana’s house 🏠\n\n\tنانی کا گھر\n   and O'Brien's"
    assert Words(label="Words").clean(written + "  \n ") == written


def test_a_browser_s_line_ends_count_as_one_letter() -> None:
    assert Words(label="Words", max_length=3).clean("a\r\nb") == "a\nb"


def test_too_many_words_are_counted_for_the_writer() -> None:
    assert refusal(Words(label="Words"), "a" * 100_000) == "Use 20,000 characters or fewer. You have used 100,000."


@pytest.mark.parametrize("text", ["a\x00b", "half \ud83d letter"])
@pytest.mark.parametrize(
    "field", [Words(label="w"), Line(label="l"), Email(label="e"), Password(label="p"), Whole(label="n")]
)
def test_a_letter_that_cannot_be_saved_is_refused_with_a_sentence(field: HouseField, text: str) -> None:
    expected = "This text has a character that cannot be saved. Delete any strange symbol and try again."
    assert refusal(field, text) == expected


def test_a_line_is_one_line() -> None:
    assert Line(label="Name").clean("  Nana \r\n Ruth ") == "Nana Ruth"


@pytest.mark.parametrize("name", ["O'Brien-Smith", "ریحانہ", "X", "Łukasz 👩🏽", "Robert'); DROP TABLE"])
def test_a_name_is_kept_as_it_is(name: str) -> None:
    assert Line(label="Name").clean(name) == name


def test_an_unanswered_question_says_what_to_do() -> None:
    field = Words(label="Going well", required_words="Say what is going well.")
    assert refusal(field, "  \n ") == "Say what is going well."
    assert Words(label="Going well", required=False).clean("") == ""


@pytest.mark.parametrize("month", ["3", "03", "March", "mar", "MARCH", " Mar "])
def test_a_day_is_read_however_the_month_is_written(month: str) -> None:
    assert Day(label="Born").clean(("27", month, "2026")) == datetime.date(2026, 3, 27)


@pytest.mark.parametrize(
    ("boxes", "sentence"),
    [
        (("31", "2", "2026"), "Enter a real date, like 27 3 2026."),
        (("29", "2", "2027"), "Enter a real date, like 27 3 2026."),
        (("ten", "2", "2026"), "Enter a real date, like 27 3 2026."),
        (("1", "ju", "2026"), "Enter a real date, like 27 3 2026."),
        (("²", "2", "2026"), "Enter a real date, like 27 3 2026."),
        (("9" * 5000, "2", "2026"), "Enter a real date, like 27 3 2026."),
        (("", "2", "2026"), "Add the day to this date."),
        (("1", "", ""), "Add the month and the year to this date."),
        (("1", "2", "26"), "Enter the year with 4 numbers, like 2026."),
        (("1", "2", "0026"), "Enter Monday 1 January 1900 or a later day."),
        (("1", "2", "9999"), "Enter Friday 31 December 2100 or an earlier day."),
        (None, "Enter a date, like 27 3 2026."),
    ],
)
def test_an_impossible_day_is_refused_with_a_sentence(boxes: Any, sentence: str) -> None:
    assert refusal(Day(label="Born"), boxes) == sentence


def test_a_leap_day_is_a_day() -> None:
    assert Day(label="Born").clean(("29", "feb", "2028")) == datetime.date(2028, 2, 29)


def test_a_review_before_the_meeting_is_refused_in_our_own_words() -> None:
    field = Day(label="Review", earliest=datetime.date(2026, 10, 10), too_early="The review must be after the meeting.")
    assert refusal(field, ("9", "10", "2026")) == "The review must be after the meeting."


@pytest.mark.parametrize(
    ("written", "hour", "minute"),
    [
        ("2pm", 14, 0),
        ("14:00", 14, 0),
        ("2.30pm", 14, 30),
        ("2:30 p.m.", 14, 30),
        ("noon", 12, 0),
        ("12am", 0, 0),
        ("12.15pm", 12, 15),
        ("9:30", 9, 30),
        ("09:05", 9, 5),
        ("1430", 14, 30),
        ("00:10", 0, 10),
    ],
)
def test_a_time_is_read_as_people_write_it(written: str, hour: int, minute: int) -> None:
    assert TimeOfDay(label="Starts").clean(written) == datetime.time(hour, minute)


@pytest.mark.parametrize("written", ["2", "25:00", "13pm", "half past two", "2:75pm", "0pm", "٢pm"])
def test_a_time_nobody_can_read_is_refused(written: str) -> None:
    assert refusal(TimeOfDay(label="Starts"), written) == "Enter a time, like 2pm or 2:30pm."


def test_we_ask_rather_than_guess_which_half_of_the_day() -> None:
    assert refusal(TimeOfDay(label="Starts"), "2:30") == "Say if 2:30 is am or pm, like 2:30pm."


def test_choosing_gives_the_answer_s_own_value() -> None:
    assert Choice(label="c", choices=[(1, "One"), (2, "Two")], coerce=int).clean("2") == 2
    assert Pick(label="c", choices=[("en", "English")]).clean("en") == "en"
    assert Choices(label="c", choices=[(1, "One"), (2, "Two")], coerce=int).clean(["1", "2"]) == [1, 2]


@pytest.mark.parametrize("field", [Choice(label="c", choices=[("a", "A")]), Pick(label="c", choices=[("a", "A")])])
def test_an_answer_that_was_not_offered_is_refused(field: HouseField) -> None:
    assert refusal(field, "b") == "Choose one of the answers on this page."


def test_several_answers_are_each_checked() -> None:
    field = Choices(label="c", choices=[("a", "A")])
    assert refusal(field, ["a", "b"]) == "Choose one of the answers on this page."
    assert refusal(field, []) == "Choose at least one."


def test_yes_no_and_not_answered_are_three_things() -> None:
    field = YesNo(label="Interpreter?", required=False)
    assert [field.clean("yes"), field.clean("no"), field.clean("")] == [True, False, None]
    assert refusal(YesNo(label="Interpreter?"), None) == "Choose yes or no."
    assert YesNo(label="Interpreter?").clean("no") is False


@pytest.mark.parametrize(("written", "number"), [("12", 12), (" 1,200 ", 1200), ("0", 0)])
def test_a_whole_number_is_read(written: str, number: int) -> None:
    assert Whole(label="n").clean(written) == number


@pytest.mark.parametrize("written", ["1.5", "twelve", "1" * 5000, "--1", "²"])
def test_what_is_not_a_whole_number_is_refused(written: str) -> None:
    assert refusal(Whole(label="n"), written) == "Enter a whole number, like 12."


def test_a_number_outside_sense_is_refused() -> None:
    assert refusal(Whole(label="n", smallest=1, largest=9), "10") == "Enter a number from 1 to 9."


def test_an_email_address_is_checked() -> None:
    assert Email(label="e").clean(" a@example.org ") == "a@example.org"
    assert refusal(Email(label="e"), "not an address") == "Write an email address, like name@example.org."


def test_a_password_is_not_trimmed() -> None:
    assert Password(label="p").clean(" spaces count ") == " spaces count "


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        (SimpleUploadedFile("a.pdf", b"x"), "Choose a file that ends in .xlsx."),
        (SimpleUploadedFile("a.xlsx", b""), "The file you chose is empty. Choose another file."),
        (SimpleUploadedFile("a.xlsx", b"x" * (1024 * 1024 + 1)), "The file must be smaller than 1 MB."),
        (None, "Choose a file."),
    ],
)
def test_a_file_we_cannot_take_is_refused_with_a_sentence(file: Any, sentence: str) -> None:
    assert refusal(Upload(label="f", endings=[".xlsx"], megabytes=1), file) == sentence


def answer_or_sentence(field: HouseField, value: Any) -> Any:
    """What the field makes of it. Anything but a refusal escapes, and fails the test."""
    try:
        return field.clean(value)
    except ValidationError as refused:
        return refused.messages[0]


@given(ANYTHING)
def test_whatever_is_typed_text_is_taken_or_refused_never_broken(text: str) -> None:
    assert isinstance(answer_or_sentence(Line(label="l", required=False), text), str)
    assert isinstance(answer_or_sentence(Words(label="w", required=False), text), str)
    assert isinstance(answer_or_sentence(TimeOfDay(label="t", required=False), text), str | datetime.time | None)


@given(st.tuples(*[st.text(alphabet="0123456789marchJune²٣ \x00-", max_size=6)] * 3))
def test_whatever_is_typed_as_a_day_is_a_day_or_a_sentence(boxes: tuple[str, str, str]) -> None:
    answer = answer_or_sentence(Day(label="d", required=False), boxes)
    assert answer is None or isinstance(answer, datetime.date) or answer.endswith(".")


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)))
def test_a_day_filled_in_boxes_comes_back_the_same(when: datetime.date) -> None:
    class Form(HouseForm):
        on = Day(label="On")

    form = Form(day_boxes("on", when))
    assert form.is_valid()
    assert form.cleaned_data["on"] == when


@given(ANYTHING)
def test_safe_text_is_text_a_database_can_hold(text: str) -> None:
    try:
        kept = safe_text(text)
    except ValidationError:
        return
    assert b"\x00" not in kept.encode()
