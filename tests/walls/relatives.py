"""A family drawn at random, with walls between its people, and what each may not read: worked out anew, simply.

Nothing here asks the house's own rules. Every word that could tell of somebody is made up and stands for one thing.
"""

import random
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from alongside.families.states import Hidden

BEGINNINGS = ("bral", "dwin", "fros", "gwel", "klin", "morv", "plim", "quen", "skor", "trev", "vand", "zelm")
MIDDLES = ("aba", "edo", "iqua", "ofi", "uma", "arno", "exi", "ildo")
ENDS = ("bix", "dup", "fenk", "gorn", "jast", "lumb", "mosk", "pluv", "rint", "tavv", "wexl", "zarn")
# The family name of most of them: it tells of nobody. No worker has it.
SHARED_NAME = "Kinsample"
CORE = {"mum": "Mum", "nana": "Nana", "ayo": "", "tem": ""}
CHILDREN = ("ayo", "tem")
OTHERS = {"dad": "Dad", "auntie": "Auntie", "uncle": "Uncle", "cousin": "Cousin"}
SAYINGS = (
    "It is all about {} now.",
    "Comes round, {} or not.",
    "We said: ask at {}, every week.",
    "Remember {}! That helps.",
    "Not without ({}).",
)


@dataclass(frozen=True)
class Somebody:
    """One person, and every word that tells of them."""

    key: str
    relationship: str
    given: str
    family: str
    known_as: str
    reach: str
    school: str
    home: int | None

    @property
    def names(self) -> list[str]:
        return [name for name in (self.given, self.known_as, self.family) if name not in ("", SHARED_NAME)]


@dataclass(frozen=True)
class DrawnHome:
    street: str
    postcode: str
    withheld: bool

    @property
    def words(self) -> list[str]:
        return [self.street, self.postcode]


@dataclass(frozen=True)
class DrawnWall:
    """A wall around `about`, against `against` (nobody: all)."""

    about: str
    against: str | None
    hides: frozenset[Hidden]
    told: bool
    told_words: str
    place: str
    reason: str
    ended: bool

    @property
    def all_hidden(self) -> frozenset[Hidden]:
        return frozenset(Hidden) if Hidden.EXISTENCE in self.hides else self.hides

    def is_before(self, reader: str) -> bool:
        return not self.ended and reader != self.about and self.against in (None, reader)


@dataclass(frozen=True)
class DrawnPoint:
    """A promise of somebody (nobody: of a service), or a back-up; `mark` stands in no other."""

    mark: str
    words: str
    who: str | None = None
    checker: str | None = None
    asked_of_service: bool = False
    unread_by: tuple[str, ...] = ()


@dataclass(frozen=True)
class Drawn:
    """All of one family."""

    people: dict[str, Somebody]
    homes: tuple[DrawnHome, ...]
    walls: tuple[DrawnWall, ...]
    promises: tuple[DrawnPoint, ...]
    back_ups: tuple[DrawnPoint, ...]
    hopes: str
    watcher: str | None
    report: tuple[str, ...]
    dispute: tuple[str, str] | None
    agreed: bool
    translated: str = ""

    def without(self, gone: str) -> "Drawn":
        """The same family, in which this person never was."""

        def left(key: str | None) -> str | None:
            return None if key == gone else key

        return replace(
            self,
            people={key: one for key, one in self.people.items() if key != gone},
            walls=tuple(wall for wall in self.walls if gone not in (wall.about, wall.against)),
            promises=tuple(replace(one, checker=left(one.checker)) for one in self.promises if one.who != gone),
            watcher=left(self.watcher),
            dispute=None if self.dispute and self.dispute[0] == gone else self.dispute,
        )


@dataclass
class Drawing:
    """Draws families; every word is drawn once only."""

    chance: random.Random
    used: set[str] = field(default_factory=set)

    def word(self) -> str:
        while True:
            parts = (self.chance.choice(some) for some in (BEGINNINGS, MIDDLES, ENDS))
            if (word := "".join(parts).capitalize()) not in self.used:
                self.used.add(word)
                return word

    def number(self) -> str:
        while (number := f"07700 900{self.chance.randrange(1000):03}") in self.used:
            pass
        self.used.add(number)
        return number

    def family(self, *, quiet_about: str = "") -> Drawn:
        """With `quiet_about`, one of them whom no free words of others speak of."""
        chance = self.chance
        keys = [*CORE, *chance.sample(list(OTHERS), chance.choice((2, 3, 3, 4)))]
        if quiet_about and quiet_about not in keys:
            keys.append(quiet_about)
        homes = tuple(self._home() for _ in range(chance.choice((2, 3, 4))))
        people = {key: self._somebody(key, len(homes)) for key in keys}
        told = [one for one in people.values() if one.key != quiet_about]
        # Somebody's home is not spoken of either, who else lives there or not.
        secret = people[quiet_about].home if quiet_about else None
        facts = [word for one in told for word in self._facts(one, homes, secret)]
        walls = tuple(self._wall(keys) for _ in range(chance.choice((1, 2, 2, 3, 4))))
        facts += [wall.place for wall in walls if wall.place and wall.about != quiet_about]
        own = tuple(self._point(keys, facts) for _ in range(chance.choice((3, 4, 5))))
        return Drawn(
            people=people,
            homes=homes,
            walls=walls,
            promises=(*own, self._point(keys, facts, of_service=True)),
            back_ups=tuple(self._point(keys, facts) for _ in range(chance.choice((0, 1)))),
            hopes=self._saying(facts, 0.2),
            watcher=chance.choice([*keys, None]),
            report=tuple(self._saying(facts, 0.04) for _ in range(8)),
            dispute=(chance.choice(list(people)), self._saying(facts, 0.5)) if chance.random() < 0.3 else None,
            agreed=(agreed := chance.random() < 0.3),
            translated=self._saying(facts, 0.4) if agreed and chance.random() < 0.7 else "",
        )

    def _somebody(self, key: str, homes: int) -> Somebody:
        chance = self.chance
        return Somebody(
            key=key,
            relationship={**CORE, **OTHERS}[key],
            given=self.word(),
            family=self.word() if chance.random() < 0.4 else SHARED_NAME,
            known_as=self.word() if chance.random() < 0.4 else "",
            reach=chance.choice((self.number(), f"{self.word()}@example.org", "")),
            school=f"{self.word()} Primary School" if key in CHILDREN else "",
            home=chance.choice((None, *range(homes), *range(homes))),
        )

    def _home(self) -> DrawnHome:
        chance = self.chance
        street = f"{self.word()} {chance.choice(('Street', 'Lane', 'Road'))}"
        code = f"{self.chance.choice('ZQX')}{chance.choice('VXJ')}{chance.randrange(10, 99)} {chance.randrange(1, 9)}QQ"
        return DrawnHome(street, code, withheld=chance.random() < 0.1)

    def _wall(self, keys: list[str]) -> DrawnWall:
        chance = self.chance
        about = chance.choice(keys)
        hides = frozenset(chance.sample(list(Hidden), chance.choice((1, 1, 2, 3))))
        if Hidden.EXISTENCE in hides and chance.random() < 0.4:
            hides = frozenset({Hidden.ADDRESS})
        told = chance.random() < 0.3
        against = chance.choice([*(key for key in keys if key != about), None])
        return DrawnWall(
            about=about,
            against=against,
            hides=hides,
            told=told,
            told_words=f"Something is kept from you: ask {self.word()}." if told else "",
            place=self.word() if chance.random() < 0.5 else "",
            reason=f"Because of {self.word()}.",
            ended=chance.random() < 0.15,
        )

    def _facts(self, one: Somebody, homes: tuple[DrawnHome, ...], secret: int | None) -> list[str]:
        home = homes[one.home].words if one.home is not None and one.home != secret else []
        return [word for word in (*one.names, one.reach, one.school, *home) if word]

    def _point(self, keys: list[str], facts: list[str], *, of_service: bool = False) -> DrawnPoint:
        chance, mark = self.chance, self.word()
        return DrawnPoint(
            mark=mark,
            words=f"Does a {mark}. {self._saying(facts, 0.2)}",
            who=None if of_service else chance.choice(keys),
            checker=chance.choice([*keys, None]),
            asked_of_service=chance.random() < 0.5,
            unread_by=tuple(chance.sample(keys, chance.choice((0, 0, 0, 1, 2)))),
        )

    def _saying(self, facts: list[str], likely: float) -> str:
        """A sentence, now and then with somebody's fact in it, as people write such things."""
        if self.chance.random() > likely:
            return "It goes well."
        fact = self.chance.choice(facts)
        disguised = self.chance.choice((fact, fact, fact.upper(), f"{fact}’s", fact.replace(" ", "\xa0"), f"“{fact}”"))
        return self.chance.choice(SAYINGS).format(disguised)


def may_not_read(drawn: Drawn, reader: str) -> dict[str, str]:
    """Each word that must stand on nothing this person is given, and why."""
    found: dict[str, str] = {}
    for one in drawn.people.values():
        if one.key != reader:
            found |= _of_somebody(drawn, reader, one)
    for wall in drawn.walls:
        found[wall.reason.removeprefix("Because of ").strip(".")] = "a reason is for workers"
        if wall.is_before(reader) and wall.place:
            found[wall.place] = f"a word that tells of {wall.about}"
        if wall.told and not wall.is_before(reader):
            found[_ask(wall)] = "a wall they are not told of"
    # What a wall they are told of is said with is theirs to read, unless a silent one hides the person altogether.
    return found | {_ask(wall): "a told wall behind a silent one" for wall in _behind_silent_ones(drawn, reader)}


def _of_somebody(drawn: Drawn, reader: str, one: Somebody) -> dict[str, str]:
    hidden = hidden_of(drawn, reader, one.key)
    found: dict[str, str] = {}
    if Hidden.EXISTENCE in hidden:
        found |= dict.fromkeys(one.names, f"the name of {one.key}, who is not there for them")
    if Hidden.PHONE in hidden and one.reach:
        found[one.reach] = f"how to reach {one.key}"
    if Hidden.SCHOOL in hidden and one.school:
        found[one.school.removesuffix(" Primary School")] = f"the school of {one.key}"
    if one.home is not None and one.home != drawn.people[reader].home:
        home = drawn.homes[one.home]
        if home.withheld or Hidden.ADDRESS in hidden:
            found |= dict.fromkeys([home.street.split()[0], home.postcode], f"where {one.key} lives")
    return found


def points_not_read(drawn: Drawn, reader: str) -> dict[str, str]:
    """The marks of the points of a plan that are for others' eyes only."""
    points = (*drawn.promises, *drawn.back_ups)
    return {point.mark: "a point for others’ eyes" for point in points if reader in point.unread_by}


def is_told(drawn: Drawn, reader: str) -> list[str]:
    """What must be named to this person, in these words."""
    behind = _behind_silent_ones(drawn, reader)
    return [wall.told_words for wall in drawn.walls if wall.told and wall.is_before(reader) and wall not in behind]


def hidden_of(drawn: Drawn, reader: str, about: str) -> frozenset[Hidden]:
    walls = (wall for wall in drawn.walls if wall.about == about and wall.is_before(reader))
    return frozenset().union(*(wall.all_hidden for wall in walls))


def silently_gone(drawn: Drawn, reader: str, about: str) -> bool:
    return any(
        wall.about == about and wall.is_before(reader) and not wall.told and Hidden.EXISTENCE in wall.hides
        for wall in drawn.walls
    )


def _behind_silent_ones(drawn: Drawn, reader: str) -> list[DrawnWall]:
    return [
        wall
        for wall in drawn.walls
        if wall.told and wall.is_before(reader) and silently_gone(drawn, reader, wall.about)
    ]


def _ask(wall: DrawnWall) -> str:
    return wall.told_words.removeprefix("Something is kept from you: ask ").strip(".")


def folded(text: str) -> str:
    """Letters and figures alone, so that no spelling, sign or line end hides a word."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if letter.isalnum())


def told_in(text: str, forbidden: dict[str, str]) -> Iterator[str]:
    """Each forbidden word that stands in this text."""
    plain = folded(text)
    yield from (f"“{word}”, {why}" for word, why in forbidden.items() if folded(word) in plain)
