"""Promises about paper: everyone can read it, nothing anyone writes can break it, and it tells nothing about us."""

import io
import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

import pypdf
import pytest
import typst
from hypothesis import example, given
from hypothesis import strategies as st
from pytest_django import Settings

from alongside.foundation import paper
from alongside.foundation.paper import LARGE_PRINT, LettersMissing, PaperJam, characters_we_cannot_print, render_pdf

TITLE = "Ayo and Tem’s plan"
URDU = "ہم چاہتے ہیں کہ بچے ہر روز ایک ہی گھر میں جاگیں۔"
MIDDLE_OF_PAGE = 297.5
ISOLATES = re.compile("[\u2066-\u2069]")
ANYTHING = st.text(st.characters(exclude_categories=()))


def a_plan(**changes: Any) -> dict[str, Any]:
    """A normal plan of six promises, as the plans room gives it."""
    return {
        "meeting_name": "Our family group conference",
        "for_name": "Nana Ruth",
        "made_on": "Saturday 10 October 2026",
        "review_on": "Saturday 12 December 2026",
        "watcher": "Uncle Dele",
        "hopes": {"words": "“We want the boys to wake up in the same house every day.”", "by": "In our words"},
        "ours": [
            a_promise("Nana Ruth", "Takes Ayo to school every morning", status="Going well"),
            a_promise("Uncle Dele", "Has both boys to stay on the first weekend of the month"),
            a_promise("Mum (Kemi)", "Goes to bed when the boys do"),
            a_promise("Tem", "Rings Mum on Sunday evenings"),
        ],
        "services": [
            a_promise("Sam, from Children’s Services", "Finds out about the bus pass"),
            a_promise("Mrs Oldroyd, from school", "Keeps a place at breakfast club"),
        ],
        "asked": [
            {"what": "A bed for Tem", "from": "Children’s Services", "decide_by": "30 October", "decision": "Yes"}
        ],
        "if_then": [{"if": "If Mum is too tired,", "then": "the boys go to Nana Ruth’s."}],
        "report_note": "Everyone who came has agreed to this plan.",
        "how_to_get_help": ["Talk to Joy, your coordinator: 0191 496 0000.", "If someone is in danger, ring 999."],
        "translated_by": None,
        **changes,
    }


def a_promise(who: str, what: str, *, when: str = "Every week", checks: str = "Auntie Bisi", status: str = "") -> Any:
    return {"who": who, "what": what, "when": when, "checks": checks, "status": status}


def printed(content: dict[str, Any], *, title: str = TITLE, **options: Any) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(render_pdf("plans/plan.typ", content, title=title, **options)))


def words_on(document: pypdf.PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in document.pages).split())


def root_of(document: pypdf.PdfReader) -> Any:
    return cast("Any", document.trailer["/Root"])


def structure_of(document: pypdf.PdfReader) -> list[str]:
    """The kinds of things a screen reader is told about, in reading order."""

    def kinds(node: Any) -> list[str]:
        node = node.get_object()
        if isinstance(node, list):
            return [kind for child in node for kind in kinds(child)]
        if not isinstance(node, dict):
            return []
        return [*([node["/S"]] if "/S" in node else []), *(kinds(node["/K"]) if "/K" in node else [])]

    return kinds(root_of(document)["/StructTreeRoot"])


def pieces(document: pypdf.PdfReader) -> list[tuple[str, float, float]]:
    """Each piece of text as it is drawn: its words, its left edge and its size."""
    found: list[tuple[str, float, float]] = []

    def look(text: str, at: list[float], _matrix: Any, _font: Any, size: float) -> None:
        if text.strip():
            found.append((ISOLATES.sub("", text).strip(), at[4], size))

    for page in document.pages:
        page.extract_text(visitor_text=look)
    return found


def left_edge(document: pypdf.PdfReader, words: str) -> float:
    return next(edge for text, edge, _size in pieces(document) if text == words)


def fonts_of(document: pypdf.PdfReader) -> set[str]:
    resources: list[Any] = [page["/Resources"] for page in document.pages]
    return {font["/BaseFont"] for resource in resources for font in resource["/Font"].values()}


def test_a_plan_of_six_promises_fits_on_one_page_with_every_word_on_it() -> None:
    document = printed(a_plan())
    words = words_on(document)

    assert len(document.pages) == 1
    for expected in (
        TITLE,
        "A copy for Nana Ruth",
        "We want the boys to wake up in the same house every day.",
        "Made by our family on Saturday 10 October 2026. We look at it again on Saturday 12 December 2026.",
        "Uncle Dele watches over the plan.",
        "Takes Ayo to school every morning Every week · Auntie Bisi checks · Going well",
        "Sam, from Children’s Services",
        "Asked of Children’s Services",
        "Answer by 30 October · Yes",
        "If Mum is too tired, the boys go to Nana Ruth’s.",
        "Talk to Joy, your coordinator: 0191 496 0000.",
        "Page 1 of 1",
    ):
        assert expected in words


def test_a_screen_reader_is_told_the_title_the_language_the_headings_and_the_lists() -> None:
    document = printed(a_plan())
    root = root_of(document)
    kinds = structure_of(document)

    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en-GB"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert document.metadata is not None
    assert document.metadata.title == TITLE
    assert b"<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_object().get_data()
    assert kinds.count("/H1") == 1
    assert kinds.count("/H2") == 5
    assert kinds.count("/L") == 2, "our promises and the services' promises are lists"
    assert kinds.count("/LI") == 6


def test_large_print_has_the_same_words_larger() -> None:
    ordinary, large = printed(a_plan()), printed(a_plan(), size=LARGE_PRINT)

    assert min(size for _text, _edge, size in pieces(ordinary)) >= 12
    assert min(size for _text, _edge, size in pieces(large)) >= 15
    assert "Takes Ayo to school every morning" in words_on(large)


def test_words_are_never_printed_smaller_than_twelve_points() -> None:
    assert render_pdf("plans/plan.typ", a_plan(), title=TITLE, size=4) == (
        render_pdf("plans/plan.typ", a_plan(), title=TITLE, size=12)
    )


def test_a_translation_has_its_own_headings_and_names_who_made_it() -> None:
    labels = {"ours": "Co zrobimy", "translated_by": "Przetłumaczył(a) {name}.", "page": "Strona {page} z {total}"}
    document = printed(a_plan(labels=labels, translated_by="Łucja Próbna"), language="pl")
    words = words_on(document)

    assert root_of(document)["/Lang"] == "pl"
    assert "Co zrobimy" in words
    assert "What we do" not in words
    assert "Przetłumaczył(a) Łucja Próbna." in words
    assert "Strona 1 z 1" in words


@pytest.mark.parametrize(("language", "font"), [("ur", "Nastaliq"), ("ar", "Naskh")])
def test_a_right_to_left_plan_begins_at_the_right_in_the_readers_own_hand(language: str, font: str) -> None:
    document = printed(a_plan(hopes={"words": URDU, "by": ""}), title="ہمارا منصوبہ", language=language)

    assert root_of(document)["/Lang"] == language
    assert any(font in name for name in fonts_of(document))
    assert left_edge(document, "Uncle Dele") > MIDDLE_OF_PAGE
    assert left_edge(printed(a_plan()), "Uncle Dele") < MIDDLE_OF_PAGE


def test_a_phone_number_keeps_its_order_among_words_that_run_from_right_to_left() -> None:
    document = printed(a_plan(how_to_get_help=["جوئے سے بات کریں: 0191 496 0000"]), language="ur")

    edge_of = {part: next(edge for text, edge, _size in pieces(document) if part in text) for part in ("0191", "0000")}
    assert edge_of["0191"] <= edge_of["0000"]


def test_an_urdu_name_on_an_english_page_is_drawn_in_its_own_letters() -> None:
    document = printed(a_plan(for_name="رقیہ", ours=[a_promise("محمد", "ہر صبح اسکول"), a_promise("Tem", "Rings")]))

    assert any("Naskh" in name for name in fonts_of(document))
    assert set("رقیہمحدصبحاسکول") <= set(words_on(document))
    assert "□" not in words_on(document)


@pytest.mark.parametrize(
    "text", ["Łódź Ğ Ș ỗ", "Привіт Ґ", "Ελλάδα", "سلام پنجابی گھر ے", "নমস্কার", "ਸਤ ਸ੍ਰੀ ਅਕਾਲ", "नमस्ते", "ሰላም", "✓ ☐"]
)
def test_the_scripts_of_a_british_city_can_be_printed(text: str) -> None:
    assert characters_we_cannot_print(text) == set()


def test_emoji_are_printed_and_their_invisible_parts_are_no_trouble() -> None:
    assert characters_we_cannot_print("👨\u200d👩\u200d👧 ❤\ufe0f 👍🏽 🇬🇧") == set()


def test_what_no_letters_of_ours_can_show_is_told_and_becomes_a_box() -> None:
    words = words_on(printed(a_plan(for_name="Ming 明 the Sample")))

    assert characters_we_cannot_print("Ming 明明\n\0") == {"明"}
    assert "A copy for Ming □ the Sample" in words


@pytest.mark.parametrize(
    "written", ['#panic("x")', "*not bold* _x_ $x$ <a> @b", '"; #read("/etc/passwd")', "\\u{41} // x", "{name} {x}"]
)
def test_what_someone_wrote_is_shown_and_never_obeyed(written: str) -> None:
    words = words_on(printed(a_plan(for_name=written, ours=[a_promise("Tem", written)])))

    assert words.count(written) == 2


def test_one_persons_words_cannot_turn_anothers_round() -> None:
    assert "copy for Ruth" in words_on(printed(a_plan(for_name="\u202eRuth\u2066")))


@pytest.mark.parametrize(
    "text",
    [
        *(letter * 100_000 for letter in ("a", "1", "ا", "\n", "\0", " ", "\u200d")),
        *(pair * 50_000 for pair in ("x ", "👩\u200d", "🇬🇧", "ক্")),
        "e" + "\u0301" * 100_000,
    ],
    ids=lambda text: ascii(text[:4]),
)
def test_a_hundred_thousand_characters_are_printed_all_the_same(text: str) -> None:
    assert printed(a_plan(for_name=text[:1000], ours=[a_promise("Tem", text)])).pages


def test_nobody_loses_the_end_of_a_very_long_word() -> None:
    words = words_on(
        printed(a_plan(for_name="Ann" + "x" * 5000 + "END", ours=[a_promise("A" * 300, "b" * 5000 + "LAST")]))
    )

    assert words.count("A") >= 300
    assert words.count("x") >= 5000
    assert words.count("b") >= 5000
    assert "END" in words
    assert "LAST" in words


@given(ANYTHING)
@example("")
@example("\u200b")
@example("\u200d\ufe0f")
@example("\ud800")
@example("\ufdd0\U0010ffff\ue000")
@example("\u0301\u200d\u0651\u09cd\u2066")
def test_any_text_at_all_can_be_printed_everywhere(text: str) -> None:
    row = {"what": text, "from": text, "decide_by": text, "decision": text}
    content = a_plan(
        meeting_name=text, for_name=text, made_on=text, review_on=text, watcher=text, report_note=text,
        translated_by=text, hopes={"words": text, "by": text}, how_to_get_help=[text], asked=[row],
        ours=[a_promise(text, text, when=text, checks=text, status=text)], services=[a_promise(text, text)] * 2,
        if_then=[{"if": text, "then": text}], labels={"ours": text, "page": text},
    )  # fmt: skip

    for language in ("en", "ur"):
        assert render_pdf("plans/plan.typ", content, title=text, language=language).startswith(b"%PDF")


def test_a_plan_with_nothing_in_it_yet_can_be_printed() -> None:
    assert TITLE in words_on(printed({}))
    assert TITLE in words_on(printed(dict.fromkeys(a_plan())))


def test_the_file_says_nothing_about_who_or_what_made_it_or_where() -> None:
    document = printed(a_plan())
    made = render_pdf("plans/plan.typ", a_plan(), title=TITLE)

    assert document.metadata is not None
    assert document.metadata.author is None
    assert set(document.metadata) <= {"/Title", "/Creator"}
    assert str(Path(__file__).parents[3]).encode() not in made


def test_the_same_plan_is_the_same_file_and_carries_the_moment_it_is_given() -> None:
    at = datetime(2026, 10, 10, 15, 30, tzinfo=UTC)
    first, second = (render_pdf("plans/plan.typ", a_plan(), title=TITLE, at=at) for _ in range(2))
    document = pypdf.PdfReader(io.BytesIO(first))

    assert first == second
    assert document.metadata is not None
    assert document.metadata.creation_date == at


@pytest.mark.parametrize("name", ["plan.typ", "../plans/plan.typ", "plans/../x.typ", "/etc/passwd", "plans/plan"])
def test_only_a_template_of_a_room_can_be_named(name: str) -> None:
    with pytest.raises(ValueError, match=r"named like plans/plan\.typ"):
        render_pdf(name, {}, title=TITLE)


def test_letters_that_were_never_built_are_missed_in_a_sentence(settings: Settings, tmp_path: Path) -> None:
    settings.BUILD = tmp_path
    paper._families.cache_clear()

    try:
        with pytest.raises(LettersMissing, match=r"Run script/fonts\.py\."):
            render_pdf("plans/plan.typ", a_plan(), title=TITLE)
    finally:
        paper._families.cache_clear()


def test_typst_knows_each_family_of_letters_by_the_name_we_list(settings: Settings) -> None:
    built = settings.BUILD / "fonts"
    known = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(built)]).families()

    assert set(json.loads((built / "families.json").read_text())) == set(known)


@pytest.mark.nightly
def test_when_typst_itself_breaks_a_page_can_catch_it() -> None:
    """Typst panics on a letter under 32,768 accents, and a panic would otherwise end the whole server process."""
    page = {
        "title": TITLE,
        "name": TITLE,
        "lang": "en",
        "region": "gb",
        "dir": "ltr",
        "size": 12,
        "tall": False,
        "dated": False,
    }
    content = {"ours": [a_promise("Tem", "é" + "\u0301" * 33_000)]}
    inputs = {"paper": json.dumps({**page, "fonts": list(paper._families())}), "content": json.dumps(content)}

    with pytest.raises(PaperJam, match=r"plan\.typ could not be printed\."):
        paper._compile(paper._template("plans/plan.typ"), inputs, timestamp=0)
