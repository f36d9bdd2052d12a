"""What is asked of the list of services, in the words of PostgreSQL's full text search."""

from dataclasses import dataclass

from alongside.public.rules.needs import BY_KEY, needs_named, words_for, words_typed
from alongside.public.rules.places import Place

A_PAGE = 20
NEAR_MILES = 25.0
# Areas that hold every place in them.
EVERYWHERE = ("england", "united kingdom", "uk", "great britain", "national", "nationwide")


@dataclass(frozen=True)
class Search:
    """What somebody looks for. Empty where they did not say."""

    words: str = ""
    need: str = ""
    age: int | None = None
    place: str = ""
    language: str = ""

    @property
    def is_empty(self) -> bool:
        return self == Search()


def raw_query(search: Search) -> str:
    """A tsquery: every word typed, the last of them only begun, and one word of the kind of need chosen."""
    typed = words_typed(search.words)
    parts = [_word(word, begun=number == len(typed)) for number, word in enumerate(typed, start=1)]
    if len(typed) == 2:  # “food bank” is a “foodbank” too
        parts = [f"({' & '.join(parts)} | '{''.join(typed)}':*)"]
    if named := _named(search.words):
        parts = [f"({' & '.join(parts)} | {_any(named)})"]
    if need := BY_KEY.get(search.need):
        parts.append(_any(need.words))
    return " & ".join(parts)


def _word(word: str, *, begun: bool) -> str:
    said = f"'{word}':*" if begun and len(word) > 1 else f"'{word}'"
    more = words_for(word)
    return f"({said} | {' | '.join(map(_quoted, more))})" if more else said


def _named(said: str) -> list[str]:
    """Feeds are English. Who types how a kind of help is called in their own language means that kind."""
    return [word for need in needs_named(said) for word in need.words]


def _any(words: "list[str] | tuple[str, ...]") -> str:
    return f"({' | '.join(map(_quoted, words))})"


def _quoted(word: str) -> str:
    return "'" + word.replace("'", "") + "'"


def areas_query(place: Place) -> str:
    """A tsquery over the areas alone (weight D): this town, the towns of this postcode, or everywhere."""
    phrases = [words_typed(said) for said in (*place.towns, place.district, *EVERYWHERE)]
    return " | ".join(f"({' <-> '.join(f'{_quoted(word)}:D' for word in words)})" for words in phrases if words)


def wider(typed: dict[str, str]) -> list[tuple[str, dict[str, str]]]:
    """The same search with one thing less, each with what was left out; where only one thing was said, none."""
    if len(typed) < 2:
        return []
    return [(name, {key: value for key, value in typed.items() if key != name}) for name in LEFT_OUT if name in typed]


LEFT_OUT = ("language", "age", "words", "need", "place")
