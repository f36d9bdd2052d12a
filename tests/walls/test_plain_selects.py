"""The database's own wall, tried with plain SELECTs as the app's login: no filter of ours stands between."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.db.models import Model, Q

from alongside.access.models import User
from alongside.access.states import Permission, Role
from alongside.families.models import Family
from alongside.families.queries import families_visible_to, involved_today, reads_conferencing_book
from alongside.families.states import Book, Part
from alongside.messages.states import IN_CONFIDENCE
from config import walls
from tests.walls.as_somebody import identity, rows_of
from tests.walls.restorative_rule import lines_of_meetings_for, rows_for

WALLED = [model for model in walls.walled_models() if not getattr(walls.walls_of(model), "none", "")]


def some_workers() -> list[User]:
    """Two of each role, so that no role is forgotten."""
    return [worker for role in Role for worker in User.objects.filter(roles__contains=[role.value]).order_by("pk")[:2]]


def test_nobody_sees_no_row_of_any_family(city: None) -> None:
    with identity(None):
        assert {model._meta.label: len(rows) for model in WALLED if (rows := rows_of(model))} == {}


def test_a_worker_sees_the_families_that_the_pages_say_and_no_other(city: None) -> None:
    for worker in some_workers():
        expected = set(families_visible_to(worker).values_list("pk", flat=True))
        with identity(worker):
            assert rows_of(Family) == expected, worker.roles


@pytest.mark.parametrize("model", WALLED, ids=lambda model: model._meta.label)
def test_of_every_table_a_worker_sees_what_belongs_to_their_families_and_nothing_else(
    city: None, model: type[Model]
) -> None:
    everything = rows_of(model)
    for worker in some_workers():
        mine = set(families_visible_to(worker).values_list("pk", flat=True))
        expected = expected_of(model, mine, worker)
        with identity(worker):
            seen = rows_of(model)
        assert seen <= everything
        assert seen == expected, f"{worker.roles}: {len(seen)} seen, {len(expected)} expected"


def expected_of(model: type[Model], mine: set[int], worker: User) -> set[int]:
    """The same rule once more, in Python and by Django's own joins."""
    said, label = walls.walls_of(model), model._meta.label
    if rule := rows_for(worker, mine, _conferencing(mine, worker)).get(label):
        return _keys(model, rule)
    seen = _by_path(model, mine, worker)
    if label in LET_READ:
        seen &= _keys(model, LET_READ[label](worker, _conferencing(mine, worker)))
    if label in READ_BY_ALL:
        conferencing = _conferencing(mine, worker)
        way = "conference__family" if label.startswith("conferences.") else "family_id"
        seen &= _keys(model, READ_BY_ALL[label](worker) | Q(**{f"{way}__in": conferencing}))
    if own := getattr(said, "own", ""):
        seen |= _keys(model, Q(**{own: worker}))
    if label == "desk.Passage":
        seen &= _keys(model, passages_read_by(worker))
    if label == "audit.AuditEvent":
        seen &= _keys(model, lines_of_meetings_for(worker, mine))
        audits, manages = worker.may(Permission.AUDIT_READ), worker.may(Permission.FAMILY_OPEN_ALL_OF_SERVICE)
        seen |= _keys(model, Q(family_id=None, actor_id=worker.pk))
        seen |= _keys(model, Q() if audits else Q(family_id=None) if manages else NOTHING)
    if worker.may(Permission.TRAINING_ARRANGE):
        seen |= _keys(model, OF_TRAINING.get(label, NOTHING))
    return seen


def _conferencing(mine: set[int], worker: User) -> list[int]:
    """The families whose conferencing book this worker reads."""
    reviewed = set(involved_today(worker).filter(part=Part.RECORDS_REVIEWER).values_list("family_id", flat=True))
    families = Family.objects.filter(pk__in=mine)
    return [family.pk for family in families if reads_conferencing_book(worker, family) or family.pk in reviewed]


def _by_path(model: type[Model], mine: set[int], worker: User) -> set[int]:
    label, adds = model._meta.label, any(worker.may(one) for one in ADDS)
    if label == "families.Family":
        return mine
    if label == "people.Person":
        return _keys(model, Q(memberships__family__in=mine) | (Q(memberships=None) if adds else NOTHING))
    if label == "referrals.AskForHelp":
        return _keys(model, Q(worker=worker) | asked_of_their_service(worker))
    if label == "people.Household":
        people = Q(stays__person__memberships__family__in=mine)
        return _keys(model, people | (Q(stays=None) if adds else NOTHING))
    through = getattr(walls.walls_of(model), "through", None)
    if through is None:
        return set()
    seen = _keys(model, Q())
    for way in [through] if isinstance(through, str) else through:
        if way == "family_id":
            seen &= _keys(model, Q(family_id__in=mine))
            continue
        field = model._meta.get_field(way)
        target = field.related_model
        assert isinstance(target, type)
        reached = Q(**{f"{way}__in": _by_path(target, mine, worker)})
        seen &= _keys(model, reached | Q(**{way: None}) if field.null else reached)
    return seen


def asked_of_their_service(worker: User) -> Q:
    """What people asked for is shared out, once it is sent; a reviewer reads what a family’s work began with."""
    reviewed = involved_today(worker).filter(part=Part.RECORDS_REVIEWER).values("family")
    sent = Q(pk__in=[])
    if worker.may(Permission.HELP_SHARE_OUT):
        sent = Q(service__practitioners__worker=worker) & ~Q(status="writing")
    return sent | Q(became__in=reviewed)


def passages_read_by(worker: User) -> Q:
    """What was put together for somebody's record; of restorative meetings, by who is named to review it."""
    reviewed = involved_today(worker).filter(part=Part.RECORDS_REVIEWER).values("family")
    read = ~Q(source_kind__startswith="restorative.") | Q(request__family__in=reviewed)
    return read if worker.may(Permission.RECORDS_GIVE) else NOTHING


def _keys(model: type[Model], which: Q) -> set[int]:
    return set(model._default_manager.filter(which).values_list("pk", flat=True))


ADDS = (Permission.FAMILY_ADD, Permission.FAMILY_CHANGE, Permission.CHILDREN_BRING_IN)
NOTHING = Q(pk__in=[])
# What was done with courses and places, and what was written about them: for whoever arranges training.
OF_TRAINING = {
    "audit.AuditEvent": Q(family_id=None, event__startswith="training."),
    "outbox.Message": ~Q(training=""),
}
# Of tables in which the conferencing service has rows of its own: those that everyone involved reads.
READ_BY_ALL: dict[str, Callable[[User], Q]] = {
    "families.StoryLine": lambda worker: Q(book=Book.SHARED) | Q(told_by=worker),
    "families.WorryPassedOn": lambda worker: Q(shared=True),
    "audit.RowHistory": lambda worker: NOTHING,
    "conferences.ChildPreparation": lambda worker: NOTHING,
    "conferences.Guest": lambda worker: NOTHING,
    "conferences.LetsKnow": lambda worker: NOTHING,
    "conferences.Need": lambda worker: NOTHING,
}


def let_read(worker: User, conferencing: list[int]) -> Q:
    """What somebody let workers read, or this worker wrote down for them."""
    of_the_service = Q(may_read__who__in=["coordinator", "meeting"], family_id__in=conferencing)
    return Q(noted_by=worker) | Q(may_read__who="workers") | of_the_service


def in_confidence_of(worker: User) -> list[int]:
    """The families with whom this worker facilitates, or whose records they review."""
    named = involved_today(worker).filter(part__in=[Part.FACILITATOR, Part.RECORDS_REVIEWER])
    return list(named.values_list("family_id", flat=True))


# Whom those who facilitate wrote to tells who takes part. Of words and feelings whoever said them chooses; how it was
# is read by no worker but who wrote it.
LET_READ: dict[str, Callable[[User, list[int]], Q]] = {
    "outbox.Message": lambda worker, _: ~Q(once__startswith=IN_CONFIDENCE) | Q(family_id__in=in_confidence_of(worker)),
    "voice.Said": let_read,
    "voice.Feeling": let_read,
    "voice.MayRead": lambda worker, _: ~Q(who="person") | Q(chosen_by=worker),
    "voice.Feedback": lambda worker, _: Q(noted_by=worker) | Q(worker=worker),
}


@pytest.mark.django_db
def test_the_apps_login_stands_behind_the_walls_like_everybody() -> None:
    with connection.cursor() as cursor:
        cursor.execute("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
        assert cursor.fetchone() == (False,)
        cursor.execute("select count(*) from pg_tables where schemaname = 'public' and tableowner = current_user")
        assert cursor.fetchone() == (0,)
