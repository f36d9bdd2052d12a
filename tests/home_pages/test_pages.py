"""Nobody adds a family page that the checks of words and weight do not open."""

from django.urls import get_resolver

from tests.home_pages.pages import NO_PAGE, PAGES
from tests.house.test_every_door_is_guarded import doors


def addresses_of_home() -> set[str]:
    return {
        str(door.name)
        for _, door in doors(get_resolver().url_patterns)
        if getattr(door.callback, "__module__", "").startswith("alongside.home.")
    }


def test_every_page_of_the_home_room_is_opened() -> None:
    opened = {name.partition(":")[0] for name in PAGES}
    missing = addresses_of_home() - opened - set(NO_PAGE)
    assert not missing, "Add a line for each to PAGES in tests/home_pages/pages.py: " + ", ".join(sorted(missing))


def test_no_page_is_opened_that_is_gone() -> None:
    assert {name.partition(":")[0] for name in PAGES} | set(NO_PAGE) <= addresses_of_home()


def test_no_address_of_home_has_the_name_of_another_rooms() -> None:
    """A link made from a name that two share may lead a child to a worker's page."""
    named: dict[str, set[str]] = {}
    for path, door in doors(get_resolver().url_patterns):
        named.setdefault(str(door.name), set()).add(path)
    assert {name: paths for name, paths in named.items() if name in addresses_of_home() and len(paths) > 1} == {}
