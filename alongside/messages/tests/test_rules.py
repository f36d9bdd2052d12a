"""What a message may say on its outside, where it can go, how long it is, when it is tried again."""

from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st

from alongside.messages import rules
from alongside.messages.states import TRANSITIONS, Channel, MessageKind, MessageStatus

NOW = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)
LANGUAGES = [code for code, _ in settings.LANGUAGES]


@pytest.mark.parametrize("kind", MessageKind)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_subject_tells_what_it_is_about(kind: MessageKind, language: str) -> None:
    subject = rules.subject_for(kind, language)
    assert subject.strip()
    assert len(subject) <= 100
    assert rules.words_that_tell(subject) == []
    assert not any(letter.isdigit() for letter in subject), "A code never stands outside."


def test_the_senders_name_tells_nothing() -> None:
    assert rules.words_that_tell(settings.MESSAGES_FROM_NAME) == []


@pytest.mark.parametrize(
    ("outside", "told"),
    [
        ("Children’s social care", "Children"),
        ("Family conference service", "Family"),
        ("Your meeting on Friday", "meeting"),
        ("Made-up Council", "Council"),
        ("the family’s plan", "family"),
        ("About your kids", "kids"),
        ("Wiadomość dla rodziny", "rodziny"),
        ("Despre copilul tău", "copilul"),
        ("رسالة إلى العائلة", "العائلة"),
        ("پیامی برای خانواده", "خانواده"),
        ("آپ کے بچوں کے بارے میں", "بچوں"),
        ("পরিবারের জন্য বার্তা", "পরিবার"),
    ],
)
def test_words_that_tell_are_found(outside: str, told: str) -> None:
    assert rules.words_that_tell(outside)[0] == told


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("07700 900123", "+447700900123"),
        ("+44 (0)7700 900 123", "+447700900123"),
        ("07911-123456", "+447911123456"),
        ("+48 601 123 456", "+48601123456"),
        ("00 92 300 1234567", "+923001234567"),
        ("٠٧٧٠٠٩٠٠١٢٣", "+447700900123"),
    ],
)
def test_a_number_is_known_as_people_write_it(typed: str, number: str) -> None:
    assert rules.as_number(typed) == number
    assert rules.why_not_a_number(typed) == ""


@pytest.mark.parametrize("typed", ["", "999", "0777", "nan", "07700 9001234567", "\x00", "📞", "1" * 100_000, "+"])
def test_what_is_no_number_is_refused_in_a_sentence(typed: str) -> None:
    assert rules.as_number(typed) is None
    assert rules.why_not_a_number(typed) == rules.NOT_A_NUMBER


@pytest.mark.parametrize("typed", ["020 7946 0000", "0300 123 4567", "0800 1111"])
def test_a_number_that_takes_no_texts_is_refused_with_that_reason(typed: str) -> None:
    assert rules.as_number(typed) is None
    assert rules.why_not_a_number(typed).endswith(".")


def test_a_landline_is_named_as_one() -> None:
    assert rules.why_not_a_number("020 7946 0000") == rules.A_LANDLINE


@given(st.text())
def test_whatever_is_typed_is_a_number_or_a_sentence(typed: str) -> None:
    number, why = rules.as_number(typed), rules.why_not_a_number(typed)
    assert (number is None) == why.endswith(".")
    assert number is None or rules.as_number(number) == number


@pytest.mark.parametrize("typed", ["", "grace", "a@b", "a@b.c\nBcc: d@e.fr", "\x00@example.org", "é@example.org"])
def test_what_is_no_address_is_refused(typed: str) -> None:
    assert rules.why_not_an_address(typed) == rules.NOT_AN_ADDRESS


def test_an_address_is_taken() -> None:
    assert rules.why_not_an_address("grace.o'hara+home@example.org") == ""


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("€" * 80, 1),
        ("€" * 81, 2),
        # 76 of them fill 152 of the 153 places of a part, and none is cut in two.
        ("€" * 153, 3),
        ("آ" * 70, 1),
        ("آ" * 71, 2),
        ("ł" * 134, 2),
        ("ł" * 135, 3),
        ("😀" * 35, 1),
        ("😀" * 36, 2),
        ("😀" * 67, 3),
        ("", 1),
    ],
)
def test_parts_of_a_text_are_counted_as_networks_count_them(words: str, parts: int) -> None:
    assert rules.parts_of(words) == parts


def test_a_text_in_more_than_three_parts_brings_a_warning() -> None:
    assert rules.warning_of_length("a" * 459) == ""
    assert "4 parts" in rules.warning_of_length("a" * 460)
    assert "4 parts" in rules.warning_of_length("ب" * 202)


def test_it_is_tried_six_times_in_about_two_hours() -> None:
    waits = [rules.wait_after(tries) for tries in range(1, 7)]
    assert waits[-1] is None
    known = [wait for wait in waits if wait is not None]
    assert known == sorted(known)
    assert len(known) == 5
    assert timedelta(hours=1, minutes=45) < sum(known, timedelta()) < timedelta(hours=2, minutes=15)


def test_what_has_ended_is_too_late() -> None:
    assert not rules.is_too_late(None, at=NOW)
    assert not rules.is_too_late(NOW + timedelta(seconds=1), at=NOW)
    assert rules.is_too_late(NOW, at=NOW)


def test_colleagues_see_only_the_end_of_a_number() -> None:
    assert rules.only_its_end("+447700900123") == "…123"
    assert rules.only_its_end("grace@example.org") == "g…@example.org"


@pytest.mark.parametrize("status", MessageStatus)
def test_only_what_waits_can_be_stopped_and_only_what_did_not_arrive_be_sent_again(status: MessageStatus) -> None:
    assert (rules.blockers_to_stopping(status) == []) == (status == MessageStatus.WAITING)
    again = rules.blockers_to_sending_again(status, has_words=True, not_after=None, at=NOW)
    assert (again == []) == (status == MessageStatus.NOT_SENT) == (status != MessageStatus.WAITING and (
        MessageStatus.WAITING in TRANSITIONS[status] and status != MessageStatus.SENDING))  # fmt: skip


@pytest.mark.parametrize(("has_words", "not_after"), [(False, None), (True, NOW)])
def test_what_has_no_use_any_more_is_not_sent_again(has_words: bool, not_after: datetime | None) -> None:
    status = MessageStatus.NOT_SENT
    why = rules.blockers_to_sending_again(status, has_words=has_words, not_after=not_after, at=NOW)
    assert why == ["What it said is no longer of use. Write a new one."]


@pytest.mark.parametrize(
    ("channel", "to", "words", "why"),
    [
        (Channel.TEXT, "grace@example.org", "Hello", rules.NOT_A_NUMBER),
        (Channel.EMAIL, "07700 900123", "Hello", rules.NOT_AN_ADDRESS),
        (Channel.TEXT, "07700 900123", "  ", "The message has no words."),
        (Channel.TEXT, "07700 900123", "a" * 919, "The text is longer than 918 letters."),
    ],
)
def test_what_cannot_be_written_says_why(channel: Channel, to: str, words: str, why: str) -> None:
    assert rules.blockers_to_writing(channel=channel, to=to, words=words) == [why]


def test_an_e_mail_may_be_long() -> None:
    assert rules.blockers_to_writing(channel=Channel.EMAIL, to="grace@example.org", words="a" * 100_000) == []
