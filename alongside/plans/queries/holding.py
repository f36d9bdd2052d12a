"""What on a copy would tell its reader something they may not know; who reads each point of a plan."""

from collections.abc import Iterable, Iterator

from django.utils import timezone

from alongside.families.queries.walls import (
    Fact,
    Known,
    Telling,
    Walls,
    hidden_from,
    is_only_their_name,
    known_of,
    released_words,
    tellings,
    walls_of,
    what_tells,
    words_hash,
)
from alongside.families.states import Hidden
from alongside.people.models import Person
from alongside.plans.models import KeptFrom, Plan, PlanCopy, Promise, Translation
from alongside.plans.queries.copies import Seen, plan_copy_content, title_for, what_is_seen
from alongside.plans.queries.translations import get_translation
from alongside.referrals.queries.schools import schools_of

COPY = "plan copy"
THE_SERVICES = "the services"
AROUND = "The words around the plan"
Piece = tuple[str, str, str]


def what_tells_on(
    plan: Plan,
    reader: Person | None,
    *,
    translation: Translation | None = None,
    walls: Walls | None = None,
    known: list[Known] | None = None,
) -> list[Telling]:
    """Every piece of this reader's copy that tells what they may not know. In translation, the English is read too."""
    walls = walls_of(plan.family_id) if walls is None else walls
    known = what_is_known(plan) if known is None else known
    facts = what_tells(plan.family, reader, walls=walls, known=known)
    if not facts:
        return []
    seen = what_is_seen(plan, reader, walls=walls)
    pieces = list(pieces_of(plan, seen, None))
    if translation:
        pieces += pieces_of(plan, seen, translation)
    return tellings_in(plan, pieces, facts)


def tellings_in(plan: Plan, pieces: Iterable[Piece], facts: list[Fact]) -> list[Telling]:
    """Of these pieces, those that tell.

    The service's own name stands beneath every plan and nobody of the family wrote it: a town in it tells nobody where
    anybody lives. In whatever else somebody wrote, the town tells.
    """
    ours = plan.family.service.name
    elsewhere = [fact for fact in facts if not tellings([("", "", ours)], [fact])]
    found: list[Telling] = []
    for piece in dict.fromkeys(pieces):
        is_ours = piece[0] == AROUND or piece[2].strip() == ours
        found += tellings([piece], elsewhere if is_ours else facts)
    return found


def what_is_known(plan: Plan) -> list[Known]:
    """All that a wall could hide of the family's people, with the schools named when a meeting was asked for."""
    return known_of(plan.family, schools=schools_of(plan.family), on=timezone.localdate())


def pieces_of(plan: Plan, seen: Seen, translation: Translation | None, *, names: bool = False) -> Iterator[Piece]:
    """Every text on a copy that somebody wrote: where it stands, the key of its point, the words.

    A name alone, of somebody this reader may know of, is not read as words (with `names` it is): it is known who is
    meant. Save where they may not know where that person is: what somebody promises tells where they will be.
    """
    skip = None if names else seen
    content = plan_copy_content(plan, translation=translation, seen=seen)
    yield "The name of the plan", "", title_for(plan, seen, translation)
    yield "What we want", "hopes", content["hopes"]["words"]
    yield from _unless_a_name("Who watches over the plan", "", content["watcher"], seen.watcher, skip)
    yield from _promises([p for p in seen.promises if not p.by_service], content["ours"], skip)
    yield from _promises([p for p in seen.promises if p.by_service], content["services"], skip)
    for asked, row in zip(seen.support, content["asked"], strict=True):
        for name in ("what", "from", "decision"):
            yield f"Help asked for {asked.number}", f"support-{asked.pk}", row[name]
    for back_up, row in zip(seen.back_ups, content["if_then"], strict=True):
        for name in ("if", "then"):
            yield f"If things get hard {back_up.number}", f"back_up-{back_up.pk}", row[name]
    for words in seen.told:
        yield "What they are told is kept from them", "", words
    if translation:
        for words in (content["report_note"], *content["how_to_get_help"], *content["labels"].values()):
            yield AROUND, "", words


def _promises(promises: list[Promise], rows: list[dict[str, str]], skip: Seen | None) -> Iterator[Piece]:
    for promise, row in zip(promises, rows, strict=True):
        where, key = f"Promise {promise.number}", f"promise-{promise.pk}"
        yield from _unless_a_name(f"{where}: who", key, row["who"], promise.person, skip)
        yield where, key, row["what"]
        yield f"{where}: when", key, row["when"]
        yield from _unless_a_name(f"{where}: who checks", key, row["checks"], promise.checker, skip)


def _unless_a_name(where: str, key: str, words: str, person: Person | None, skip: Seen | None) -> Iterator[Piece]:
    if skip and person and is_only_their_name(words, person):
        hidden = hidden_from(skip.walls, skip.reader, person.pk)
        if not hidden & {Hidden.WHEREABOUTS, Hidden.ATTENDANCE}:
            return
    yield where, key, words


def translation_of(copy: PlanCopy) -> Translation | None:
    """The translation a copy was made in."""
    return get_translation(copy.plan, copy.language) if copy.language else None


def still_held(plan: Plan, copies: list[PlanCopy]) -> set[int]:
    """Which of these copies are held today: they tell something, and just that was not let go."""
    walls, known = walls_of(plan.family_id), what_is_known(plan) if copies else []
    held: dict[tuple[int | None, str], bool] = {}
    for copy in copies:
        whose = (copy.person_id, copy.language)
        if whose not in held:
            copy.plan = plan
            found = what_tells_on(plan, copy.person, translation=translation_of(copy), walls=walls, known=known)
            held[whose] = bool(found) and words_hash(found) not in released_words(plan, reader=copy.person, what=COPY)
    return {copy.pk for copy in copies if held[(copy.person_id, copy.language)]}


def who_does_not_read(plan: Plan) -> dict[str, list[str]]:
    """By point, the names of those whose copy leaves it out."""
    found: dict[str, list[str]] = {}
    for row in KeptFrom.objects.filter(plan=plan).select_related("person"):
        found.setdefault(row.key, []).append(row.person.short_name if row.person else THE_SERVICES)
    return found


def kept_from_now(plan: Plan, key: str) -> list[int | None]:
    """Whose copies leave out this point: people by number, None for the services."""
    return [row.person_id for row in KeptFrom.objects.filter(plan=plan) if row.key == key]
