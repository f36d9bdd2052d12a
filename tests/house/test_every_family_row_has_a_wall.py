"""Every table of a family stands behind the database's walls; the few that do not say why."""

import pytest
from django.apps import apps
from django.db import connection
from django.db.models import Model

from alongside.access.states import Sight
from alongside.families.models import Family
from config import walls

NO_WALL = {
    "access.KeptWords",
    "access.User",
    "audit.AuditLink",
    "desk.DisposalDone",
    "desk.KeptOutcome",
    "desk.RetentionRule",
    "desk.ServiceHold",
    "partners.CarefulWord",
    "partners.Leave",
    "partners.Organisation",
    "partners.OrganisationManager",
    "partners.OurOwn",
    "partners.Practitioner",
    "partners.Service",
    "public.Listing",
    "public.ListingImport",
    "public.ListingPlace",
    "public.Outage",
    "public.PageDraft",
    "public.PageReply",
    "public.PageVersion",
    "public.PageVote",
    "public.Picture",
    "restorative.QuestionSet",
    "training.Attendance",
    "training.Booking",
    "training.Certificate",
    "training.Champion",
    "training.Charge",
    "training.ComingIn",
    "training.Course",
    "training.Course_prerequisites",
    "training.Evaluation",
    "training.Material",
    "training.MaterialVersion",
    "training.ModulePage",
    "training.ModuleQuestion",
    "training.ModuleTaken",
    "training.Observation",
    "training.PastTraining",
    "training.Session",
    "training.SessionAsked",
    "training.SessionDay",
    "training.SessionTrainer",
    "training.Share",
    "training.Terms",
    "training.TrainingImport",
}
# Tables that packages bring with them, and why they hold nothing of a family.
NOT_OURS = {
    "account": "addresses of workers for signing in",
    "mfa": "second steps of workers, sealed",
    "socialaccount": "workers as the council's directory knows them",
    "usersessions": "where workers are signed in",
    "auth": "rights of Django's own kind, which the house does not use",
    "contenttypes": "names of tables",
    "sessions": "who is signed in; opened by a secret in a cookie, before anybody is known",
    "procrastinate": "work that waits: numbers only, never words",
}
# Tables without a model: numbers only. The app's login cannot read the second.
OF_NO_MODEL = {"django_migrations", "access_counts", "audit_unsealed"}


@pytest.mark.parametrize("model", walls.walled_models(), ids=lambda model: model._meta.label)
def test_a_model_says_how_its_family_is_reached_or_why_it_has_none(model: type[Model]) -> None:
    said = walls.walls_of(model)
    assert said is not None, f"{model._meta.label} says nothing of walls: give it a class Walls."
    if none := getattr(said, "none", ""):
        assert model._meta.label in NO_WALL, "Not on the short list of tables without a wall."
        assert len(none.split()) >= 5, "Say why, in words."
        assert not _leads_to_a_family(model), "It leads to a family, so it needs a wall."


@pytest.mark.django_db
def test_the_database_has_a_policy_for_each_of_them() -> None:
    with connection.cursor() as cursor:
        cursor.execute("select relname from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace")
        walled = {row[0] for row in cursor.fetchall()}
        cursor.execute("select distinct tablename from pg_policies where policyname = 'walls'")
        with_policy = {row[0] for row in cursor.fetchall()}
    expected = {
        model._meta.db_table for model in walls.walled_models() if not getattr(walls.walls_of(model), "none", "")
    }
    assert walled == with_policy == expected


@pytest.mark.django_db
def test_every_table_belongs_to_a_model_or_to_a_package_on_the_list() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "select relname from pg_class where relnamespace = 'public'::regnamespace"
            " and relkind in ('r', 'p') and not relispartition"
        )
        tables = {row[0] for row in cursor.fetchall()}
    known = {model._meta.db_table for model in apps.get_models(include_auto_created=True)}
    packages = {model._meta.app_label for model in apps.get_models() if not model.__module__.startswith(walls.OURS)}
    assert packages - set(NOT_OURS) == set()
    assert {table for table in tables - known if not table.startswith("procrastinate_")} == OF_NO_MODEL


def test_every_sight_beyond_the_walls_opens_something_and_says_why() -> None:
    opened = {sight for model in walls.walled_models() for sight in getattr(walls.walls_of(model), "sights", {})}
    assert opened == set(Sight)
    assert all(len(sight.label.split()) >= 5 for sight in Sight)


def test_outside_the_tests_nobody_sees_everything() -> None:
    assert "select false" in walls.NOT_IN_TESTS
    assert walls.NOT_IN_TESTS in walls._rules()


def _leads_to_a_family(model: type[Model], seen: frozenset[type[Model]] = frozenset()) -> bool:
    if model is Family:
        return True
    targets = {field.related_model for field in model._meta.fields if field.is_relation} - seen - {model}
    return any(isinstance(target, type) and _leads_to_a_family(target, seen | {model}) for target in targets)
