"""Scripts and styles come from files of ours alone, so that the browser can be told to run nothing else."""

import re
from collections.abc import Iterator

from tests.house import plan

DATA = re.escape(' type="application/ld+json">{{ ') + r"\w+" + re.escape(" | tojson }}</script>")
HELD = {
    # Data for search engines is not run; what stands in it is escaped by tojson (foundation/_found.html).
    "a script": re.compile(rf"<script(?!{DATA})(?![^>]*\bsrc=)", re.IGNORECASE),
    "a style": re.compile(r"<style|\sstyle=[\"'{]", re.IGNORECASE),
    "a word that acts": re.compile(r"\son[a-z]+=[\"'{]", re.IGNORECASE),
    "a link that acts": re.compile(r"javascript:", re.IGNORECASE),
    "what another place sends": re.compile(r"<(?:script|link|img|iframe|object|embed|form)[^>]*=[\"']?(?:https?:)?//"),
}
RUN_AS_TEXT = re.compile(
    r"\beval\(|new Function\(|innerHTML|outerHTML|insertAdjacentHTML|document\.write|setAttribute\(.style"
)


def held() -> Iterator[str]:
    for file in plan.templates():
        for number, line in enumerate(file.read_text().splitlines(), 1):
            yield from (f"{plan.place(file)}:{number} holds {what}" for what, look in HELD.items() if look.search(line))


def test_no_page_holds_a_script_a_style_or_a_word_that_acts() -> None:
    assert list(held()) == []


def test_only_escaped_data_for_search_engines_is_let_through() -> None:
    look = HELD["a script"]
    assert not look.search('<script type="application/ld+json">{{ about_us | tojson }}</script>')
    assert look.search('<script type="application/ld+json">{{ about_us }}</script>')
    assert look.search('<script type="application/ld+json">{{ about_us | safe }}</script>')
    assert look.search('<script type="module">{{ about_us | tojson }}</script>')
    assert look.search("<script>go()</script>")


def test_our_scripts_never_run_text_and_never_put_text_in_as_html() -> None:
    scripts = sorted((plan.HOUSE / "foundation" / "assets").glob("*.js"))
    assert scripts
    assert [plan.place(file) for file in scripts if RUN_AS_TEXT.search(file.read_text())] == []
