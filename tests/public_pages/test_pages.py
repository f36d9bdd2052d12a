"""Nobody adds a page that anyone reads and that the checks of words, weight, markup and cookies do not open."""

from django.urls import get_resolver

from tests.house.test_every_door_is_guarded import doors
from tests.public_pages.pages import NO_PAGE, PAGES


def anyones_addresses() -> set[str]:
    """Not those of editors, who sign in."""
    return {
        str(door.name)
        for _, door in doors(get_resolver().url_patterns)
        if getattr(door.callback, "__module__", "").startswith("alongside.public.")
        and getattr(door.callback, "anyones", "")
    }


def test_every_page_anyone_reads_is_opened() -> None:
    opened = {name.partition(":")[0] for name in PAGES}
    missing = anyones_addresses() - opened - set(NO_PAGE)
    assert not missing, "Add a line for each to PAGES in tests/public_pages/pages.py: " + ", ".join(sorted(missing))


def test_no_page_is_opened_that_is_gone() -> None:
    assert {name.partition(":")[0] for name in PAGES} | set(NO_PAGE) <= anyones_addresses()
