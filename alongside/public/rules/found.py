"""How search engines find the public pages, and which they are asked to leave alone. No database, no clock."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from alongside.foundation.languages import LANGUAGES, Language, without_language

# What may be found, in every language; and files that those pages show. Everything else is asked to be left alone:
# asking for help, editing, workers' and families' pages, and whatever is built next.
PAGES = ("about/", "help/", "privacy/", "status/")
FILES = ("static/", "our-own/", "pictures/", "cards/", "training/dates.", "sitemap.xml")
# In English alone. One session comes and goes, and behind its address people ask for places: it is left alone.
THE_LIST, COURSES = "training/", "training/courses/"
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"


def may_be_found(path: str) -> bool:
    """Whether search engines may show this page."""
    page = without_language(path).removeprefix("/")
    if path.removeprefix("/") == THE_LIST or path.removeprefix("/").startswith(COURSES):
        return True
    return page == "" or page.startswith(PAGES)


def robots(sitemap: str) -> str:
    """What robots.txt says: all is closed but what is named. The longest rule holds (RFC 9309)."""
    before = ["/", *(f"/{one.code}/" for one in LANGUAGES if not one.is_english)]
    allowed = [f"{start}$" for start in before] + [start + page for start in before for page in PAGES]
    allowed += [f"/{THE_LIST}$", f"/{COURSES}", *(f"/{file}" for file in FILES)]
    lines = ["User-agent: *", *(f"Allow: {one}" for one in allowed), "Disallow: /", "", f"Sitemap: {sitemap}", ""]
    return "\n".join(lines)


@dataclass(frozen=True)
class InLanguage:
    """A page in one language, by its whole address."""

    language: Language
    address: str


def alternates(pages: Sequence[InLanguage]) -> list[tuple[str, str]]:
    """Each language with its address, and English for those who read none of them."""
    found = [(page.language.tag, page.address) for page in pages]
    return found + [("x-default", page.address) for page in pages if page.language.is_english]


def sitemap(pages: Iterable[Sequence[InLanguage]]) -> str:
    """Every page in every language, each telling of the others."""
    said = [_url(page.address, alternates(same)) for same in pages for page in same]
    begin = f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{SITEMAP}" xmlns:xhtml="{XHTML}">\n'
    return begin + "".join(said) + "</urlset>\n"


def _url(address: str, others: Sequence[tuple[str, str]]) -> str:
    links = "".join(
        f'<xhtml:link rel="alternate" hreflang={quoteattr(tag)} href={quoteattr(other)}/>' for tag, other in others
    )
    return f"<url><loc>{escape(address)}</loc>{links}</url>\n"


@dataclass(frozen=True)
class Helper:
    """A service as search engines are told of it."""

    name: str
    organisation: str
    phone: str = ""
    email: str = ""


def about_us(
    *, council: str, home: str, ask: str, logo: str, helpers: Sequence[Helper], languages: Sequence[Language]
) -> dict[str, Any]:
    """Who we are and what we do, in the words of schema.org: an organisation, and what it offers to families."""
    us = {"@type": "Organization", "@id": f"{home}#us", "name": council, "url": home} | _if_any(logo=logo)
    spoken = [language.tag for language in languages]
    offered = [
        {
            "@type": "GovernmentService",
            "name": helper.name,
            "serviceType": "Family group conference",
            "serviceOperator": {"@type": "Organization", "name": helper.organisation},
            "provider": {"@id": f"{home}#us"},
            "availableLanguage": spoken,
            "url": home,
            "availableChannel": {"@type": "ServiceChannel", "serviceUrl": ask or home, "availableLanguage": spoken}
            | _if_any(servicePhone=_phone(helper.phone)),
        }
        | _if_any(email=helper.email)
        for helper in helpers
    ]
    return {"@context": "https://schema.org", "@graph": [us, *offered]}


def _phone(number: str) -> dict[str, str]:
    return {"@type": "ContactPoint", "telephone": number} if number else {}


def _if_any(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value}
