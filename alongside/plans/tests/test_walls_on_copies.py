"""What stands on a copy for somebody with a wall before them: nothing of it, and no sign that there was anything."""

import io
from typing import Any

import pypdf
import pytest
from django.utils import timezone

from alongside.families.states import Hidden
from alongside.families.tests.factories import a_relative, a_wall, children_of, mother_of
from alongside.foundation.paper import render_pdf
from alongside.people.actions import add_household, move_in
from alongside.people.models import Person
from alongside.plans import actions, queries
from alongside.plans.models import Plan, Promise
from alongside.plans.queries.copies import title_for, what_is_seen
from alongside.plans.queries.holding import still_held, what_tells_on
from alongside.plans.states import PlanStatus
from alongside.plans.tests import factories

pytestmark = pytest.mark.django_db
NOW = timezone.now()


def paper_for(plan: Plan, reader: Person | None, *, name: str = "") -> bytes:
    """The very file this reader would be given."""
    plan = factories.again(plan)
    seen = what_is_seen(plan, reader)
    content = queries.plan_copy_content(plan, for_person=reader, for_name=name, seen=seen)
    content["made_on"] = "a day"
    content["how_to_get_help"] = ["Ask the service."]
    return render_pdf("plans/plan.typ", content, title=title_for(plan, seen, None), at=NOW.replace(microsecond=0))


def a_plan_with_dad(*, bisi: bool) -> tuple[Plan, Person, Person | None]:
    """The same plan twice: once Auntie Bisi promises, checks and watches, once she has never been there."""
    plan = factories.a_plan(whole=False)
    family, by = plan.family, factories.coordinator_of(plan)
    dad = a_relative(family, relationship="Dad", given_names="Kunle").person
    auntie = a_relative(family, relationship="Auntie", given_names="Bisi").person if bisi else None
    more: dict[str, Any] = {"plan": plan, "by": by, "at": NOW}
    actions.add_promise(what="Takes Ayo to school", person=factories.nana_of(plan), **more)
    if auntie:
        actions.add_promise(what="Cooks on Sundays", person=auntie, checker=mother_of(family), **more)
    actions.add_promise(what="Goes to bed early", person=mother_of(family), checker=auntie, **more)
    actions.add_back_up(if_words="Mum is tired", then_words="the boys go to Nana", **more)
    watches: dict[str, Any] = {"watcher": auntie, "nobody_watches_yet": auntie is None, "review_on": None}
    actions.change_plan(hopes=factories.HOPES, **watches, **more)
    if auntie:
        a_wall(family, auntie, dad, Hidden.EXISTENCE)
    return factories.again(plan), dad, auntie


def test_behind_a_silent_wall_it_is_as_if_she_had_never_been_there() -> None:
    with_her, dad, auntie = a_plan_with_dad(bisi=True)
    without_her, other_dad, _ = a_plan_with_dad(bisi=False)

    assert paper_for(with_her, dad) == paper_for(without_her, other_dad)
    assert auntie is not None
    assert paper_for(with_her, auntie) != paper_for(without_her, other_dad)
    assert what_tells_on(with_her, dad) == []


def test_others_read_of_her_as_before() -> None:
    plan, _, _ = a_plan_with_dad(bisi=True)
    content = queries.plan_copy_content(plan, for_person=factories.nana_of(plan))
    assert [row["who"] for row in content["ours"]] == ["Nana", "Bisi", "Ruth"]
    assert content["watcher"] == "Bisi"


def test_a_hidden_child_is_not_in_the_name_of_the_plan_nor_in_the_files_own_title() -> None:
    plan, dad, _ = a_plan_with_dad(bisi=False)
    tem = children_of(plan.family)[1]
    assert queries.copy_title(plan.family) == "Ayo and Tem’s plan"
    a_wall(plan.family, tem, dad, Hidden.EXISTENCE)
    paper = paper_for(plan, dad)
    assert title_for(plan, what_is_seen(plan, dad), None) == "Ayo’s plan"
    document = pypdf.PdfReader(io.BytesIO(paper))
    assert document.metadata is not None
    assert "Tem" not in str(document.metadata) + "".join(page.extract_text() for page in document.pages)


def test_a_translated_title_that_may_name_a_hidden_child_is_not_used() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    nana = factories.nana_of(plan)
    texts = {text.key: "słowa" for text in queries.texts_to_translate(plan)} | {"title": "Plan Ayo i Tema"}
    translation = actions.note_translation(
        plan=plan, language="Polish", language_code="pl", interpreter="Yusuf", texts=texts,
        by=factories.coordinator_of(plan), at=NOW,
    )  # fmt: skip
    assert title_for(plan, what_is_seen(plan, nana), translation) == "Plan Ayo i Tema"
    a_wall(plan.family, children_of(plan.family)[1], nana, Hidden.EXISTENCE)
    assert title_for(plan, what_is_seen(plan, nana), translation) == "Ayo’s plan"


def test_a_told_wall_is_named_with_its_words_and_leaves_no_gap_either() -> None:
    plan, dad, _ = a_plan_with_dad(bisi=False)
    a_wall(
        plan.family,
        mother_of(plan.family),
        dad,
        told=True,
        told_words="Where Mum lives is kept from you, so that she is safe.",
    )
    content = queries.plan_copy_content(plan, for_person=dad)
    assert content["kept"] == ["Where Mum lives is kept from you, so that she is safe."]
    assert queries.plan_copy_content(plan, for_person=factories.nana_of(plan))["kept"] == []


def test_of_a_wall_against_all_outsiders_read_nothing_either() -> None:
    plan, _, auntie = a_plan_with_dad(bisi=True)
    assert auntie is not None
    assert "Bisi" in str(queries.plan_copy_content(plan, for_name="Ms Inkwell"))
    a_wall(plan.family, auntie, None, Hidden.EXISTENCE)
    assert "Bisi" not in str(queries.plan_copy_content(plan, for_name="Ms Inkwell"))
    assert "Bisi" in str(queries.plan_copy_content(plan, for_person=auntie))


def test_a_point_for_some_eyes_only_leaves_their_copy_and_no_other() -> None:
    plan, dad, _ = a_plan_with_dad(bisi=False)
    promise = Promise.objects.get(plan=plan, what="Goes to bed early")
    actions.keep_from(plan=plan, key=f"promise-{promise.pk}", reader=dad, by=factories.coordinator_of(plan), at=NOW)
    plan = factories.again(plan)
    assert "Goes to bed early" not in str(queries.plan_copy_content(plan, for_person=dad))
    assert "Goes to bed early" in str(queries.plan_copy_content(plan, for_person=factories.nana_of(plan)))
    assert "Goes to bed early" in str(queries.plan_copy_content(plan, for_name="Ms Inkwell"))


def test_every_kind_of_point_can_be_for_some_eyes_only() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    mother, by = mother_of(plan.family), factories.coordinator_of(plan)
    keys = ["hopes", *(point.key for point in queries.points_of(plan))]
    for key in keys:
        actions.keep_from(plan=plan, key=key, reader=mother, by=by, at=NOW)
    content = queries.plan_copy_content(factories.again(plan), for_person=mother)
    assert content["hopes"]["words"] == ""
    assert [content[part] for part in ("ours", "services", "asked", "if_then")] == [[], [], [], []]
    assert len(keys) == 6


def test_whether_somebody_was_there_shows_neither_way_behind_a_wall() -> None:
    plan = factories.a_plan(whole=False)
    by, mother = factories.coordinator_of(plan), mother_of(plan.family)
    dad = a_relative(plan.family, relationship="Dad", given_names="Kunle").person
    for who in (dad, mother):
        actions.add_promise(plan=plan, what="Rings on Sundays", person=who, by=by, at=NOW)
    factories.write_everything(plan, at=NOW)
    actions.read_back(plan=plan, by=by, at=NOW)
    assert queries.plan_copy_content(factories.again(plan), for_person=mother)["ours"][0]["status"] == "Asked"
    a_wall(plan.family, dad, mother, Hidden.ATTENDANCE)
    plan = factories.again(plan)
    assert queries.plan_copy_content(plan, for_person=mother)["ours"][0]["status"] == ""
    assert [telling.where for telling in what_tells_on(plan, mother)] == ["Promise 1: who"]


def test_words_that_tell_are_found_wherever_they_stand_on_the_copy() -> None:
    plan = factories.a_plan(whole=False)
    by, mother = factories.coordinator_of(plan), mother_of(plan.family)
    dad = a_relative(plan.family, relationship="Dad", given_names="Kunle").person
    home = add_household(name="Mum’s", address="12 Sample Street", postcode="NE1 4XF", by=by, at=NOW)
    move_in(person=mother, household=home, by=by, at=NOW)
    more: dict[str, Any] = {"plan": plan, "by": by, "at": NOW}
    street = "in Sample St."
    actions.change_plan(hopes=f"We live {street}", watcher=None, review_on=None, **more)
    actions.add_promise(what=f"Plays {street}", person=mother, when=f"At four {street}", **more)
    actions.add_promise(what="Helps", service_name="Sample Street Nursery", **more)
    actions.ask_for_support(
        what=f"A bed {street}", from_whom="Sample Street Nursery", decider=None, decide_by_on=None, **more
    )
    actions.add_back_up(if_words=f"It rains {street}", then_words=f"we stay {street}", **more)
    plan = factories.again(plan)
    assert what_tells_on(plan, dad) == []

    a_wall(plan.family, mother, dad, Hidden.ADDRESS)

    assert [telling.where for telling in what_tells_on(plan, dad)] == [
        "What we want",
        "Promise 1",
        "Promise 1: when",
        "Promise 2: who",
        "Help asked for 1",
        "Help asked for 1",
        "If things get hard 1",
        "If things get hard 1",
    ]
    assert what_tells_on(plan, mother) == []


def test_in_translation_the_english_is_read_too() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    nana = factories.nana_of(plan)
    a_wall(plan.family, mother_of(plan.family), nana, Hidden.SCHOOL, telling_words="Ayo to school")
    texts = {text.key: "ہر صبح" for text in queries.texts_to_translate(plan)}
    translation = actions.note_translation(
        plan=plan, language="Urdu", language_code="ur", interpreter="Yusuf", texts=texts,
        by=factories.coordinator_of(plan), at=NOW,
    )  # fmt: skip
    assert [telling.where for telling in what_tells_on(plan, nana, translation=translation)] == ["Promise 1"]


def test_looking_at_all_copies_of_a_plan_takes_no_query_for_each_reader(
    django_assert_max_num_queries: Any,
) -> None:
    plan = factories.a_plan(PlanStatus.AGREED, relatives=4)
    by = factories.coordinator_of(plan)
    for member in plan.family.members.all():
        actions.make_copy(plan=plan, person=member.person, by=by, at=NOW)
    plan = factories.again(plan)
    copies = queries.copies_of(plan)
    assert len(copies) == 7
    with django_assert_max_num_queries(7):
        assert still_held(plan, copies) == set()


def test_the_services_own_name_tells_nobody_where_somebody_lives_but_the_town_in_what_somebody_wrote_does() -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    by, mother, nana = factories.coordinator_of(plan), mother_of(plan.family), factories.nana_of(plan)
    type(plan.family.service).objects.update(name="Sample City Family Group Conference Service")
    home = add_household(name="Mum’s", address="12 Sample Street\nSample City", withheld=True, by=by, at=NOW)
    move_in(person=mother, household=home, by=by, at=NOW)
    texts = {text.key: "ہر صبح" for text in queries.texts_to_translate(plan)} | {"label help": "مدد: Sample City"}
    put: dict[str, Any] = {"plan": plan, "language": "Urdu", "language_code": "ur", "interpreter": "Yusuf"}
    translation = actions.note_translation(texts=texts, by=by, at=NOW, **put)
    plan = factories.again(plan)

    assert what_tells_on(plan, nana, translation=translation) == []
    assert queries.read_at_home(plan, nana, language="ur", at=NOW).translation == translation
    translation.texts |= {"label help": "مدد: Sample Street", "hopes": "In Sample City"}
    assert [telling.where for telling in what_tells_on(plan, nana, translation=translation)] == [
        "What we want",
        "The words around the plan",
    ]
    assert what_tells_on(plan, mother, translation=translation) == []
