"""The report for the family: what is missing, and what is hard to read. No database."""

from alongside.referrals.models import FamilyReport
from alongside.referrals.rules import HEADINGS, reading_hints, still_unwritten


def test_a_report_nobody_began_misses_every_heading() -> None:
    assert still_unwritten(None) == list(HEADINGS.values())


def test_a_heading_with_only_spaces_under_it_is_missing() -> None:
    written = dict.fromkeys(HEADINGS, "Some words.") | {"questions": "  \n"}
    assert still_unwritten(FamilyReport(**written)) == ["What we ask you to think about"]


def test_a_long_sentence_is_pointed_at_with_its_beginning() -> None:
    long = " ".join(["word"] * 21)
    assert reading_hints(f"Short one. {long}.") == [
        "This sentence has 21 words. Two shorter ones are easier to read: “word word word word word word word word …”."
    ]


def test_a_professional_word_gets_a_plainer_one() -> None:
    assert reading_hints("The siblings lack it.") == ["Instead of “siblings” you could write “brothers and sisters”."]


def test_plain_words_get_no_hint() -> None:
    assert reading_hints("Nana Rose comes every Sunday. We like that.") == []
