"""Finding in words what would tell: whatever the spelling, and nothing that only looks alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.families.rules.telling import Fact, Sought, folded, sentences_that_tell, words_that_tell

NAME = Fact("Folake", "tells of Fola", 1)
NUMBER = Fact("07700 900101", "tells how to reach Fola", 1, Sought.NUMBER)
letters = st.text(alphabet=st.characters(categories=["Ll", "Lu"], max_codepoint=0x24F), min_size=3, max_size=12)
around = st.text(alphabet=' .,;:!?()-–—\n"“”', min_size=1, max_size=5)


def found(text: str, *facts: Fact | str) -> list[str]:
    known = [Fact(fact, "tells", 1) if isinstance(fact, str) else fact for fact in facts]
    return [match.words for match in words_that_tell(text, known)]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("FOLAKE rings", "Folake"),
        ("folake rings", "Folake"),
        ("Folaké rings", "Folake"),
        ("at Folake’s", "Folake"),
        ("at Folake's", "Folake"),
        ("at Folakes house", "Folake"),
        ("(Folake)", "Folake"),
        ("Mary-Ann comes", "Mary Ann"),
        ("Mary Ann comes", "Maryann"),
        ("MARYANN comes", "Mary-Ann"),
        ("ONeill comes", "O’Neill"),
        ("O' Neill comes", "O’Neill"),
        ("R. Madeup comes", "R Madeup"),
        ("R Madeup comes", "R. Madeup"),
        ("in NE14XF now", "NE1 4XF"),
        ("in ne1  4xf now", "NE1 4XF"),
        ("write to Dele@Storyhouse.example today", "dele@storyhouse.example"),
        ("José walks", "Jose\u0301"),
        ("Łukasz walks", "Lukasz"),
        ("Fo\u200blake walks", "Folake"),
        ("王小明住在那里", "王小明"),
        ("وفاطمة هنا", "فاطمة"),
    ],
)
def test_it_is_found_however_it_is_written(text: str, fact: str) -> None:
    assert len(found(text, fact)) == 1


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("That is the truth", "Ruth"),
        ("By grace we go", "Grace"),
        ("They may come, and will stay", "May"),
        ("She rose at six, Ayo says", "Rose"),
        ("Annual leave", "Ann"),
        ("sample streets of the city", "Sample Road"),
        ("It is a list", "I"),
    ],
)
def test_what_only_looks_alike_is_not_found(text: str, fact: str) -> None:
    assert found(text, fact) == []


def test_an_everyday_word_counts_as_a_name_with_a_capital_or_where_nobody_writes_capitals() -> None:
    assert found("Then Grace comes by grace", "Grace") == ["Grace"]
    assert found("grace takes him to school", "Grace") == ["grace"]
    assert found("By grace, Ayo sleeps", "Grace") == []


@pytest.mark.parametrize(
    "written",
    [
        "07700 900101",
        "07700900101",
        "07700-900-101",
        "(07700) 900 101",
        "+44 7700 900101",
        "+44 (0)7700 900101",
        "0044 7700 900 101",
        "٠٧٧٠٠ ٩٠٠١٠١",
        "900101",
        "07700\u00a0900\u200b101",
    ],
)
def test_a_number_is_found_in_any_spacing(written: str) -> None:
    assert found(f"Ring {written} tonight.", NUMBER)


@pytest.mark.parametrize("kept", ["+44 7700 900101", "0044 (0) 7700 900101", "+447700900101"])
def test_a_number_we_hold_with_44_is_found_without(kept: str) -> None:
    assert found("Ring 07700 900101.", Fact(kept, "tells", 1, Sought.NUMBER))


@pytest.mark.parametrize("written", ["07700 900102", "0101", "12/05/2026", "07700", "101 900 7700"])
def test_another_number_is_not_found(written: str) -> None:
    assert found(f"Ring {written} tonight.", NUMBER) == []


@given(name=letters, before=around, after=around)
def test_any_name_is_found_between_any_signs(name: str, before: str, after: str) -> None:
    if folded(name):
        shown = f"Somebody{before}{name.capitalize()}{after}walks"
        assert any(folded(name) in folded(words) for words in found(shown, name))


@given(text=st.text(max_size=300), names=st.lists(st.text(max_size=20), max_size=4))
def test_whatever_is_written_it_answers_with_places_in_the_text(text: str, names: list[str]) -> None:
    facts = [Fact(name, "tells", 1) for name in names] + [Fact(name, "tells", 1, Sought.NUMBER) for name in names]
    matches = words_that_tell(text, facts)
    assert all(text[match.begins : match.ends] == match.words for match in matches)
    assert [match.begins for match in matches] == sorted(match.begins for match in matches)


@given(text=st.text(alphabet="Folake RuthS.!?\n", max_size=120))
def test_the_pieces_of_its_sentences_are_the_text_itself(text: str) -> None:
    for sentence in sentences_that_tell(text, [NAME, Fact("Ruth", "tells of Ruth", 2)]):
        assert "".join(words for words, _ in sentence) in text
        assert any(tells for _, tells in sentence)


def test_a_sentence_comes_with_what_each_of_its_words_tells() -> None:
    text = "Ayo sleeps well. Folake takes him to school, and Ruth waits! Nothing here."
    found_in = sentences_that_tell(text, [NAME, Fact("Ruth", "tells of Ruth", 2)])
    assert [[piece for piece in sentence if piece[1]] for sentence in found_in] == [
        [("Folake", "tells of Fola"), ("Ruth", "tells of Ruth")]
    ]
    assert "Ayo" not in "".join(words for words, _ in found_in[0])


def test_a_hundred_thousand_letters_are_read_in_a_moment() -> None:
    assert found("Nobody is here. " * 6_000 + "Folake", "Folake") == ["Folake"]
