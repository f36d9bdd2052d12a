"""Two versions of a page are compared word by word, and a table goes to text and back whole."""

from hypothesis import given
from hypothesis import strategies as st

from alongside.public.rules.comparing import as_words, difference, page_as_words, table_as_text, table_from_text

TEXTS = st.text(st.sampled_from("ab \n.é"), max_size=60)
CELLS = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=8)


@given(TEXTS, TEXTS)
def test_nothing_is_lost_between_two_versions(before: str, after: str) -> None:
    stretches = difference(before, after)
    assert "".join(one.words for one in stretches if one.change != "added") == before
    assert "".join(one.words for one in stretches if one.change != "removed") == after


def test_only_the_words_that_changed_are_marked() -> None:
    said = [
        (one.change, one.words.strip()) for one in difference("We meet on Monday at two", "We meet on Friday at two")
    ]
    assert said == [("same", "We meet on"), ("removed", "Monday"), ("added", "Friday"), ("same", "at two")]


@given(st.lists(CELLS, min_size=1, max_size=4), st.lists(st.lists(CELLS, min_size=1, max_size=4), max_size=4))
def test_a_table_goes_to_text_and_back_whole(head: list[str], rows: list[list[str]]) -> None:
    assert table_from_text(table_as_text({"head": head, "rows": rows})) == (head, rows)


def test_a_table_is_pasted_from_a_spreadsheet() -> None:
    assert table_from_text("Year\tHeld | planned\n2025\t3\n\n") == (["Year", "Held | planned"], [["2025", "3"]])


def test_a_piece_is_read_out_without_the_mark_of_its_picture() -> None:
    assert as_words({"kind": "picture", "picture": "f00d", "alt": "Two cups", "caption": ""}) == "Two cups"
    dates = {"kind": "dates", "dates": [{"on": "2027-01-20", "from": "09:30", "until": "", "what": "A session"}]}
    assert as_words(dates) == "Wednesday 20 January 2027, 09:30, A session"
    assert page_as_words("T", "", [dates]).startswith("T\n\nWednesday")


def test_a_long_page_is_compared_line_by_line_and_a_passage_written_anew_as_one() -> None:
    """Else an editor would wait for minutes."""
    one = "\n".join(f"the line number {n} of the long page" for n in range(3000))
    by_lines = difference(one, one.replace("number", "no."))
    assert [stretch.words for stretch in by_lines[:4]] == [
        "the line ",
        "number ",
        "no. ",
        "0 of the long page\nthe line ",
    ]
    anew = difference(one, "\n".join(f"another {n}" for n in range(2000)))
    assert [stretch.change for stretch in anew] == ["removed", "added"]
