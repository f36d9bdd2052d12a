"""Whatever an editor types, a page shows paragraphs, lists, strong words and links, and nothing that acts."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alongside.foundation.written import as_html, as_plain, links_in, may_be_published, may_be_shown

PARTS = st.sampled_from(
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
        "[a](javascript:alert(1))", "[b](https://a.example)",
        "](", "**", "*", "\n\n- ", "\n1. ", "&lt;b&gt;", "&#106;avascript:", "[x](data:text/html,<b>)", '"', "'", "`",
        "\\", "[y]( \x01javascript:alert(1))", "[z](/about/for-parents/ \"onclick=x\")",
        "<https://a.example>", "![i](/x.png)",
        "[v](vbscript:x)", "[w](//elsewhere.example)", "\u202e", "\u0000",
        "# h", "> q", "~~s~~", "[n](HTTPS://A.example)",
    ]
)  # fmt: skip
TYPED = st.lists(st.one_of(PARTS, st.text(max_size=12)), max_size=14).map("".join)
MAY_STAND = {
    "p": {"class"}, "ul": {"class"}, "ol": {"class", "start"}, "li": set(), "strong": set(), "br": set(),
    "a": {"class", "href", "title"},
}  # fmt: skip


class Seen(HTMLParser):
    """Notes every element and attribute that a browser would make of it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def seen_in(words: str) -> list[tuple[str, dict[str, str | None]]]:
    seen = Seen()
    seen.feed(str(as_html(words)))
    seen.close()
    return seen.found


@given(TYPED)
def test_no_script_ever_comes_out_whatever_is_typed(typed: str) -> None:
    for tag, attributes in seen_in(typed):
        assert tag in MAY_STAND
        assert set(attributes) <= MAY_STAND[tag]
        if tag == "a":
            assert may_be_shown(attributes["href"] or "")


@given(TYPED)
def test_plain_words_are_found_for_anything_typed(typed: str) -> None:
    assert "**" not in as_plain("a **strong** word")
    assert isinstance(as_plain(typed), str)


def test_words_lists_and_links_wear_the_houses_classes() -> None:
    html = str(as_html("Come **as you are**.\n\n- tea\n- [a page](/about/for-parents/)\n\n1. first"))
    assert '<p class="govuk-body">Come <strong>as you are</strong>.</p>' in html
    assert '<ul class="govuk-list govuk-list--bullet">' in html
    assert '<ol class="govuk-list govuk-list--number">' in html
    assert '<a href="/about/for-parents/" class="govuk-link">a page</a>' in html


def test_a_page_of_ours_is_put_into_the_readers_language() -> None:
    assert 'href="/ar/about/for-parents/"' in as_html("[a](/about/for-parents/)", lambda to: f"/ar{to}")


@pytest.mark.parametrize(
    ("address", "shown", "published"),
    [
        ("/about/for-parents/", True, True),
        ("https://www.example.org/a?b=c", True, True),
        ("mailto:help@madeup.example", True, True),
        ("tel:0191-496-0100", True, True),
        ("http://www.example.org/", True, False),
        ("https://", True, False),
        ("https:///nowhere", True, False),
        ("https://two words.example/", True, False),
        ("//elsewhere.example/", False, False),
        ("/\\elsewhere.example/", False, False),
        ("javascript:alert(1)", False, False),
        ("JAVASCRIPT:alert(1)", False, False),
        ("data:text/html,x", False, False),
        ("ftp://a.example/", False, False),
        ("https://[broken", False, False),
        ("about/for-parents/", False, False),
        ("", False, False),
    ],
)
def test_where_a_link_may_lead(address: str, shown: bool, published: bool) -> None:
    assert (may_be_shown(address), may_be_published(address)) == (shown, published)


def test_a_link_that_may_not_be_shown_is_known_to_those_who_publish() -> None:
    assert links_in("- [a](javascript:x) and [b](/b/)") == ["javascript:x", "/b/"]
    assert "<a" not in as_html("[a](javascript:x)")
