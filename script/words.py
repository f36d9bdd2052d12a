"""The words of family pages in every language: finds them in the code, keeps locale/, and compiles what is served.

`script/words` brings every catalogue up to date and says how many words each still misses. What a translator wrote
stays: words that are no longer used wait at the end of the file, and come back with what they were translated as.

`script/words FILE` takes in what a translator hands over as JSON: {"ur": {"Save": "…", "%(num)s day": ["…", "…"]}};
where the same English stands for different things, its context goes before it: "of a date\\u0004day".
"""

import hashlib
import json
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from babel.messages.catalog import Catalog, Message  # noqa: E402 (the root has to be on the path first)
from babel.messages.extract import extract_from_dir  # noqa: E402
from babel.messages.mofile import write_mo  # noqa: E402
from babel.messages.pofile import read_po, write_po  # noqa: E402

from alongside.foundation.languages import (  # noqa: E402
    DRAFTED,
    LANGUAGES,
    STANDING,
    catalogue_of,
    is_translated,
    standing,
)

COMPILED = ROOT / "build" / "locale"
TEMPLATES = {"trimmed": "true", "newstyle_gettext": "true", "trim_blocks": "true", "lstrip_blocks": "true"}
TEMPLATES |= {"silent": "false", "extensions": "jinja2.ext.do"}
METHODS = [("**/jinja2/**.html", "jinja2.ext:babel_extract"), ("**/tests/**.py", "ignore"), ("**.py", "python")]
KEYWORDS = {
    "_": None, "N_": None, "gettext": None, "gettext_lazy": None, "ngettext": (1, 2), "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2), "pgettext_lazy": ((1, "c"), 2), "npgettext": ((1, "c"), 2, 3),
}  # fmt: skip
HEADING = """# The words of family pages in {english}. Kept up to date by script/words.
# A speaker who has checked every line writes so in X-Standing, with the day: checked by a speaker, 1 May 2027.
msgid ""
msgstr ""
"Language: {code}\\n"
"Plural-Forms: {plurals}\\n"
"X-Standing: {standing}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def found() -> Catalog:
    """Every string the code wraps for translation, with the files it stands in."""
    catalog = Catalog()
    options = {METHODS[0][0]: TEMPLATES}
    for file, _line, words, comments, context in extract_from_dir(
        ROOT / "alongside", METHODS, options, KEYWORDS, ("Translators:",), strip_comment_tags=True
    ):
        catalog.add(words, None, [(f"alongside/{file}", 0)], auto_comments=comments, context=context)
    return catalog


def brought_up_to_date(words: Catalog, before: Catalog, code: str) -> Catalog:
    """The words that are used, with what they were translated as; those no longer used, behind them."""
    after, kept = Catalog(locale=code), {_key(message): message for message in _all(before)}
    for message in words:
        if message.id:
            old = kept.pop(_key(message), None)
            string = old.string if old and is_translated(old.string) else None
            new = after.add(message.id, string, message.locations, context=message.context)
            new.auto_comments, new.user_comments = message.auto_comments, old.user_comments if old else []
    after.obsolete.update({key: message for key, message in kept.items() if is_translated(message.string)})
    return after


def _all(catalog: Catalog) -> Iterator[Message]:
    yield from catalog.obsolete.values()
    yield from (message for message in catalog if message.id)


def _key(message: Message) -> tuple[str, str]:
    return (message.id if isinstance(message.id, str) else message.id[0], message.context or "")


def as_text(catalog: Catalog, english: str, standing: str) -> str:
    """The catalogue as its file holds it: no dates and no line numbers, so that a file changes only with its words."""
    written = BytesIO()
    write_po(written, catalog, width=0, sort_output=True, omit_header=True, include_lineno=False)
    heading = HEADING.format(
        english=english, code=catalog.locale_identifier, plurals=catalog.plural_forms, standing=standing
    )
    return heading + written.getvalue().decode()


Handed = dict[str, str | list[str]]


def up_to_date(code: str, english: str, words: Catalog, handed: Handed | None = None) -> str:
    """What the file of one language should hold now, with what a translator hands over."""
    text = catalogue_of(code).read_text() if catalogue_of(code).exists() else ""
    said = STANDING.search(text)
    before = read_po(text.splitlines(keepends=True), locale=code)
    for words_in_english, translated in (handed or {}).items():
        context, _, one = words_in_english.rpartition("\x04")
        if message := words.get(one, context or None):
            string = tuple(translated) if isinstance(translated, list) else translated
            before.delete(message.id, message.context)
            before.add(message.id, string, context=message.context)
    return as_text(brought_up_to_date(words, before, code), english, said[1] if said else DRAFTED)


def compile_all() -> None:
    """Write build/locale/…/django.mo of every language, each only when its catalogue has changed."""
    for language in LANGUAGES:
        file = catalogue_of(language.code)
        if file.exists():
            _compile(file, COMPILED / language.code / "LC_MESSAGES" / "django.mo")


def _compile(file: Path, target: Path) -> None:
    source = file.read_bytes()
    mark, noted = hashlib.sha256(source + Path(__file__).read_bytes()).hexdigest(), target.with_suffix(".stamp")
    if target.exists() and noted.exists() and noted.read_text() == mark:
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    written = BytesIO()
    write_mo(written, read_po(BytesIO(source), abort_invalid=True))
    half = target.with_suffix(f".{hash(mark)}.half")  # two starts at once never read half a file
    half.write_bytes(written.getvalue())
    half.replace(target)
    noted.write_text(mark)


def main() -> None:
    words = found()
    handed: dict[str, Handed] = json.loads(Path(sys.argv[1]).read_text()) if sys.argv[1:] else {}
    for language in LANGUAGES[1:]:
        file = catalogue_of(language.code)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(up_to_date(language.code, language.english, words, handed.get(language.code)))
    compile_all()
    for one in standing():
        print(f"{one.language.english:10} {one.translated} of {one.strings}, {one.missing} missing; {one.says}")


if __name__ == "__main__":
    main()
