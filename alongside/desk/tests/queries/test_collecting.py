"""Nothing personal is forgotten when somebody's record is put together, and what is about others is set aside."""

from datetime import timedelta

import pytest
from django.db.models import Model
from django.utils import timezone

from alongside.desk.actions import records
from alongside.desk.models import Passage
from alongside.desk.queries.reach import our_models, personal_fields
from alongside.desk.queries.records import collect, passages_of
from alongside.desk.queries.records.collecting import is_collected
from alongside.desk.queries.records.paper import record_content
from alongside.desk.rules.gathering import NOT_GIVEN, TELLINGS
from alongside.desk.states import Decision
from alongside.desk.tests.factories import a_record_request, collected, read_through, who_gives
from alongside.families.actions import add_to_story, answer_dispute, note_dispute, tell
from alongside.families.models import Family, StoryLine, Wall
from alongside.families.states import Book, Hidden
from alongside.families.tests.factories import a_family, a_relative, a_wall, children_of, mother_of
from alongside.partners.tests.factories import a_service_manager
from alongside.people.actions import add_way_to_reach, change_person
from alongside.people.models import Person
from alongside.people.states import WayKind
from alongside.plans.states import PlanStatus
from alongside.plans.tests.factories import HOPES, a_plan

PERSONAL = [model for model in our_models() if personal_fields(model)]


@pytest.mark.parametrize("model", PERSONAL, ids=lambda model: model._meta.label)
def test_every_personal_thing_is_given_or_not_given_for_a_reason(model: type[Model]) -> None:
    label = model._meta.label_lower
    assert is_collected(model) != (label in NOT_GIVEN), f"{label}: told by TELLINGS, or listed in NOT_GIVEN with why."
    if is_collected(model):
        assert label in TELLINGS, f"{label} is told without a heading: give it a line in TELLINGS."


@pytest.mark.parametrize("label", sorted(TELLINGS))
def test_what_is_left_out_of_a_telling_is_a_field(label: str) -> None:
    model = next(one for one in our_models() if one._meta.label_lower == label)
    assert set(TELLINGS[label].leave_out) | set(TELLINGS[label].labels) <= set(personal_fields(model))


def said(family: Family, person: Person) -> str:
    return "\n".join(f"{one.title}\n{one.words}" for one in collect(family, person))


@pytest.mark.django_db
def test_a_childs_record_is_their_whole_journey() -> None:
    family = a_plan(PlanStatus.AGREED).family
    ayo = children_of(family)[0]
    record = said(family, ayo)
    for words in (HOPES, "Takes Ayo to school", "Began working with Ayo", "There has been shouting at night", "Mother"):
        assert words.casefold() in record.casefold()
    chapters = [one.chapter for one in collect(family, ayo)]
    assert chapters == sorted(chapters, key=str)


@pytest.mark.django_db
def test_it_is_told_oldest_first() -> None:
    family = a_family()
    at = timezone.now()
    for days in (3, 9, 5):
        tell(f"Ayo laughed {days}.", family=family, happened_at=at - timedelta(days=days), by=family.added_by, at=at)
    laughed = [one.words for one in collect(family, children_of(family)[0]) if "laughed" in one.words]
    assert laughed == ["Ayo laughed 9.", "Ayo laughed 5.", "Ayo laughed 3."]


@pytest.mark.django_db
def test_a_relatives_record_is_only_where_they_are_named() -> None:
    family = a_family()
    rose = a_relative(family, given_names="Rosalind").person
    at = timezone.now()
    tell("Rosalind brought soup.", family=family, by=family.added_by, at=at)
    tell("Ayo was late for school.", family=family, by=family.added_by, at=at)
    record = said(family, rose)
    assert "brought soup" in record
    assert "late for school" not in record


@pytest.mark.django_db
def test_nobody_is_given_anothers_number() -> None:
    family = a_family()
    ruth, ayo = mother_of(family), children_of(family)[0]
    add_way_to_reach(person=ruth, kind=WayKind.CALL, value="07700 900909", by=family.added_by, at=timezone.now())
    assert "900909" not in said(family, ayo)
    assert "900909" in said(family, ruth)


@pytest.mark.django_db
def test_what_is_about_others_waits_and_what_is_theirs_does_not() -> None:
    family = a_family()
    tell("Ayo laughed.", family=family, by=family.added_by, at=timezone.now())
    tell("Tem hid from Ruth.", family=family, by=family.added_by, at=timezone.now())
    passages = passages_of(collected(a_record_request(family)))
    assert passages.get(words="Ayo laughed.").decision == Decision.OWN
    waits = passages.get(words="Tem hid from Ruth.")
    assert waits.decision == Decision.WAITING
    assert waits.set_aside == ["Names Ruth Madeup", "Names Tem Madeup"]


@pytest.mark.django_db
def test_the_conferencing_services_notes_are_given_and_read_first() -> None:
    family = a_family()
    manager = a_service_manager(family.service)
    today = timezone.localdate()
    add_to_story(
        family=family,
        words="Ayo drew a boat.",
        happened_on=today,
        book=Book.CONFERENCING,
        by=manager,
        at=timezone.now(),
    )
    passage = passages_of(collected(a_record_request(family))).get(words="Ayo drew a boat.")
    assert passage.set_aside == ["From the conferencing service’s own notes"]


@pytest.mark.django_db
@pytest.mark.parametrize("words", ["Ruth was there too.", "They met at 9 Quince Row."])
def test_what_a_silent_wall_hides_is_always_set_aside(words: str) -> None:
    family = a_family()
    ruth, ayo = mother_of(family), children_of(family)[0]
    manager = a_service_manager(family.service)
    add_way_to_reach(person=ruth, kind=WayKind.LETTER, value="9 Quince Row", by=manager, at=timezone.now())
    Wall.objects.create(
        family=family, about=ruth, from_whom=ayo, hides=[Hidden.EXISTENCE, Hidden.ADDRESS], reason="Danger",
        set_at=timezone.now(), set_by=manager, review_on=timezone.localdate(),
    )  # fmt: skip
    tell(words, family=family, by=family.added_by, at=timezone.now())
    passage = passages_of(collected(a_record_request(family), by=manager)).get(words=words)
    assert passage.walled
    assert passage.decision == Decision.WAITING


def a_wall_around(family: Family, *, told_words: str = "", hides: Hidden = Hidden.ADDRESS) -> None:
    Wall.objects.create(
        family=family, about=mother_of(family), from_whom=children_of(family)[0], hides=[hides], reason="Danger",
        told=bool(told_words), told_words=told_words,
        set_at=timezone.now(), set_by=family.added_by, review_on=timezone.localdate(),
    )  # fmt: skip


def a_home_told(family: Family) -> Passage:
    ruth, by, at = mother_of(family), family.added_by, timezone.now()
    add_way_to_reach(person=ruth, kind=WayKind.LETTER, value="9 Quince Row", by=by, at=at)
    tell("They met at 9 Quince Row.", family=family, by=by, at=at)
    return passages_of(collected(a_record_request(family))).get(words="They met at 9 Quince Row.")


@pytest.mark.django_db
def test_what_a_wall_hides_that_they_were_told_of_is_left_out_in_the_words_they_were_told() -> None:
    family = a_family()
    a_wall_around(family, told_words="Where Mum lives is hers to tell.")
    passage = a_home_told(family)
    assert (passage.walled, passage.told_walls) == (False, ["Where Mum lives is hers to tell."])
    with pytest.raises(records.CannotDecidePassage, match="only be left out"):
        records.decide_passage(passage=passage, decision="released", by=who_gives(passage.request), at=timezone.now())
    content = record_content(read_through(passage.request))
    assert "Where Mum lives is hers to tell." in content["kept_back"]
    assert "Quince" not in str(content)


@pytest.mark.django_db
@pytest.mark.parametrize("silent", [Hidden.ADDRESS, Hidden.EXISTENCE])
def test_where_a_silent_wall_stands_too_nothing_is_said_of_either(silent: Hidden) -> None:
    family = a_family()
    a_wall_around(family, told_words="Where Mum lives is hers to tell.")
    a_wall_around(family, hides=silent)
    passage = a_home_told(family)
    assert (passage.walled, passage.told_walls) == (True, [])
    content = str(record_content(read_through(passage.request)))
    assert "hers to tell" not in content
    assert "Quince" not in content


@pytest.mark.django_db
def test_a_dispute_stands_beside_its_sentence_in_the_copy_too() -> None:
    family = a_family()
    ayo, by, at = children_of(family)[0], family.added_by, timezone.now()
    line = tell("Ayo was late every day.", family=family, by=by, at=at)
    dispute = note_dispute(
        family=family, person=ayo, subject=line, field="words", sentence=line.words, my_side="Only once.", by=by, at=at
    )
    answer_dispute(dispute=dispute, corrected=False, answer="The school told us.", by=by, at=at)
    words = next(one.words for one in collect(family, ayo) if one.pk == line.pk and one.kind == "families.storyline")
    assert "You said that this is wrong: “Only once.”" in words
    assert "Not corrected. The school told us." in words


@pytest.mark.django_db
def test_two_thousand_lines_are_no_more_questions_than_a_hundred(django_assert_max_num_queries: object) -> None:
    family = a_family()
    line = StoryLine.objects.filter(family=family)[0]
    many = [StoryLine(**{**_values(line), "words": f"Ayo laughed {number}."}) for number in range(2000)]
    StoryLine.objects.bulk_create(many)
    asked = a_record_request(family)
    with django_assert_max_num_queries(150):  # type: ignore[operator]
        records.collect_record(record_request=asked, by=who_gives(asked), at=timezone.now())
    assert passages_of(asked).filter(words__startswith="Ayo laughed").count() == 2000


def _values(line: StoryLine) -> dict[str, object]:
    return {
        field.attname: getattr(line, field.attname) for field in line._meta.concrete_fields if not field.primary_key
    }


@pytest.mark.django_db
def test_who_opened_the_record_is_one_list_of_workers() -> None:
    from alongside.families.actions import open_family

    family = a_family()
    manager = a_service_manager(family.service, name="Priya Inventari")
    open_family(reference=family.reference, page="family", by=manager, at=timezone.now())
    found = next(one for one in collect(family, children_of(family)[0]) if one.title == "Who opened the record")
    assert found.words.startswith("Priya Inventari: on ")


@pytest.mark.django_db
def test_a_mother_reads_of_her_own_children_though_a_hidden_aunt_is_called_like_them() -> None:
    family = a_family()
    ruth = mother_of(family)
    change_person(person=ruth, changes={"family_name": "Sampleton"}, by=family.added_by, at=timezone.now())
    bisi = a_relative(family, given_names="Bisi", family_name="Madeup", relationship="Auntie").person
    a_wall(family, bisi, ruth, Hidden.EXISTENCE)
    record = [one for one in collect(family, mother_of(family)) if not one.walled]
    assert "Ayo Madeup" in "".join(one.words for one in record if "Parental responsibility" in one.title)
    assert "Bisi" not in "".join(one.words for one in record)
