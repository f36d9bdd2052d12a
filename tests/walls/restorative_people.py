"""The family a restorative meeting is drawn upon, the workers around it, and looking at the tables as each of them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import connection
from django.utils import timezone
from psycopg import sql

from alongside.access.identity import say_device
from alongside.access.models import User
from alongside.access.states import Role
from alongside.families.actions import let_in
from alongside.families.models import Family, FamilyMember
from alongside.families.states import Part
from alongside.families.tests.factories import a_relative, an_officer, glass_broken, mother_of, works_with
from alongside.foundation.sealing import token_hash
from alongside.home.tests.at_home import a_home_key
from alongside.partners.models import Organisation
from alongside.partners.tests.factories import a_practitioner, a_social_worker, an_organisation
from alongside.people.models import Person
from alongside.restorative.tests.factories import a_facilitator
from tests.walls import put_up
from tests.walls.as_somebody import at_home_as, identity
from tests.walls.test_plain_selects import WALLED

DEVICE = "device"


@dataclass
class Base:
    """One family in private time on a device, whom it has, and every kind of worker."""

    family: Family
    people: dict[str, Person]
    workers: dict[str, User]
    school: Organisation
    device: str
    secrets: dict[str, str]

    @property
    def readers(self) -> list[str]:
        return [*self.workers, *self.people, DEVICE]

    def member(self, key: str) -> FamilyMember:
        return FamilyMember.objects.get(family=self.family, person=self.people[key])


def a_base() -> Base:
    family = (begun := put_up.a_base()).family
    people = {"mum": mother_of(family), "nana": family.members.get(relationship="Nana").person}
    for name in ("Dad", "Uncle", "Auntie"):
        people[name.lower()] = a_relative(family, relationship=name, given_names=f"Sample{name}").person
    people["ayo"] = family.children[0].person
    workers = _workers(family) | {"coordinator": begun.coordinator, "manager": begun.manager}
    secrets = {key: let_in(key=a_home_key(family, person), at=timezone.now()) for key, person in people.items()}
    device = begun.link.rstrip("/").rpartition("/")[2]
    return Base(family, people, workers, an_organisation("Sample Street School"), device, secrets)


def _workers(family: Family) -> dict[str, User]:
    """Whoever asked began with the family; a facilitator of another family, and who opens it in an emergency."""
    workers = {
        "asker": family.added_by,
        "social": a_social_worker(),
        "reviewer": an_officer(),
        "other": a_facilitator(),
    }
    works_with(family, workers["social"], Part.SOCIAL_WORKER)
    works_with(family, workers["reviewer"], Part.RECORDS_REVIEWER)
    for key in ("lead", "second", "fresh", "ended", "supervisor"):
        workers[key] = a_facilitator(family.service)
        works_with(family, workers[key], Part.FACILITATOR)
    workers["glass"] = a_practitioner(Role.OUT_OF_HOURS, Role.FACILITATOR).worker
    glass_broken(family, by=workers["glass"])
    return workers


@contextmanager
def looking_as(base: Base, reader: str) -> Iterator[None]:
    """The database answers this reader until it is over."""
    if reader in base.workers:
        with identity(base.workers[reader]):
            yield
    elif reader in base.people:
        with at_home_as(base.secrets[reader]):
            yield
    else:
        with identity(None):
            say_device(token_hash(base.device))
            try:
                yield
            finally:
                say_device("")


def all_words_seen() -> str:
    """Every word of every walled table that whoever asks now sees, by plain SELECTs."""
    tables = [sql.Identifier(model._meta.db_table) for model in WALLED]
    each = [sql.SQL("select coalesce(string_agg(to_jsonb(t)::text, ' '), '') from {} t").format(one) for one in tables]
    with connection.cursor() as cursor:
        cursor.execute(sql.SQL(" union all ").join(each))
        return " ".join(row[0] for row in cursor.fetchall())
