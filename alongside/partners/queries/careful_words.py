"""The list of words to be careful with as it is here: what we came with, and the council's own lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from django.core.cache import caches
from django.db.models import QuerySet
from django.db.models.functions import Lower
from django.http import Http404

from alongside.access.models import User
from alongside.audit.queries import history_of
from alongside.foundation.careful_words import Careful, Mark, careful_words, marks_in
from alongside.foundation.reading_grade import reading_of
from alongside.partners.models import CarefulWord

KEPT = "careful_words"
KEPT_SECONDS = 15  # by each process: it is asked at every pause of whoever writes
LONGEST = 20_000
OURS = "our own"


@dataclass(frozen=True)
class Line:
    """One line of the list: as it counts here, what we came with where there is such a line, and the council's own."""

    now: Careful
    came_with: Careful | None
    ours: CarefulWord | None

    @property
    def left_out(self) -> bool:
        return bool(self.ours and self.ours.left_out)


@dataclass(frozen=True)
class Earlier:
    """What a council's own line said until then, and who changed it."""

    until: datetime
    by: str
    rather: str
    why: str
    left_out: bool


@dataclass(frozen=True)
class Looked:
    """What was seen in a text: its marks, each word once with how often it stands there, and how hard it is to read."""

    marks: Sequence[Mark]
    words: Sequence[tuple[Mark, int]]
    reading: str


def careful_words_now() -> tuple[Careful, ...]:
    """Every line that counts here now."""
    kept = caches["of_this_process"]
    if (words := kept.get(KEPT)) is None:
        words = tuple(line.now for line in careful_lines() if not line.left_out)
        kept.set(KEPT, words, KEPT_SECONDS)
    return cast(tuple[Careful, ...], words)


def careful_lines() -> list[Line]:
    """All of them by word, those that are left out too."""
    ours = {one.word.lower(): one for one in CarefulWord.objects.select_related("changed_by")}
    came = {one.word.lower(): one for one in careful_words()}
    lines = [_line(came.get(word), ours.get(word)) for word in came.keys() | ours.keys()]
    return sorted(lines, key=lambda line: line.now.word.lower())


def lines_with(part: str) -> list[Line]:
    """Those with this in the word or in what is rather said, in capitals or not; all of them for nothing."""
    part = part.lower()
    return [one for one in careful_lines() if part in one.now.word.lower() or part in one.now.rather.lower()]


def _line(came_with: Careful | None, ours: CarefulWord | None) -> Line:
    if came_with and (ours is None or not ours.rather):
        return Line(came_with, came_with, ours)
    assert ours is not None
    return Line(Careful(ours.word, ours.rather, ours.why, OURS), came_with, ours)


def line_of(word: str) -> Line | None:
    """The line of this word, in capitals or not."""
    came_with = next((one for one in careful_words() if one.word.lower() == word.lower()), None)
    ours = own_lines(word).select_related("changed_by").first()
    return _line(came_with, ours) if came_with or ours else None


def own_lines(word: str) -> QuerySet[CarefulWord]:
    """The council's own line of this word, if there is one."""
    return CarefulWord.objects.alias(small=Lower("word")).filter(small=word.lower())


def get_line(word: str) -> Line:
    """The same; 404 for a word that is not on the list."""
    if (line := line_of(word)) is None:
        raise Http404
    return line


def earlier_of(line: Line) -> list[Earlier]:
    """What the council's own line said before, newest first."""
    before = history_of(line.ours) if line.ours else []
    names = dict(User.objects.filter(pk__in={one.by for one in before if one.by}).values_list("pk", "name"))
    return [
        Earlier(
            one.at, names.get(one.by or 0, ""), one.before["rather"], one.before["why"], left_out=one.before["left_out"]
        )
        for one in before
    ]


def look_at_words(text: str, *, for_families: bool = False) -> Looked:
    """Look at a text: nothing of it is kept, changed or stopped. Its grade is told where families will read it."""
    marks = marks_in(text, careful_words_now())
    first = {mark.careful: mark for mark in reversed(marks)}
    times = {careful: sum(mark.careful == careful for mark in marks) for careful in first}
    words = sorted(((mark, times[careful]) for careful, mark in first.items()), key=lambda one: one[0].start)
    return Looked(marks, words, reading_of(text).words if for_families else "")
