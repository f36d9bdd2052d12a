"""The letters for paper: turns the npm web fonts into TrueType files that Typst can read.

Fontsource splits a face into pieces by script, and Typst takes only one file for a family and weight. So each
piece becomes a family of its own ("Noto Sans cyrillic"), and alongside/foundation/paper.py lists them in order.
Chinese, Japanese and Korean are left out: one weight alone is several megabytes in about a hundred pieces.
"""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "node_modules" / "@fontsource"
FONTS = ROOT / "build" / "fonts"
FAMILIES = FONTS / "families.json"
STAMP = FONTS / "stamp.json"
BOTH = (400, 700)
REGULAR = (400,)

# Package, then its weights and pieces. The order is the order in which Typst looks for a letter.
PIECES: dict[str, tuple[tuple[int, ...], tuple[str, ...]]] = {
    "atkinson-hyperlegible-next": (BOTH, ("latin", "latin-ext")),
    "noto-sans": (BOTH, ("latin", "latin-ext", "vietnamese", "cyrillic", "cyrillic-ext", "greek", "greek-ext")),
    "noto-naskh-arabic": (BOTH, ("arabic",)),
    "noto-nastaliq-urdu": (BOTH, ("arabic",)),
    "noto-sans-bengali": (BOTH, ("bengali",)),
    "noto-sans-gurmukhi": (BOTH, ("gurmukhi",)),
    "noto-sans-devanagari": (BOTH, ("devanagari",)),
    "noto-sans-ethiopic": (BOTH, ("ethiopic",)),
    "noto-sans-symbols-2": (REGULAR, ("symbols",)),
    "noto-emoji": (REGULAR, ("emoji",)),
}
# Names that tell a family apart: the family itself, the full name, the PostScript name and the typographic family.
FAMILY, UNIQUE, FULL, POSTSCRIPT, TYPOGRAPHIC_FAMILY = 1, 3, 4, 6, 16


def build(progress: Callable[[str], None]) -> None:
    """Write build/fonts/*.ttf, if the web fonts or this file have changed since the last time."""
    sources = _sources()
    stamp = _stamp(sources)
    if STAMP.exists() and STAMP.read_text() == stamp:
        return
    FONTS.mkdir(parents=True, exist_ok=True)
    STAMP.unlink(missing_ok=True)
    for old in FONTS.glob("*.ttf"):
        old.unlink()
    families: dict[str, list[int]] = {}
    for number, source in enumerate(sources, start=1):
        progress(f"Letters for paper: {number} of {len(sources)}, {source.stem}")
        family, letters = _convert(source)
        families[family] = sorted(letters.intersection(families.get(family, letters)))
    FAMILIES.write_text(json.dumps(families, indent=None))
    STAMP.write_text(stamp)


def _sources() -> list[Path]:
    found = [
        SOURCES / package / "files" / f"{package}-{piece}-{weight}-normal.woff2"
        for package, (weights, pieces) in PIECES.items()
        for piece in pieces
        for weight in weights
    ]
    if missing := [path.name for path in found if not path.exists()]:
        raise FileNotFoundError(f"Run npm ci first: these fonts are missing: {', '.join(missing)}.")
    return found


def _stamp(sources: list[Path]) -> str:
    digests = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in [*sources, Path(__file__)]}
    return json.dumps(digests, indent=1)


def _convert(source: Path) -> tuple[str, set[int]]:
    """Write one TrueType file; answer with its family and the characters that every weight of it can show."""
    font = TTFont(source, recalcTimestamp=False)
    font.flavor = None
    piece = source.stem.removeprefix(f"{source.parent.parent.name}-").rsplit("-", 2)[0]
    names = font["name"]
    family = f"{names.getDebugName(FAMILY)} {piece}"
    style = "Bold" if font["OS/2"].usWeightClass > min(BOTH) else "Regular"
    names.removeNames(nameID=TYPOGRAPHIC_FAMILY)
    for name_id, text in (
        (FAMILY, family),
        (UNIQUE, f"{family} {style}"),
        (FULL, f"{family} {style}"),
        (POSTSCRIPT, f"{family} {style}".replace(" ", "-")),
    ):
        names.removeNames(nameID=name_id)
        names.setName(text, name_id, 3, 1, 0x409)
    font.save(FONTS / f"{source.stem}.ttf")
    return family, set(font.getBestCmap())


if __name__ == "__main__":
    build(print)
