"""Promises about what the family writes in private time: nothing lost, nothing read, and gone when it goes."""

import pytest
from django.db import connection
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from alongside.audit.models import AuditEvent
from alongside.conferences.tests.factories import coordinator_at
from alongside.families.models import StoryLine
from alongside.foundation import sealing
from alongside.plans import actions, queries
from alongside.plans.actions import CannotWriteWorkingPlan
from alongside.plans.models import Plan, WorkingPlan, WorkingPlanKey
from alongside.plans.rules import Line, Together, WorkingWords
from alongside.plans.states import PlanStatus
from alongside.plans.tests import factories

NOW = timezone.now()
SECRET = "Grandad may not know where Fola lives"


def write(device: str, *, turn: int = 0, **words: object) -> tuple[WorkingPlan, Together]:
    return actions.write_working_plan(device=device, words=WorkingWords(**words), turn=turn, at=NOW)  # type: ignore[arg-type]


def everything_in_the_database() -> str:
    with connection.cursor() as cursor:
        ours = "relnamespace = 'public'::regnamespace and relkind in ('r', 'p')"
        # A partition is read by its parent only.
        cursor.execute(f"select relname from pg_class where {ours} and has_table_privilege(oid, 'select')")  # noqa: S608
        tables = [row[0] for row in cursor.fetchall()]
        found = []
        for table in tables:
            cursor.execute(f'select t::text from "{table}" t')  # noqa: S608 (the names are the database's own)
            found += [row[0] for row in cursor.fetchall()]
    return "\n".join(found)


@pytest.mark.django_db
def test_what_they_write_stands_in_no_table_in_words_or_in_hex() -> None:
    write(factories.a_lent_device(), hopes=SECRET)

    everything = everything_in_the_database()

    assert "working_plan.opened" in everything
    assert SECRET not in everything
    assert SECRET.encode().hex() not in everything


@pytest.mark.django_db
def test_another_device_opens_nothing() -> None:
    device = factories.a_lent_device()
    write(device, hopes=SECRET)

    assert queries.working_words_of(sealing.new_token(), at=NOW) is None
    assert queries.working_words_of("", at=NOW) is None
    with pytest.raises(CannotWriteWorkingPlan, match="No plan is open here"):
        write(sealing.new_token(), hopes="Mine now")


@pytest.mark.django_db
def test_two_pages_saving_at_once_lose_no_word_of_either() -> None:
    device = factories.a_lent_device()
    write(device, turn=0, hopes="Peace", promises=(Line("Sing", "Nana"),))

    _, together = write(device, turn=0, hopes="Rest", promises=(Line("Cook", "Dele"),), watcher="Nana")

    assert "hopes" in together.both
    kept = queries.working_words_of(device, at=NOW)
    assert kept is not None
    assert "Peace" in kept.hopes
    assert "Rest" in kept.hopes
    assert [line.what for line in kept.promises] == ["Sing", "Cook"]
    assert kept.watcher == "Nana"


@pytest.mark.django_db
def test_saving_twice_from_one_page_changes_what_was_there() -> None:
    device = factories.a_lent_device()
    first, _ = write(device, turn=0, hopes="Peace")
    _, together = write(device, turn=first.turn, hopes="Rest")

    assert not together.new
    assert queries.working_words_of(device, at=NOW).hopes == "Rest"  # type: ignore[union-attr]


@pytest.mark.django_db
def test_too_much_is_refused_in_a_sentence_and_what_was_saved_stays() -> None:
    device = factories.a_lent_device()
    write(device, hopes="Peace")

    with pytest.raises(CannotWriteWorkingPlan, match="20,000 characters"):
        write(device, turn=1, hopes="x" * 100_000)
    assert queries.working_words_of(device, at=NOW).hopes == "Peace"  # type: ignore[union-attr]


@pytest.mark.django_db
def test_that_they_saved_is_not_written_down() -> None:
    device = factories.a_lent_device()
    before = AuditEvent.objects.count()
    write(device, hopes=SECRET)

    assert AuditEvent.objects.count() == before


@pytest.mark.django_db
def test_shown_the_words_become_a_plan_and_the_sealed_ones_are_destroyed() -> None:
    device = factories.a_lent_device()
    actions.write_working_plan(device=device, words=factories.some_words(), turn=0, at=NOW)

    plan = actions.present_working_plan(device=device, at=NOW)

    assert plan.status == PlanStatus.WRITING
    assert plan.hopes == factories.HOPES
    assert plan.watcher == factories.nana_of(plan)
    assert plan.review_words == "in two months"
    assert WorkingPlan.objects.get().sealed is None
    assert not WorkingPlanKey.objects.exists()
    assert queries.working_words_of(device, at=NOW) is None
    assert AuditEvent.objects.filter(event="working_plan.presented", family_id=plan.family_id).exists()
    assert StoryLine.objects.filter(family=plan.family, words__startswith="The family showed").exists()


@pytest.mark.django_db
def test_a_name_becomes_a_person_only_where_it_is_exactly_theirs() -> None:
    device = factories.a_lent_device()
    actions.write_working_plan(device=device, words=factories.some_words(), turn=0, at=NOW)

    plan = actions.present_working_plan(device=device, at=NOW)

    school, ring = plan.promises.all()
    assert school.person == factories.nana_of(plan)
    assert school.who == "Nana Rose"
    assert ring.person is None
    assert ring.who_words == "Auntie", "the family's own word is kept until the coordinator knows who it is"
    assert "It is not said yet who “Auntie” is, for “Rings Mum”." in actions.blockers_to_reading_back(plan)


@pytest.mark.django_db
def test_nothing_is_shown_while_nothing_is_written() -> None:
    with pytest.raises(CannotWriteWorkingPlan, match="nothing to show"):
        actions.present_working_plan(device=factories.a_lent_device(), at=NOW)


@pytest.mark.django_db
def test_words_too_long_for_their_place_are_kept_whole() -> None:
    device = factories.a_lent_device()
    long_name, long_when = "N" * 300, "W" * 5000
    write(device, promises=(Line("Sings", long_name, long_when, ""),), watcher="V" * 900)

    plan = actions.present_working_plan(device=device, at=NOW)

    assert long_name in plan.promises.get().what
    assert long_when in plan.promises.get().what
    assert "V" * 900 in plan.watcher_how


@pytest.mark.django_db
def test_when_they_look_at_it_again_is_kept_whole_too() -> None:
    device = factories.a_lent_device()
    write(device, review="W" * 900)

    plan = actions.present_working_plan(device=device, at=NOW)

    assert "W" * 900 in plan.hopes + plan.review_words


@pytest.mark.django_db
def test_what_they_have_not_read_is_not_shown() -> None:
    device = factories.a_lent_device()
    first, _ = write(device, hopes="Peace")
    write(device, turn=first.turn, hopes="Peace at night")

    with pytest.raises(CannotWriteWorkingPlan, match="Someone wrote more just now"):
        actions.present_working_plan(device=device, turn=first.turn, at=NOW)
    assert not Plan.objects.exists()
    assert actions.present_working_plan(device=device, turn=2, at=NOW).hopes == "Peace at night"


@pytest.mark.django_db
def test_saving_what_is_there_already_is_no_news_to_the_others() -> None:
    device = factories.a_lent_device()
    write(device, hopes="Peace")
    again, _ = write(device, turn=1, hopes="Peace")

    assert again.turn == 1


@pytest.mark.django_db
def test_a_second_group_kept_apart_adds_to_the_same_plan() -> None:
    private_time = factories.a_private_time_on_a_device()
    first = factories.a_lent_device(private_time)
    write(first, promises=(Line("Sings", "Ruth"),))
    plan = actions.present_working_plan(device=first, at=NOW)
    other = private_time.conference.private_times.create(writing="on_device", began_at=NOW)
    _, token = actions.lend_device(private_time=other, by=coordinator_at(private_time.conference), at=NOW)
    second = actions.open_working_plan(token=token, at=NOW)
    write(second, promises=(Line("Cooks", "Nana Rose"),))

    assert actions.present_working_plan(device=second, at=NOW) == plan
    assert [promise.what for promise in plan.promises.all()] == ["Sings", "Cooks"]


@pytest.mark.django_db
def test_thrown_away_nobody_reads_it_again() -> None:
    device = factories.a_lent_device()
    write(device, hopes=SECRET)
    kept = WorkingPlan.objects.get()
    sealed, key = bytes(kept.sealed or b""), bytes(kept.key.wrapped_key)
    assert SECRET in sealing.unseal(sealed, wrapped_key=key)

    actions.throw_away_working_plan(device=device, at=NOW)

    assert not WorkingPlanKey.objects.exists()
    assert key.hex() not in everything_in_the_database()
    assert sealed.hex() not in everything_in_the_database()
    assert not Plan.objects.exists()
    with pytest.raises(CannotWriteWorkingPlan):
        write(device, hopes="again")


ANY_WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=60)
LINES = st.lists(st.builds(Line, ANY_WORDS, ANY_WORDS, ANY_WORDS, ANY_WORDS), max_size=3).map(tuple)


class WhateverTheyWrite(TestCase):
    """Right to left, emoji, line breaks: it comes back as it was."""

    device: str

    @classmethod
    def setUpTestData(cls) -> None:
        cls.device = factories.a_lent_device()

    @given(hopes=ANY_WORDS, promises=LINES, watcher=ANY_WORDS)
    def test_it_comes_back_as_it_was(self, hopes: str, promises: tuple[Line, ...], watcher: str) -> None:
        words = WorkingWords(hopes=hopes, promises=promises, watcher=watcher)
        turn = WorkingPlan.objects.get().turn

        actions.write_working_plan(device=self.device, words=words, turn=turn, at=NOW)

        assert queries.working_words_of(self.device, at=NOW) == words
