"""What each piece of a page may hold, and the sentences that say why a page cannot be published."""

from datetime import date
from typing import Any

import pytest

from alongside.public.rules.blocks import blockers_to_publishing, pictures_in
from alongside.public.rules.first_texts import FIRST_TEXTS
from alongside.public.rules.showing import contents_of, dates_to_come, pieces_to_show


def blockers(
    *blocks: dict[str, Any], title: str = "A title", lead: str = "", pictures: tuple[str, ...] = ()
) -> list[str]:
    return blockers_to_publishing(title=title, lead=lead, blocks=blocks, pictures=pictures)


TODAY = date(2026, 11, 22)
TEXT = {"kind": "text", "heading": "", "words": "Some words."}
STEP = {"heading": "We meet", "words": ""}
DATE = {"on": "2027-01-20", "from": "09:30", "until": "12:30", "what": "Madeup session", "where": "", "to": ""}


def test_a_title_and_some_words_are_enough() -> None:
    assert blockers(TEXT) == []
    assert blockers(lead="Only these.") == []


def test_a_page_without_title_or_words_is_not_published() -> None:
    assert blockers(TEXT, title="  ") == ["The page has no title."]
    assert blockers() == ["The page has no words."]


@pytest.mark.parametrize(
    ("block", "said"),
    [
        ({"kind": "text", "words": " "}, "Piece 1 has no words."),
        ({"kind": "song"}, "Piece 1 is of a kind we do not know."),
        ({"kind": "steps", "steps": []}, "Piece 1 has no step in it."),
        ({"kind": "steps", "steps": [STEP, {"heading": "", "words": "a"}]}, "Piece 1 (step 2) has no heading."),
        ({"kind": "questions", "questions": [{"question": "Why?"}]}, "Piece 1 (question 1) has no words."),
        ({"kind": "links", "links": [{"heading": "A"}]}, "Piece 1 (link 1) leads nowhere: write its address."),
        ({"kind": "sources", "sources": [{"words": ""}]}, "Piece 1 (source 1) has no words."),
        (
            {"kind": "picture", "picture": "abc", "alt": ""},
            "Piece 1 has a picture without words for people who cannot see it.",
        ),
        ({"kind": "picture", "picture": "gone", "alt": "Hands"}, "Piece 1 has a picture that is not here any more."),
        (
            {"kind": "figures", "caption": "Meetings", "head": ["Year", "Held"], "rows": [["2025"]]},
            "Piece 1 (row 1) has 1 cells where the headings are 2.",
        ),
        (
            {"kind": "figures", "caption": "Meetings", "head": ["Year", ""], "rows": [["2025", "3"]]},
            "Piece 1 has a column without a heading.",
        ),
        (
            {"kind": "figures", "caption": "Meetings"},
            "Piece 1 has no table: write a line of headings and a line for each row.",
        ),
        ({"kind": "dates", "dates": [DATE | {"on": "2027-02-30"}]}, "Piece 1 (date 1) has a day that is not one."),
        ({"kind": "dates", "dates": [DATE | {"from": "25:00"}]}, "Piece 1 (date 1) has a time that is not one."),
        ({"kind": "dates", "dates": [DATE | {"until": "09:00"}]}, "Piece 1 (date 1) ends before it begins."),
        (
            {"kind": "text", "words": "Read [here](/about/for-parents/)."},
            "Piece 1 has a link that says only “here”: say where it leads.",
        ),
        (
            {"kind": "text", "words": "[a madeup site](http://a.example/)"},
            (
                "Piece 1 has a link to “http://a.example/”, which is neither a page of ours (/about/…) nor begins with "
                "https://, mailto: or tel:."
            ),
        ),
    ],
)
def test_what_is_wrong_in_a_piece_is_said_with_its_place(block: dict[str, Any], said: str) -> None:
    assert blockers(block, pictures=("abc",)) == [said]


@pytest.mark.parametrize("slug", list(FIRST_TEXTS))
def test_the_words_a_page_comes_with_could_be_published(slug: str) -> None:
    first = FIRST_TEXTS[slug]
    found = blockers_to_publishing(
        title=str(first.title), lead=str(first.lead), blocks=first.blocks, pictures=pictures_in(first.blocks)
    )
    assert found == []


def test_steps_without_a_heading_above_them_do_not_jump_a_level() -> None:
    bare, headed = pieces_to_show(
        [{"kind": "steps", "steps": [STEP]}, {"kind": "steps", "heading": "So", "steps": [STEP]}], TODAY
    )
    assert (bare.level, headed.level) == (2, 3)


def test_a_page_of_four_headings_says_what_is_on_it_and_a_shorter_one_does_not() -> None:
    headed = [{"kind": "text", "heading": f"Heading {n}", "words": "a"} for n in range(3)]
    assert contents_of(pieces_to_show(headed, TODAY)) == []
    four = pieces_to_show([*headed, {"kind": "questions", "questions": [{"question": "Why?", "words": "a"}]}], TODAY)
    assert contents_of(four)[-1] == ("part-4-1", "Why?")


def test_dates_that_are_over_are_not_shown_and_the_next_comes_first() -> None:
    block = {"kind": "dates", "dates": [DATE, DATE | {"on": "2026-11-21"}, DATE | {"on": "2026-11-22"}, {"on": "soon"}]}
    assert [one.on.isoformat() for one in dates_to_come(block, TODAY)] == ["2026-11-22", "2027-01-20"]
