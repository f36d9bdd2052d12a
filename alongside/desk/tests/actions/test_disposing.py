"""When a family's time has come, nothing of them is left in any table; what another family needs stays."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from django.apps import apps
from django.db import connection
from django.utils import timezone

from alongside.access.models import User
from alongside.access.states import Role
from alongside.access.tests.factories import a_worker
from alongside.desk.actions import retention
from alongside.desk.actions.disposing import CannotDispose, dispose_of
from alongside.desk.models import DisposalDone, DueForDisposal, KeptOutcome
from alongside.desk.queries.disposing import STAYS
from alongside.desk.queries.reach import is_reached, our_models, personal_fields, rows_of
from alongside.desk.states import Clock
from alongside.desk.tests.factories import a_record_request, collected, who_gives
from alongside.desk.tests.owner import as_the_owner
from alongside.families.actions import add_to_story, note_dispute
from alongside.families.models import Family, FamilyMember, StoryLine
from alongside.families.states import Book, Status
from alongside.families.tests.factories import a_family, children_of, mother_of
from alongside.partners.tests.factories import a_service_manager
from alongside.people.models import Person
from alongside.plans.models import Plan
from alongside.plans.states import PlanStatus
from alongside.plans.tests.factories import a_plan
from alongside.referrals.actions import close_referral
from alongside.referrals.states import ClosingReason

LONG_AGO = timedelta(days=100 * 366)
WORKERS_TABLES = {"access_user", "partners_practitioner", "partners_service", "partners_organisation"}


def agreed_to_go(family: Family, clock: Clock = Clock.CHILDS_FILE) -> DueForDisposal:
    """A hundred years on, found by the nightly look and agreed to by two people."""
    first, second = a_service_manager(family.service), a_service_manager(family.service)
    at = timezone.now() + LONG_AGO
    due = next(one for one in retention.find_due_for_disposal(by=first, at=at) if one.clock == clock)
    retention.agree_to_disposal(due=due, by=first, at=at)
    return retention.agree_to_disposal(due=due, by=second, at=at)


def a_whole_life() -> Family:
    """A family with an agreed plan, notes, a dispute and a request for a record; their work has ended."""
    family = a_plan(PlanStatus.AGREED).family
    at = timezone.now()
    manager = who_gives(collected(a_record_request(family)))
    ruth = mother_of(family)
    line = add_to_story(
        family=family, words="Ruth says the quince tree is theirs.", happened_on=timezone.localdate(at),
        book=Book.CONFERENCING, spoken_by=ruth, by=manager, at=at,
    )  # fmt: skip
    note_dispute(
        family=family, person=ruth, subject=line, field="words", sentence=line.words, my_side="It was a medlar.",
        by=manager, at=at,
    )  # fmt: skip
    closed(family, manager, at)
    return family


def closed(family: Family, manager: User, at: datetime) -> None:
    """The work ends."""
    lives = [(child, "At Nana Rose’s house", Status.NONE) for child in children_of(family)]
    close_referral(
        referral=family.referrals.get(),
        reason=ClosingReason.PLAN_REVIEWED,
        words="It is done.",
        children=lives,
        by=manager,
        at=at,
    )


def words_of(family: Family) -> set[str]:
    """Every personal word that stands anywhere in the family's record."""
    found: set[str] = set()
    for model in our_models():
        if is_reached(model):
            for row in rows_of(model, family).values(*_columns(model)):
                found |= {text for value in row.values() for text in _texts(value)}
    return {text for text in found if len(text) > 10 and " " in text.strip()} - {"", "Madeup"}


def _columns(model: type) -> list[str]:
    many = {field.name for field in model._meta.many_to_many}  # type: ignore[attr-defined]
    return [name for name in personal_fields(model) if name not in many]


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner)
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _texts(inner)


def everything_in_the_database() -> Iterator[tuple[str, str]]:
    """Each table with all that stands in it, as text."""
    with connection.cursor() as cursor:
        cursor.execute("select tablename from pg_tables where schemaname = 'public' order by 1")
        for (table,) in cursor.fetchall():
            cursor.execute(f"select coalesce(string_agg(one::text, chr(10)), '') from \"{table}\" one")  # noqa: S608
            yield table, cursor.fetchone()[0]


@pytest.mark.django_db(transaction=True)
def test_no_word_of_the_family_is_left_in_any_table() -> None:
    family = a_whole_life()
    words, members = words_of(family), set(family.members.values_list("person", flat=True))
    workers = set(User.objects.values_list("name", flat=True))
    words = {text for text in words if text not in workers}
    assert len(words) > 50
    due = agreed_to_go(family)
    with as_the_owner():
        assert [text for text in words if any(text in said for table, said in everything_in_the_database())]
        done = dispose_of(due=due, at=timezone.now() + LONG_AGO)
        left = [
            (table, text)
            for table, said in everything_in_the_database()
            if table not in WORKERS_TABLES
            for text in words
            if text in said
        ]
    assert left == []
    assert not Family.objects.exists()
    assert not Person.objects.filter(pk__in=members).exists()
    assert done.counts["families_storyline"] > 5
    kept = KeptOutcome.objects.get()
    assert (kept.children, kept.plan_agreed, kept.ended_because) == (2, True, ClosingReason.PLAN_REVIEWED)


@pytest.mark.django_db(transaction=True)
def test_an_agreed_plan_of_another_family_is_still_frozen_afterwards() -> None:
    family = a_whole_life()
    due = agreed_to_go(family)
    other = a_plan(PlanStatus.AGREED)
    with as_the_owner():
        dispose_of(due=due, at=timezone.now() + LONG_AGO)
        with pytest.raises(Exception, match="agreed"):
            Plan.objects.filter(pk=other.pk).update(hopes="Something else")


@pytest.mark.django_db(transaction=True)
def test_somebody_in_two_families_stays_while_the_other_is_kept() -> None:
    family = a_whole_life()
    ruth, ayo = mother_of(family), children_of(family)[0]
    other = a_family(children=[], mother=False)
    FamilyMember.objects.create(family=other, person=ruth, added_at=timezone.now())
    due = agreed_to_go(family)
    with as_the_owner():
        dispose_of(due=due, at=timezone.now() + LONG_AGO)
    assert Person.objects.filter(pk=ruth.pk).exists()
    assert not Person.objects.filter(pk=ayo.pk).exists()
    assert not ruth.bonds.exists()


@pytest.mark.django_db(transaction=True)
def test_the_services_own_file_goes_and_the_childs_file_stays() -> None:
    family = a_whole_life()
    due = agreed_to_go(family, Clock.SERVICE_FILE)
    with as_the_owner():
        dispose_of(due=due, at=timezone.now() + LONG_AGO)
    assert not StoryLine.objects.filter(family=family, book=Book.CONFERENCING).exists()
    assert StoryLine.objects.filter(family=family, book=Book.SHARED).exists()
    assert Plan.objects.filter(family=family, status=PlanStatus.AGREED).exists()


@pytest.mark.django_db(transaction=True)
def test_a_hold_set_after_two_people_agreed_still_stops_it() -> None:
    family = a_whole_life()
    due = agreed_to_go(family)
    retention.hold_family(family=family, why="A court asked.", by=a_service_manager(family.service), at=timezone.now())
    with as_the_owner(), pytest.raises(CannotDispose, match="hold"):
        dispose_of(due=due, at=timezone.now() + LONG_AGO)
    assert Family.objects.filter(pk=family.pk).exists()


@pytest.mark.django_db
def test_the_apps_own_login_cannot_carry_it_out() -> None:
    family = a_whole_life()
    due = agreed_to_go(family)
    with pytest.raises(CannotDispose, match="owner"):
        dispose_of(due=due, at=timezone.now() + LONG_AGO)
    assert not DisposalDone.objects.exists()


@pytest.mark.parametrize("model", [one for one in our_models() if personal_fields(one)], ids=lambda one: one.__name__)
def test_everything_personal_goes_or_stays_for_a_reason(model: type) -> None:
    label = model._meta.label_lower  # type: ignore[attr-defined]
    assert is_reached(model) != (label in STAYS), f"{label} is neither reached from a family nor kept for a reason."


def test_nothing_is_said_to_stay_that_is_gone() -> None:
    assert set(STAYS) <= {model._meta.label_lower for model in apps.get_models()}


@pytest.mark.django_db
def test_one_person_cannot_agree_twice_and_only_those_who_decide_may() -> None:
    family = a_whole_life()
    manager, at = a_service_manager(family.service), timezone.now() + LONG_AGO
    due = next(one for one in retention.find_due_for_disposal(by=manager, at=at) if one.clock == Clock.CHILDS_FILE)
    retention.agree_to_disposal(due=due, by=manager, at=at)
    with pytest.raises(retention.CannotAgreeToDisposal, match="Somebody else"):
        retention.agree_to_disposal(due=due, by=manager, at=at)
    with pytest.raises(Exception, match="role does not let you"):
        retention.agree_to_disposal(due=due, by=a_worker(Role.COORDINATOR), at=at)


@pytest.mark.django_db
def test_open_work_is_never_due() -> None:
    manager = a_service_manager(a_plan(PlanStatus.WRITING).family.service)
    assert retention.find_due_for_disposal(by=manager, at=timezone.now() + LONG_AGO) == []
