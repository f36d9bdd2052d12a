"""The page maker: one Jinja2 environment with GOV.UK's components, our filters, and what every page knows."""

import contextlib
import datetime
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, cast
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_skeleton, format_time, get_datetime_format
from django.conf import settings
from django.contrib.messages import get_messages
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import NoReverseMatch, Resolver404, resolve, reverse
from django.utils.translation import gettext, ngettext, npgettext, pgettext
from jinja2 import Environment, PackageLoader, PrefixLoader, StrictUndefined
from jinja2.ext import InternationalizationExtension
from markupsafe import Markup, escape

from alongside.foundation import languages
from alongside.foundation.written import as_html

LONDON = ZoneInfo("Europe/London")


def environment(**options: Any) -> Environment:
    """Pages are strict: a name nobody passed in is a mistake to be told of, not an empty space on the page."""
    options["undefined"] = StrictUndefined
    options["autoescape"] = True
    options["extensions"] = [*options.get("extensions", []), InternationalizationExtension]
    pages = Environment(**{"trim_blocks": True, "lstrip_blocks": True, **options})  # noqa: S701 - it is on, one line up
    pages.globals |= {"static": static, "url": url, "first_address": first_address, "govuk": govuk, "setting": setting}
    pages.globals |= {"page_url": page_url, "public_way": public_way, "this_page_in": languages.this_page_in}
    pages.globals |= {"whole_address": whole_address}
    pages.globals |= {"zip": zip, "language": languages.current, "languages": languages.LANGUAGES}
    _speak_the_readers_language(pages)
    pages.filters |= {
        "day": day,
        "short_day": short_day,
        "clock": clock,
        "moment": moment,
        "words": words,
        "written": as_html,
        "plural": plural,
        "bdi": bdi,
        "number": languages.number,
    }
    return pages


def _speak_the_readers_language(pages: Environment) -> None:
    """{{ _("…") }} and {% trans %}: the words stand in English; Django knows which language the page is in."""
    pages.policies["ext.i18n.trimmed"] = True
    speaking = cast(Any, pages)  # the extension gives the environment these doors while it runs
    speaking.install_gettext_callables(gettext, ngettext, newstyle=True, pgettext=pgettext, npgettext=npgettext)


@cache
def _govuk_pages() -> Environment:
    """GOV.UK's macros read options that nobody gave, so they live in an environment that lets them."""
    loader = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
    return Environment(loader=loader, autoescape=True)


@cache
def _govuk_macro(component: str) -> Callable[[Mapping[str, Any]], str]:
    template = _govuk_pages().get_template(f"govuk_frontend_jinja/components/{component}/macro.html")
    name = "govuk" + "".join(part.capitalize() for part in component.split("-"))
    macro: Callable[[Mapping[str, Any]], str] = getattr(template.module, name)
    return macro


def govuk(component: str, options: Mapping[str, Any]) -> Markup:
    """One GOV.UK component, named as in its own documentation: govuk("inset-text", {"text": "…"})."""
    return Markup(_govuk_macro(component)(options).strip())  # noqa: S704 - the macro has escaped what it was given


def page(request: HttpRequest) -> dict[str, Any]:
    """What every page knows without asking. `service` is filled by the partners room when it has a name to give."""
    user = getattr(request, "user", None)
    signed_in = bool(user and user.is_authenticated)
    return {
        "signed_in_name": str(user) if signed_in else "",
        "may": getattr(user, "may", lambda _: False),
        "demo": settings.DEMO,
        "service": getattr(request, "service", None),
        "messages": get_messages(request),
        "path": request.path,
        "this_page": request.get_full_path(),
        "emergency": getattr(user, "emergency", None),
        "relative": getattr(request, "relative", None),
        "workers_page": hasattr(getattr(request.resolver_match, "func", None), "needs"),
        **_language(),
    }


def _language() -> dict[str, str]:
    """How the page is to be read, where that is not English from left to right."""
    language = languages.current()
    return {} if language.is_english else {"lang": language.tag, "dir": language.direction}


def url(name: str, *args: object, **kwargs: object) -> str:
    """The address of a page by its name."""
    return reverse(name, args=args, kwargs=kwargs)


def page_url(name: str, *args: object, **kwargs: object) -> str:
    """The address of a page anyone may read, in the language that is being read."""
    language = languages.current()
    if language.is_english:
        return reverse(name, args=args, kwargs=kwargs)
    if args:
        return reverse(name, args=[language.code, *args])
    return reverse(name, kwargs={"language": language.code, **kwargs})


def public_way(path: str) -> str:
    """The address of a page anyone may read, in the language that is being read, if there is such a page; or nothing.

    `path` is the English one without its first slash: "help/", "about/training/".
    """
    language = languages.current()
    return _way_if_there("/" + ("" if language.is_english else f"{language.code}/") + path)


@cache
def _way_if_there(address: str) -> str:
    try:
        resolve(address)
    except Resolver404:
        return ""
    return address


def whole_address(request: HttpRequest, path: str) -> str:
    """An address as somebody elsewhere needs it: from where we are found, or else from where we were asked."""
    return (settings.OUR_ADDRESS or f"{request.scheme}://{request.get_host()}") + path


def first_address(names: Sequence[str], *args: object) -> str:
    """The address of the first of these pages that there is; nothing where there is none."""
    for name in names:
        with contextlib.suppress(NoReverseMatch):
            return reverse(name, args=args)
    return ""


def setting(name: str, otherwise: Any = None) -> Any:
    """One of the settings a page may read."""
    return getattr(settings, name, otherwise)


def _in_london(value: datetime.date) -> datetime.date:
    if isinstance(value, datetime.datetime) and value.tzinfo:
        return value.astimezone(LONDON)
    return value


def day(value: datetime.date | None) -> str:
    """Saturday 10 October 2026; in another language, as it is written there."""
    if not value:
        return ""
    when = _in_london(value)
    if languages.current().is_english:
        return f"{when:%A} {when.day} {when:%B %Y}"
    return languages.number(format_date(_as_day(when), "full", locale=_locale()))


def short_day(value: datetime.date | None) -> str:
    """10 Oct."""
    if not value:
        return ""
    when = _in_london(value)
    if languages.current().is_english:
        return f"{when.day} {when:%b}"
    return languages.number(format_skeleton("MMMd", _as_day(when), locale=_locale()))


def clock(value: datetime.time | datetime.datetime | None) -> str:
    """10:20am, as a person would say it."""
    if value is None:
        return ""
    when = _in_london(value) if isinstance(value, datetime.datetime) else value
    assert isinstance(when, datetime.datetime | datetime.time)
    if languages.current().is_english:
        return f"{when.hour % 12 or 12}:{when.minute:02}{'am' if when.hour < 12 else 'pm'}"
    return languages.number(format_time(datetime.time(when.hour, when.minute), "short", locale=_locale()))


def moment(value: datetime.datetime | None) -> str:
    """10 October 2026 at 10:20am, in London's time."""
    if not value:
        return ""
    when = _in_london(value)
    if languages.current().is_english:
        return f"{when.day} {when:%B %Y} at {clock(value)}"
    on = languages.number(format_date(_as_day(when), "long", locale=_locale()))
    joined = str(get_datetime_format("long", _locale())).replace("'", "")
    return joined.replace("{0}", clock(value)).replace("{1}", on)


def _locale() -> Any:
    return languages.locale_of(languages.current().code)


def _as_day(when: datetime.date) -> datetime.date:
    """The day alone: Babel would turn a moment into the day it is in Greenwich."""
    return datetime.date(when.year, when.month, when.day)


def words(text: str) -> Markup:
    """A person's own words as paragraphs, with the lines they broke kept."""
    paragraphs = [part.strip("\n") for part in text.replace("\r\n", "\n").split("\n\n")]
    written = [Markup("<br>\n").join(part.split("\n")) for part in paragraphs if part.strip()]
    return Markup("\n").join(Markup('<p class="govuk-body al-words">{}</p>').format(part) for part in written)


def plural(count: int, one: str, many: str = "") -> str:
    """1 person, 3 people."""
    return f"{count} {one if count == 1 else many or one + 's'}"


def bdi(name: object) -> Markup:
    """A name kept to its own reading direction, so that an Arabic name does not turn the sentence round."""
    return Markup('<bdi class="al-name">{}</bdi>').format(escape(str(name)))
