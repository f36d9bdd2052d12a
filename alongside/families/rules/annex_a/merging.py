"""Puts the rows of one child together, and says what an earlier row of that child makes impossible."""

from dataclasses import replace

from alongside.families.rules.annex_a.cells import in_words
from alongside.families.rules.annex_a.rows import Reading
from alongside.families.rules.annex_a.shapes import ChildRow


def refuse_against(known: ChildRow, reading: Reading) -> None:
    """Notes another date of birth, the same row twice, or a detail the lists do not agree on."""
    born = known.date_of_birth or known.due_on
    if born and reading.born and born != reading.born:
        reason = f"This date of birth is not the one this child has in {known.birth_said_in}: {in_words(born)}."
        reading.note("date_of_birth", reason, in_words(reading.born), taken=False)
    _refuse_twice(known, reading)
    for name, said_before in (("gender", known.gender), ("disability", known.disability)):
        said = reading.codes.get(name, "unknown")
        if _is_said(said) and _is_said(said_before) and said != said_before:
            words = reading.words[name]
            reading.note(name, "This is not what an earlier row of this child says, which was kept.", words, taken=True)


def _refuse_twice(known: ChildRow, reading: Reading) -> None:
    if (status := reading.status) is None:
        return
    for one in known.statuses:
        if (one.kind, one.started_on) == (status.kind, status.started_on):
            alike = replace(one, place=status.place) == status
            reason = "This says the same as" if alike else "This has the same start date, but other details, as"
            reading.note(None, f"{reason} {one.place}, which was kept.", taken=False)
            return


def with_row(known: ChildRow, reading: Reading) -> ChildRow:
    """The child with what this row adds. What is known stays; what was not said is filled in."""
    if reading.born:
        due_on, born = (reading.born, None) if reading.unborn else (None, reading.born)
        said_in = known.birth_said_in or reading.place
        known = replace(known, date_of_birth=born, due_on=due_on, birth_said_in=said_in)
    ethnicity, words = reading.codes.get("ethnicity", "not_stated"), reading.words.get("ethnicity", "")
    if _is_said(known.ethnicity) or (known.ethnicity_words and not _is_said(ethnicity)):
        ethnicity, words = known.ethnicity, known.ethnicity_words
    return replace(
        known,
        unborn=known.date_of_birth is None and (known.unborn or reading.unborn),
        gender=known.gender if _is_said(known.gender) else reading.codes.get("gender", "not_stated"),
        ethnicity=ethnicity,
        ethnicity_words=words,
        disability=known.disability if _is_said(known.disability) else reading.codes.get("disability", "unknown"),
        team=reading.words.get("team") or known.team,
        worker=reading.words.get("worker") or known.worker,
        rows=known.rows + 1,
        statuses=known.statuses + ((reading.status,) if reading.status else ()),
    )


def _is_said(code: str) -> bool:
    return code not in ("unknown", "not_stated")
