"""Which words would tell a reader what a wall hides: names, streets, numbers, schools. No database, no clock."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from alongside.families.rules.telling import Fact, Sought, folded
from alongside.families.rules.walls import Walls, hidden_from
from alongside.families.states import Hidden
from alongside.people.states import Sex

TITLES = {Sex.GIRL_OR_WOMAN: ("Mrs", "Ms", "Miss"), Sex.BOY_OR_MAN: ("Mr",)}
ANY_TITLE = ("Mr", "Mrs", "Ms", "Miss", "Mx")
# What a bond is called at home. One group is one bond; it tells of somebody only where nobody else is that.
CALLED_AT_HOME = (
    ("mother", "mum", "mummy", "mam", "mama", "mom", "ma"),
    ("father", "dad", "daddy", "papa", "baba", "da"),
    ("grandmother", "grandma", "granny", "gran", "nana", "nan", "nanna", "nanny", "grandmum"),
    ("grandfather", "grandad", "granddad", "grandpa", "granda", "gramps", "grandda"),
    ("aunt", "auntie", "aunty"),
    ("uncle",),
    ("step-parent", "stepmum", "stepdad", "stepmother", "stepfather"),
    ("half-sister", "half-brother"),
    ("sister",),
    ("brother",),
    ("cousin",),
    ("neighbour",),
    ("godmother", "godmum"),
    ("godfather", "goddad"),
)
STREETS = {
    "street": ("st",),
    "road": ("rd",),
    "avenue": ("ave", "av"),
    "lane": ("ln",),
    "close": ("cl",),
    "drive": ("dr",),
    "court": ("ct",),
    "terrace": ("terr",),
    "gardens": ("gdns",),
    "place": ("pl",),
    "crescent": ("cres",),
    "square": ("sq",),
    "grove": ("gr",),
    "way": (),
    "row": (),
    "walk": (),
    "hill": (),
    "view": (),
    "green": (),
    "park": (),
    "rise": (),
    "mews": (),
    "bank": (),
}
SCHOOLS = re.compile(
    r"\b(primary|infants?|junior|secondary|high|special|c\W*of\W*e|r\W*c|church of england|catholic|community)\b"
    r"|\b(schools?|academy|college|nursery|playgroup)\b",
    re.IGNORECASE,
)
NO_NAME = re.compile(r"[\W\d_]|\b(flat|no|number|apartment|unit)\b", re.IGNORECASE)
HOUSE_NUMBER = re.compile(r"^\W*(?:(?:flat|apartment|unit|no\.?|number)\s*)?\d+\s*[a-z]?\b\W*", re.IGNORECASE)
SPELLED: dict[str, tuple[str, ...]] = {
    **STREETS,
    **{short: (long,) for long, names in STREETS.items() for short in names},
}
SHORTEST_PLACE = 3


@dataclass(frozen=True)
class Home:
    """Where somebody lives today."""

    number: int
    address: str
    postcode: str
    withheld: bool = False


@dataclass(frozen=True)
class Known:
    """What is known of one person that a wall could hide. `reach` are numbers and addresses to reach them by."""

    number: int
    short_name: str
    given_names: str = ""
    family_name: str = ""
    known_as: str = ""
    other_names: str = ""
    sex: str = ""
    relations: tuple[str, ...] = ()
    homes: tuple[Home, ...] = ()
    reach: tuple[str, ...] = ()
    letters: tuple[str, ...] = ()
    schools: tuple[str, ...] = ()


def facts_hidden_from(walls: Walls, reader: int | None, people: Iterable[Known]) -> list[Fact]:
    """All the words that would tell this reader what they may not know; each once, the widest first."""
    people = tuple(people)
    found: list[Fact] = []
    mine = next((one for one in people if one.number == reader), None)
    for person in people:
        if person.number == reader:
            continue
        hidden = hidden_from(walls, reader, person.number)
        found += _of_names(person, hidden, people)
        found += _of_homes(person, hidden, mine)
        if Hidden.PHONE in hidden:
            found += [_of_reach(value, person) for value in person.reach if value.strip()]
        if Hidden.SCHOOL in hidden:
            tells = f"tells which school {person.short_name} goes to"
            found += [Fact(words, tells, person.number) for name in person.schools for words in _school_words(name)]
        for wall in walls.before(reader):
            if wall.about == person.number:
                tells = f"is on the list of words that tell of {person.short_name}"
                found += [Fact(line, tells, person.number) for line in wall.telling_words.splitlines() if line.strip()]
    return list({(fact.sought, folded(fact.words), fact.about): fact for fact in reversed(found)}.values())[::-1]


def _of_names(person: Known, hidden: frozenset[Hidden], people: tuple[Known, ...]) -> list[Fact]:
    if Hidden.EXISTENCE in hidden:
        tells = f"tells of {person.short_name}"
    elif Hidden.WHEREABOUTS in hidden:
        tells = f"names {person.short_name}: does it tell where they are or will be?"
    elif Hidden.ATTENDANCE in hidden:
        tells = f"names {person.short_name}: does it tell that they come to the meeting?"
    else:
        return []
    others = [one for one in people if one.number != person.number]
    return [Fact(words, tells, person.number) for words in names_of(person, others) + _only_theirs(person, others)]


def names_of(person: Known, others: Iterable[Known] = ()) -> list[str]:
    """The ways to name somebody. A family name alone counts only where nobody else of the family has it."""
    given, family = person.given_names.split(), person.family_name.strip()
    names = [person.given_names, *given[:1], person.known_as]
    names += re.split(r"[,;/\n()]+", person.other_names)
    if family:
        called = [*given[:1], person.known_as, *(word[0] for word in given[:1])]
        called += TITLES.get(Sex(person.sex), ANY_TITLE)
        names += [f"{first} {family}" for first in called if first]
        names.append(f"{person.given_names} {family}")
        if not any(folded(family) == folded(one.family_name) for one in others):
            names.append(family)
    return list(dict.fromkeys(name.strip() for name in names if folded(name)))


def _only_theirs(person: Known, others: list[Known]) -> list[str]:
    """Mum, Nana, uncle: what they are to the children, where nobody else in the family is that."""
    groups = _groups_of(person)
    theirs = [group for group in groups if not any(group in _groups_of(one) for one in others)]
    return [word for group in theirs for word in group]


def _groups_of(person: Known) -> list[tuple[str, ...]]:
    said = {folded(word) for phrase in (*person.relations, person.known_as) for word in _first_words(phrase)}
    return [group for group in CALLED_AT_HOME if said & {folded(word) for word in group}]


def _first_words(phrase: str) -> list[str]:
    """ "Nana, Mum's mum" says that she is Nana; whose mum her daughter is says nothing of her."""
    first = re.split(r"[,;(]|\bof\b", phrase.strip())[0]
    return [first, *first.split()[:1]]


def _of_homes(person: Known, hidden: frozenset[Hidden], reader: Known | None) -> list[Fact]:
    """Where somebody lives, unless the reader lives there, too. A withheld address is walled from all who do not."""
    ours = {home.number for home in reader.homes} if reader else set()
    known_to_reader = {folded(words) for home in (reader.homes if reader else ()) for words in _district(home)}
    tells = f"tells where {person.short_name} lives"
    found = []
    for home in person.homes:
        if home.number in ours or not (home.withheld or Hidden.ADDRESS in hidden):
            continue
        found += [Fact(words, tells, person.number) for words in _street_words(home.address)]
        found += [Fact(home.postcode, tells, person.number)] if home.postcode.strip() else []
        district = [words for words in _district(home) if folded(words) not in known_to_reader]
        found += [Fact(words, tells, person.number) for words in district]
    if Hidden.ADDRESS in hidden:
        found += [Fact(words, tells, person.number) for value in person.letters for words in _street_words(value)]
    return found


def _lines(address: str) -> list[str]:
    """What stands in an address, without lines that are only the number of a flat."""
    lines = [line.strip(" .") for line in re.split(r"[\n,;]+", address)]
    return [line for line in lines if len(NO_NAME.sub("", line)) >= SHORTEST_PLACE]


def _is_street(line: str) -> bool:
    return any(letter.isdigit() for letter in line) or folded(line.split()[-1]) in SPELLED


def _street_words(address: str) -> list[str]:
    """The street with and without the number of the house, whole and shortened; the name of a house."""
    found: list[str] = []
    for place, line in enumerate(_lines(address)):
        if place == 0 or _is_street(line):
            for words in (line, HOUSE_NUMBER.sub("", line)):
                *before, last = words.split() or [""]
                found += [" ".join([*before, other]) for other in (last, *SPELLED.get(folded(last), ()))]
    return [words for words in dict.fromkeys(found) if len(folded(words)) >= SHORTEST_PLACE]


def _district(home: Home) -> list[str]:
    """The town, and the first half of the postcode."""
    towns = [line for place, line in enumerate(_lines(home.address)) if place > 0 and not _is_street(line)]
    halves = home.postcode.split()
    return [*towns, *(halves[:1] if len(halves) > 1 else [])]


def _of_reach(value: str, person: Known) -> Fact:
    tells = f"tells how to reach {person.short_name}"
    if "@" not in value and sum(letter.isdigit() for letter in value) >= SHORTEST_PLACE * 2:
        return Fact(value, tells, person.number, Sought.NUMBER)
    return Fact(value, tells, person.number)


def _school_words(name: str) -> list[str]:
    """ "Sample Street Primary School", and "Sample Street"."""
    bare = " ".join(SCHOOLS.sub(" ", name).split()).strip(" ,.-")
    return [words for words in dict.fromkeys((name.strip(), bare)) if len(folded(words)) >= SHORTEST_PLACE]
