"""The small Markdown of public pages and courses: paragraphs, lists, strong words and links, and no other HTML."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any
from urllib.parse import urlsplit

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from markupsafe import Markup

from alongside.foundation.languages import Said

SHOWN = ("http", "https", "mailto", "tel")
Address = Callable[[str], str]
CLASSES = {
    "paragraph_open": "govuk-body",
    "bullet_list_open": "govuk-list govuk-list--bullet",
    "ordered_list_open": "govuk-list govuk-list--number",
    "link_open": "govuk-link",
}


def is_own(address: str) -> bool:
    """A page of ours, like /about/for-parents/. Two strokes, or one that leans back, would lead elsewhere."""
    return address.startswith("/") and not address.startswith("//") and "\\" not in address and address.isprintable()


def may_be_shown(address: str) -> bool:
    """Whether an address may become a link at all, whoever wrote it."""
    if is_own(address):
        return True
    return _scheme(address) in SHOWN and address.isprintable() and "\\" not in address


def may_be_published(address: str) -> bool:
    """What an editor may link to: our own pages, and others that come over a sealed line; people by email, phone."""
    if is_own(address):
        return not any(letter.isspace() for letter in address)
    try:
        parts = urlsplit(address)
        named = bool(parts.hostname)
    except ValueError:
        return False
    if any(letter.isspace() for letter in address) or not may_be_shown(address):
        return False
    return (parts.scheme == "https" and named) or (parts.scheme in ("mailto", "tel") and bool(parts.path))


def _scheme(address: str) -> str:
    try:
        return urlsplit(address).scheme.lower()
    except ValueError:
        return ""


class Writer(RendererHTML):
    """Writes GOV.UK's classes, and of *words* in one star only the words."""

    def renderToken(  # noqa: N802 - the library's own name
        self, tokens: Sequence[Token], idx: int, options: OptionsDict, env: EnvType
    ) -> str:
        token = tokens[idx]
        if token.tag == "em":
            return ""
        if named := CLASSES.get(token.type):
            token.attrSet("class", named)
        if token.type == "link_open":
            to_here: Address = env.get("address", str)
            address = str(token.attrGet("href") or "")
            token.attrSet("href", to_here(address))
            if address.startswith("tel:"):
                token.attrSet("dir", "ltr")  # its parts stay in order in a line from right to left
        return super().renderToken(tokens, idx, options, env)


def _reader(allowed: Callable[[str], bool]) -> MarkdownIt:
    reader = MarkdownIt("zero", {"html": False}, renderer_cls=Writer)
    reader.enable(["list", "emphasis", "link", "escape", "entity", "newline"])
    reader.validateLink = allowed  # type: ignore[assignment]
    return reader


_shown = _reader(may_be_shown)
_every_link = _reader(lambda _address: True)


def as_html(words: Said, address: Address = str) -> Markup:
    """The words as a page shows them. `address` puts an address of ours into the reader's language."""
    return Markup(_shown.render(str(words), {"address": address}))  # noqa: S704 - HTML is off, the library escapes


def links_in(words: Said) -> list[str]:
    """Every address these words link to, whether it may be shown or not."""
    return list(_links(_every_link.parse(str(words))))


def _links(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type == "link_open":
            yield str(token.attrGet("href") or "")
        yield from _links(token.children or [])


def as_plain(words: Said) -> str:
    """Only the words, without the stars and addresses: for search engines and for comparing."""
    said: list[str] = []
    for token in _shown.parse(str(words)):
        said += ["".join(_text(child) for child in token.children or [])] if token.type == "inline" else []
    return "\n".join(said)


def _text(token: Any) -> str:
    return "\n" if token.type in ("softbreak", "hardbreak") else str(token.content)
