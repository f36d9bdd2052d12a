"""Words families and workers should never meet on a page or a letter, and why a few places may use one."""

import ast
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from jinja2 import Environment

from tests.house import plan

FORBIDDEN = re.compile(
    r"\b((?<!in )cases?|clients?|users?|submit(s|ted|ting)?|non-engag\w+|contact(s|ed|ing)?)\b", re.IGNORECASE
)
# What is said on purpose, and why. Each is looked for as it stands here.
ALLOWED: dict[str, str] = {
    "Placement and Case Review": "The name of a law.",
    "User-agent:": "A word of robots.txt, which programs read.",
}
SHOWN_ATTRIBUTES = {"alt", "aria-label", "content", "placeholder", "title", "value"}
# Keyword arguments that are shown even when they are a single word.
SHOWN_ARGUMENTS = {"label", "hint", "hint_text", "help_text", "legend", "caption", "title", "text", "verbose_name"}


class ShownText(HTMLParser):
    """Collects what a reader meets: text, and the attributes that are read out or shown."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.silent = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent = tag in {"script", "style"}
        self.found += [value for name, value in attrs if name in SHOWN_ATTRIBUTES and value]

    def handle_endtag(self, tag: str) -> None:
        self.silent = False

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.found.append(data)


def words_of_template(source: str) -> Iterator[str]:
    """The text of a template, and the sentences it hands to macros."""
    html = []
    for _, kind, value in Environment(autoescape=True).lex(source):
        if kind == "data":
            html.append(value)
        elif kind == "string":
            html.append(" ")
            if reads_as_words(value[1:-1]):
                yield value[1:-1]
        elif kind == "variable_end":
            html.append("…")
    shown = ShownText()
    shown.feed("".join(html))
    yield from shown.found


def words_of_code(source: str) -> Iterator[str]:
    """Every string of a module that reads as words; docstrings are for us, not for the page."""
    tree = ast.parse(source)
    unseen = {id(node) for node in docstrings(tree)}
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg in SHOWN_ARGUMENTS and isinstance(node.value, ast.Constant):
            yield str(node.value.value)
        elif isinstance(node, ast.Tuple):  # a choice: what is kept, and the words for it
            yield from (str(part.value) for part in node.elts if isinstance(part, ast.Constant))
        elif isinstance(node, ast.Constant) and id(node) not in unseen and " " in str(node.value).strip():
            yield str(node.value)


def docstrings(tree: ast.Module) -> Iterator[ast.Constant]:
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if (
            isinstance(body, list)
            and body
            and isinstance(body[0], ast.Expr)
            and isinstance(body[0].value, ast.Constant)
        ):
            yield body[0].value


def reads_as_words(text: str) -> bool:
    return " " in text.strip() or text[:1].isupper()


def is_database_language(text: str) -> bool:
    return bool(re.match(r"\s*(select|with|insert|update|create|alter|drop|set|case)\b", text, re.IGNORECASE))


def forbidden(file: Path, words: Iterator[str]) -> Iterator[str]:
    for text in words:
        if is_database_language(text):
            continue
        for allowed in ALLOWED:
            text = text.replace(allowed, "")
        if said := FORBIDDEN.search(text):
            yield f"{plan.place(file)}: “{said[0]}” in “{' '.join(text.split())[:120]}”"


def test_pages_use_our_words() -> None:
    found = [said for file in plan.templates() for said in forbidden(file, words_of_template(file.read_text()))]
    assert not found, "\n".join(found)


def test_forms_reasons_and_messages_use_our_words() -> None:
    found = [
        said
        for file in plan.code()
        if plan.floor_of(file) != "management"
        for said in forbidden(file, words_of_code(file.read_text()))
    ]
    assert not found, "\n".join(found)


def test_letters_and_plans_on_paper_use_our_words() -> None:
    papers = sorted(plan.HOUSE.glob("*/typst/*.typ"))
    found = [said for file in papers for said in forbidden(file, paper_words(file.read_text()))]
    assert not found, "\n".join(found)


def paper_words(source: str) -> Iterator[str]:
    """Typst puts words in brackets and in quotes; comments are for us."""
    without_comments = re.sub(r"//.*", "", source)
    yield from re.findall(r'"([^"]* [^"]*)"', without_comments)
    yield from re.findall(r"\[([^\[\]#]*)\]", without_comments)


def test_no_word_is_allowed_that_nobody_says() -> None:
    everything = "".join(file.read_text() for file in [*plan.templates(), *plan.code()])
    assert [word for word in ALLOWED if word not in everything] == []
