"""What a row said before it was changed or removed is kept, for every table that is not left out with a reason."""

from typing import Any

import pytest
from django.apps import apps
from django.db import connection
from django.utils import timezone

from alongside.access.identity import say_who
from alongside.audit.queries import history_of
from alongside.audit.states import Operation
from alongside.families.tests.factories import a_family
from alongside.people.actions import add_person, change_person
from alongside.plans.models import Plan, Promise
from alongside.plans.states import PlanStatus
from alongside.plans.tests.factories import a_plan
from config import history
from tests.databases import EVERYTHING

pytestmark = pytest.mark.django_db
# Nobody's in particular: their history has neither a family nor a person.
NOBODYS = {"partners_organisation", "partners_service", "partners_practitioner", "partners_leave", "people_household"}
NOBODYS |= {"public_pagereply", "public_outage", "partners_carefulword"}
NOBODYS |= {"partners_organisationmanager"}
NOBODYS |= {
    f"training_{table}"
    for table in (
        "certificate",
        "champion",
        "charge",
        "course",
        "course_prerequisites",
        "material",
        "modulepage",
        "modulequestion",
        "observation",
        "pasttraining",
        "session",
        "sessionasked",
        "sessionday",
        "sessiontrainer",
        "share",
        "terms",
    )
}
NOBODYS |= {"desk_retentionrule", "desk_servicehold", "desk_disposaldone", "desk_keptoutcome"}


def tables() -> dict[str, Any]:
    return {model._meta.db_table: model for model in apps.get_models(include_auto_created=True)}


def ask(question: str, *told: str | int) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(question, told)
        return list(cursor.fetchall())


def see_everything() -> None:
    """Again, after somebody in particular has asked."""
    ask("select set_config('alongside.worker', %s, true)", EVERYTHING)


def test_every_table_has_a_history_or_a_reason_to_have_none() -> None:
    kept = (
        "select tgrelid::regclass::text, count(*) from pg_trigger where tgfoid = 'walls.keep_row'::regproc group by 1"
    )
    with_triggers = {table for table, number in ask(kept) if number == len(history.TRIGGERS)}
    missing = [
        table
        for table, model in tables().items()
        if table not in with_triggers | set(history.LEFT_OUT) and model._meta.app_label not in history.APPS_LEFT_OUT
    ]
    assert missing == [], "Say in config/history.py why these have no history"
    assert with_triggers & set(history.LEFT_OUT) == set()


def test_no_table_is_left_out_that_is_not_there() -> None:
    assert set(history.LEFT_OUT) - set(tables()) == set()


def test_a_family_or_a_person_is_found_for_every_row() -> None:
    lost = [model._meta.db_table for model in history.with_history() if history.way_of(model) == history.Way()]
    assert set(lost) - NOBODYS == set()


def test_every_way_to_a_family_can_be_gone() -> None:
    """The questions are only asked when a row changes: here each is asked once."""
    questions = {history.way_of(model).family_question for model in history.with_history()} - {""}
    assert len(questions) > 3
    for question in questions:
        ask(question.replace("$1", "%s"), 0)


def test_no_sealed_word_and_no_bytes_are_kept() -> None:
    triggers = "select tgrelid::regclass::text, encode(tgargs, 'escape') from pg_trigger"
    arguments = dict(ask(triggers + " where tgfoid = 'walls.keep_row'::regproc"))
    columns = "select table_name, column_name from information_schema.columns where data_type = 'bytea'"
    for table, column in ask(columns):
        if table in arguments:
            assert column in arguments[table].partition("\\000")[0], f"{table}.{column} would be kept"
    for sealed in ("plans_workingplan", "plans_workingplankey", "access_keptwords", "django_session"):
        assert sealed not in arguments


def test_a_changed_row_says_what_it_said_and_in_whose_request() -> None:
    family, now = a_family(), timezone.now()
    person = add_person(given_names="Ayo", by=family.added_by, at=now)
    assert history_of(person) == []
    say_who(family.added_by.pk)
    change_person(person=person, changes={"given_names": "Ayodele"}, by=family.added_by, at=now)
    see_everything()
    (before,) = history_of(person)
    assert (before.by, before.operation) == (family.added_by.pk, Operation.CHANGED)
    assert before.before["given_names"] == "Ayo"
    assert ask("select person_id, family_id from audit_rowhistory") == [(person.pk, None)]


def test_a_removed_row_is_kept_with_its_family() -> None:
    promise = Promise.objects.filter(plan=a_plan(PlanStatus.WRITING)).first()
    assert promise is not None
    family_id, key = promise.plan.family_id, promise.pk
    promise.delete()
    promise.pk = key
    (before,) = history_of(promise)
    assert (before.operation, before.before["plan_id"]) == (Operation.REMOVED, promise.plan_id)
    kept = "select family_id from audit_rowhistory where table_name = 'plans_promise' and row_id = %s"
    assert ask(kept, key) == [(family_id,)]


def test_a_row_written_again_as_it_was_leaves_nothing() -> None:
    plan = a_plan(PlanStatus.WRITING)
    before = len(history_of(plan))
    plan.save()
    assert len(history_of(plan)) == before


def test_nothing_said_of_the_session_keeps_a_change_out() -> None:
    """An identity that makes no sense is written as nobody; the change is kept all the same."""
    plan = a_plan(PlanStatus.WRITING)
    ask("select set_config('pgtrigger.ignore', '{keep_row_before_change}', true)")
    Plan.objects.filter(pk=plan.pk).update(status=PlanStatus.PRESENTED)
    before = history_of(plan)[0]
    assert (before.by, before.before["status"]) == (None, PlanStatus.WRITING)
