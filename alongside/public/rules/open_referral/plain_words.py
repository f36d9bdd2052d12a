"""HTML of a feed becomes plain words: paragraphs and lists as lines, and nothing of what a page would run."""

import re
from html import unescape
from html.parser import HTMLParser

BLOCKS = {"p", "div", "br", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article"}
UNSAID = {"script", "style", "template", "head", "title", "noscript", "iframe", "object", "svg"}
LOOKS_LIKE_HTML = re.compile(r"<[a-zA-Z/!?]|&[a-zA-Z#]")
ANY_TAG = re.compile(r"<[^<>]*>")


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.said: list[str] = []
        self.unsaid: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in UNSAID:
            self.unsaid.append(tag)
        elif tag in BLOCKS:
            self.said.append("\n– " if tag == "li" else "\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BLOCKS:
            self.said.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self.unsaid:
            del self.unsaid[self.unsaid.index(tag) :]
        elif tag in BLOCKS:
            self.said.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.unsaid:
            self.said.append(data)


def plain_words(text: str) -> str:
    """The words alone, at most one empty line between two of them."""
    if LOOKS_LIKE_HTML.search(text):
        text = _without_html(text)
    lines = [" ".join(line.split()) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _without_html(text: str) -> str:
    reader = _Words()
    try:
        reader.feed(text)
        reader.close()
    except (AssertionError, ValueError):  # Python's own reader gives up on some broken declarations
        return unescape(ANY_TAG.sub(" ", text))
    return "".join(reader.said)
