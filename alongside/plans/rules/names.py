"""Who the family means by a name they wrote."""

from collections.abc import Iterable

from alongside.people.models import Person


def who_is(written: str, people: Iterable[Person]) -> Person | None:
    """The one person who is called exactly this; None when nobody is, or more than one."""
    name = _plain(written)
    called_so = [person for person in people if name and name in _names_of(person)]
    return called_so[0] if len({person.pk for person in called_so}) == 1 else None


def _names_of(person: Person) -> set[str]:
    if not person.has_a_name:
        return set()
    names = {person.full_name, person.short_name, person.known_as, person.given_names}
    return {_plain(name) for name in names if name}


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
