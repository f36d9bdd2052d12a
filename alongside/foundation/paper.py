"""Paper: turns a template of a room and some content into an accessible PDF (PDF/UA-1), ready to print."""

import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst
from django.conf import settings

HOUSE = Path(__file__).resolve().parent.parent
SMALLEST_SIZE = 12
LARGE_PRINT = 18
RIGHT_TO_LEFT_LANGUAGES = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
# Urdu is read in the sloping Nastaliq hand, which needs taller lines.
NASTALIQ_LANGUAGES = frozenset({"ur"})
NASTALIQ, NASKH = "Noto Nastaliq Urdu arabic", "Noto Naskh Arabic arabic"

CANNOT_PRINT = "□"
NEW_LINES = re.compile(r"\r\n?|[\v\f\x85\u2028\u2029]|\n(?:[^\S\n]*\n)+")
BLANKS = re.compile(r"[^\S\n\xa0]+")
# Control characters, and the marks with which one person's words could turn another's round.
UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb]")
# Characters that shape their neighbours and have no shape of their own, so that no font need show them.
SHAPELESS = re.compile(r"[\n\xad\u034f\u061c\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0020-\U000e007f]")
# In a line that runs from right to left, the parts of a phone number would change places: hold them together.
NUMBER_WITH_GAPS = re.compile(r"\+?\(?\d+\)?(?:[ \xa0./-]\(?\d+\)?)+")
RIGHT_TO_LEFT_LETTER = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
LEFT_TO_RIGHT_ISOLATE, END_OF_ISOLATE = "\u2066", "\u2069"
LONG_WORD = re.compile(r"[^\s\u200b]{31,}")
LONGEST_PIECE = 20
PLACE_TO_BREAK, JOINER = "\u200b", "\u200d"
# Nobody's name needs more; piled higher they would reach into other lines, and at thousands Typst itself stops.
MOST_MARKS_ON_A_LETTER = 8


class LettersMissing(Exception):
    """The fonts for paper have not been built on this machine."""


class PaperJam(Exception):
    """The printing part stopped on something in the content: a fault of ours, to be mended."""


def render_pdf(
    template: str,
    content: Mapping[str, Any],
    *,
    title: str,
    name: str = "Alongside",
    language: str = "en",
    size: int = SMALLEST_SIZE,
    at: datetime | None = None,
) -> bytes:
    """Draw `alongside/<room>/typst/<name>.typ`, named as "<room>/<name>.typ", with the content given.

    `title` stands on the page; `name` is what the file calls itself, in a browser's history too, and names nobody.
    `content` is whatever JSON can hold; its words are shown as they are and never read as instructions. `size` is
    the size of ordinary words in points (`LARGE_PRINT` for people who need it). `at` is written into the file as
    the moment it was made; without it the file carries no date, and the same content always gives the same bytes.
    """
    more = {"name": name, "size": max(size, SMALLEST_SIZE), "dated": at is not None}
    inputs = _inputs(content, title=title, language=language, **more)
    return _compile(_template(template), inputs, timestamp=int(at.timestamp()) if at else 0)


def render_picture(template: str, content: Mapping[str, Any], *, title: str, language: str = "en") -> bytes:
    """The same as a picture (PNG), one point of the template to a dot: for cards, where nobody could open a PDF."""
    inputs = _inputs(content, title=title, language=language)
    source = _template(template)
    with _unless_jammed(source):
        return typst.compile(
            source,
            root=HOUSE,
            font_paths=_fonts(),
            ignore_system_fonts=True,
            format="png",
            ppi=72.0,
            sys_inputs=inputs,
        )


def _inputs(content: Mapping[str, Any], *, title: str, language: str, **more: Any) -> dict[str, str]:
    lang, _, region = language.lower().partition("-")
    runs_left = lang in RIGHT_TO_LEFT_LANGUAGES
    paper = {
        "title": _printable(title).strip() or CANNOT_PRINT,
        "lang": lang,
        "region": region or ("gb" if lang == "en" else None),
        "dir": "rtl" if runs_left else "ltr",
        "fonts": _families_for(lang),
        "tall": lang in NASTALIQ_LANGUAGES,
        **more,
    }
    return {"paper": json.dumps(paper), "content": json.dumps(_clean(content, runs_left))}


def characters_we_cannot_print(text: str) -> set[str]:
    """The characters that would be printed as an empty box, so that a page can warn before anyone prints."""
    return {letter for letter in _tidy(text) if not _has_letter(letter)}


@contextmanager
def _unless_jammed(template: Path) -> Iterator[None]:
    try:
        yield
    except BaseException as stop:
        # A panic inside Typst is not an Exception in Python, and would end the whole worker process.
        if type(stop).__name__ == "PanicException":
            raise PaperJam(f"{template.name} could not be printed.") from stop
        raise


def _compile(template: Path, inputs: dict[str, str], *, timestamp: int) -> bytes:
    with _unless_jammed(template):
        return typst.compile(
            template,
            root=HOUSE,
            font_paths=_fonts(),
            ignore_system_fonts=True,
            format="pdf",
            sys_inputs=inputs,
            pdf_standards=["ua-1"],
            timestamp=timestamp,
        )


def _template(name: str) -> Path:
    if not re.fullmatch(r"[a-z_]+/[a-z_]+\.typ", name):
        raise ValueError(f"A template is named like plans/plan.typ, not {name!r}.")
    room, file = name.split("/")
    return HOUSE / room / "typst" / file


def _clean(value: Any, runs_left: bool) -> Any:
    if isinstance(value, str):
        text = _printable(value)
        return _with_numbers_whole(text) if runs_left or RIGHT_TO_LEFT_LETTER.search(text) else text
    if isinstance(value, Mapping):
        return {str(key): _clean(inner, runs_left) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_clean(inner, runs_left) for inner in value]
    return value


def _printable(text: str) -> str:
    shown = "".join(letter if _has_letter(letter) else CANNOT_PRINT for letter in _tidy(text))
    return LONG_WORD.sub(_with_places_to_break, shown)


def _with_numbers_whole(text: str) -> str:
    return NUMBER_WITH_GAPS.sub(rf"{LEFT_TO_RIGHT_ISOLATE}\g<0>{END_OF_ISOLATE}", text)


def _tidy(text: str) -> str:
    """The same words, composed, with plain line ends and without what nobody can see."""
    lines = NEW_LINES.sub("\n", unicodedata.normalize("NFC", text))
    return _without_piles(UNSEEN.sub("", BLANKS.sub(" ", lines)))


def _with_places_to_break(word: re.Match[str]) -> str:
    """A word too long for its line may break between two letters."""
    pieces: list[str] = []
    since = 0
    for letter in word.group():
        joined = _clings(letter) or (pieces and pieces[-1] == JOINER and since < 3 * LONGEST_PIECE)
        if since >= LONGEST_PIECE and not joined:
            pieces.append(PLACE_TO_BREAK)
            since = 0
        pieces.append(letter)
        since += 1
    return "".join(pieces)


def _without_piles(text: str) -> str:
    kept: list[str] = []
    pile = 0
    for letter in text:
        pile = pile + 1 if _clings(letter) else 0
        if pile <= MOST_MARKS_ON_A_LETTER:
            kept.append(letter)
    return "".join(kept)


@cache
def _clings(letter: str) -> bool:
    """Whether this is part of the letter before it: an accent, a vowel sign, a joiner."""
    if letter == "\n":
        return False
    return unicodedata.category(letter) in {"Mn", "Mc", "Me"} or SHAPELESS.match(letter) is not None


def _has_letter(letter: str) -> bool:
    return ord(letter) in _letters() or SHAPELESS.match(letter) is not None


@cache
def _letters() -> frozenset[int]:
    return frozenset().union(*_families().values())


def _families_for(lang: str) -> list[str]:
    families = list(_families())
    if lang in NASTALIQ_LANGUAGES:
        families.remove(NASTALIQ)
        families.insert(families.index(NASKH), NASTALIQ)
    return families


@cache
def _families() -> dict[str, list[int]]:
    """Every family of letters, in the order in which they are tried, with the characters it can show."""
    kept = settings.BUILD / "fonts" / "families.json"
    if not kept.exists():
        raise LettersMissing("The letters for paper are not built yet. Run script/fonts.py.")
    families: dict[str, list[int]] = json.loads(kept.read_text())
    return families


@cache
def _fonts() -> typst.Fonts:
    folder = str(settings.BUILD / "fonts")
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
