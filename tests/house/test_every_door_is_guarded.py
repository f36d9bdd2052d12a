"""Nobody comes in by a door that has no lock, unless it is listed here with a reason."""

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, resolve, reverse
from django.urls.resolvers import RoutePattern

from alongside.access.states import Permission

OPEN_DOORS = {
    **dict.fromkeys(
        ("sign_in", "second_step", "set_up_second_step", "keep_recovery_codes"),
        "One signs in here: nobody is signed in before the last of them (access.sign_in.steps).",
    ),
    **dict.fromkeys(
        ("openid_connect_login", "openid_connect_callback"),
        "To the council’s directory and back; knows nothing of families.",
    ),
    "keep_words_of_page": "Takes words to safety when time is up; shows nothing.",
    "sign_out": "It only ends a sign-in.",
    "gallery": "Shows the components with made-up words; knows no family.",
    "home_gallery": "Shows the parts of family pages with made-up words; knows no family.",
    "languages": "Says how far the words of family pages are in each language; knows no family.",
}


OWN = ("familys_own", "anyones", "learners")


def doors(patterns: list[Any], path: str = "/") -> Iterator[tuple[str, URLPattern]]:
    for pattern in patterns:
        here = path + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from doors(pattern.url_patterns, here)
        else:
            yield here, pattern


def guard_of(door: URLPattern) -> str:
    """A worker's permission; the family's own door; anyone's; or that of who learns."""
    needs = getattr(door.callback, "needs", None)
    if isinstance(needs, Permission):
        return needs.value
    return next((own for name in OWN if (own := getattr(door.callback, name, ""))), "")


def test_every_door_is_guarded() -> None:
    unguarded = [
        f"{path} ({door.name})"
        for path, door in doors(get_resolver().url_patterns)
        if not guard_of(door) and door.name not in OPEN_DOORS
    ]
    assert not unguarded, "Put @needs(Permission.…) on these, or list them with a reason: " + ", ".join(unguarded)


def test_no_open_door_is_listed_that_is_gone_or_guarded() -> None:
    known = {door.name: door for _, door in doors(get_resolver().url_patterns)}
    stale = [name for name in OPEN_DOORS if name not in known or guard_of(known[name])]
    assert not stale


def test_no_door_stands_in_front_of_another() -> None:
    """An address made from a page's name leads to that page, and not to one that takes any word in its place."""
    samples = {"IntConverter": 7, "StringConverter": "zz9", "SlugConverter": "zz9", "LanguageConverter": "ar"}
    hidden = []
    for path, door in doors(get_resolver().url_patterns):
        if isinstance(door.pattern, RoutePattern):
            words = {name: samples[type(converter).__name__] for name, converter in door.pattern.converters.items()}
            address = reverse(str(door.name), kwargs=words)
            if resolve(address).url_name != door.name:
                hidden.append(f"{path} ({door.name}) is answered by {resolve(address).url_name}")
    assert not hidden, "\n".join(hidden)


def test_a_name_leads_to_one_page_of_the_house() -> None:
    """Of two rooms with a page of one name, links lead to one alone. A page may have two addresses."""
    rooms: dict[str, set[str]] = {}
    for _, door in doors(get_resolver().url_patterns):
        if door.name:
            rooms.setdefault(door.name, set()).add(door.callback.__module__)
    assert {name: sorted(places) for name, places in rooms.items() if len(places) > 1} == {}
