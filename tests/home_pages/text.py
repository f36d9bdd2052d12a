"""What a page itself says: its own sentences, without the words people typed."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

BLOCKS = {
    "article", "blockquote", "button", "dd", "div", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1",
    "h2", "h3", "h4", "header", "label", "legend", "li", "main", "nav", "ol", "p", "section", "summary", "title", "ul",
}  # fmt: skip
VOID = {"br", "hr", "img", "input", "link", "meta", "source", "path", "circle"}
UNREAD = {"script", "style", "head", "textarea", "option", "svg"}
NAME = "Sam"
END = re.compile(r"[.!?؟۔।…]+(?:[”’\"»)]*)(?=\s|$)")


@dataclass
class PageText(HTMLParser):
    """Collects the text of each block of a page, and leaves out what people said.

    What people typed is marked by whoever shows it: a `blockquote`, `data-own`, or a class `al-own-words` or
    `al-words`. A name, in `bdi`, counts as one short word.
    """

    blocks: list[str] = field(default_factory=list)
    open: list[tuple[str, bool]] = field(default_factory=list)
    text: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BLOCKS:
            self.end_block()
        if tag in VOID:
            self.text += " "
            return
        if tag == "bdi" and not self.is_silent:
            self.text += NAME
        self.open.append((tag, self.is_silent or tag in UNREAD or tag == "bdi" or is_own(tag, dict(attrs))))

    def handle_endtag(self, tag: str) -> None:
        while self.open and tag in [name for name, _ in self.open]:
            closed, _ = self.open.pop()
            if closed == tag:
                break
        if tag in BLOCKS:
            self.end_block()

    def handle_data(self, data: str) -> None:
        if not self.is_silent:
            self.text += data

    @property
    def is_silent(self) -> bool:
        return bool(self.open) and self.open[-1][1]

    def end_block(self) -> None:
        if said := " ".join(self.text.split()):
            self.blocks.append(said)
        self.text = ""


def is_own(tag: str, attributes: dict[str, str | None]) -> bool:
    """Somebody's own words: never measured, never changed."""
    classes = (attributes.get("class") or "").split()
    return tag == "blockquote" or "data-own" in attributes or bool({"al-own-words", "al-words"} & set(classes))


def blocks_of(html: str) -> list[str]:
    """Everything a page says in words of its own: headings, labels, buttons, sentences."""
    page = PageText()
    page.feed(html)
    page.close()
    page.end_block()
    return page.blocks


def sentences_of(html: str) -> list[str]:
    """The running text: every whole sentence. A heading or a button without a full stop is none."""
    return [sentence for block in blocks_of(html) for sentence in sentences_in(block)]


def sentences_in(block: str) -> list[str]:
    found, begun = [], 0
    for end in END.finditer(block):
        found.append(block[begun : end.end()].strip())
        begun = end.end()
    return found
