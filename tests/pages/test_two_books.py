"""What the conferencing service notes for itself stands on no page of anybody else who works with the family."""

from collections.abc import Iterator

import pytest
from django.db import connection, reset_queries, transaction
from django.db.models import Model
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import resolve
from django.utils import timezone

from alongside.access.models import User
from alongside.access.states import Role
from alongside.conferences.models import ChildPreparation, Conference, Guest, Need, PrivateTime, ServiceGuest
from alongside.conferences.states import NotInvitedWhy
from alongside.families.models import Family, StoryLine, WorryPassedOn
from alongside.families.states import Book, Part
from alongside.families.tests.factories import works_with
from alongside.partners.tests.factories import a_practitioner, a_service_manager
from alongside.plans.models import Plan
from alongside.referrals.models import AskedForAnother
from tests.pages.addresses import addresses_of
from tests.pages.test_every_page import as_worker

# The coordinator's working notes, by table. What is not here crosses: the facts of a meeting, the plan, its reviews.
NOTES: dict[type[Model], tuple[str, ...]] = {
    Guest: ("note", "their_words", "words_read_by", "not_ready_why", "not_invited_why"),
    Need: ("detail", "arranged_detail"),
    ChildPreparation: (
        "their_words",
        "words_read_by",
        "decided_by",
        "decided_why",
        "prepared_by",
        "speaks_for",
        "stays_in_private_time",
        "advocate",
    ),
    Conference: ("family_wishes", "food", "adjourned_why", "not_held_why", "no_plan_why"),
    ServiceGuest: ("why",),
    PrivateTime: ("for_whom",),
    AskedForAnother: ("words", "answer"),
}
# Not a row of these is needed by anybody else: the database can keep them for the conferencing service alone.
WHOLE_TABLES = ("conferences_guest", "conferences_need", "conferences_childpreparation")
# My work asks of the meetings the worker coordinates, which are never those of a family they only know otherwise.
ASKS_OF_MY_OWN = {"my_work"}
READERS = (
    (Part.SOCIAL_WORKER, (Role.PRACTITIONER, Role.COORDINATOR)),
    (Part.REFERRER, (Role.PRACTITIONER,)),
    (Part.TEACHER, (Role.PRACTITIONER,)),
    (Part.SOCIAL_CARE_MANAGER, (Role.SOCIAL_CARE_MANAGER,)),
    (Part.ADVOCATE, (Role.ADVOCATE,)),
    (Part.RECORDS_REVIEWER, (Role.DATA_PROTECTION_OFFICER,)),
)


def marked(family: Family) -> None:
    """Every working note of this family says which note it is."""
    for model, fields in NOTES.items():
        for row in rows_of(family, model):
            for field in fields:
                setattr(row, field, f"zz-{model.__name__}-{field}")
            row.save()
    kept_away = Guest.objects.filter(conference__family=family).last()
    assert kept_away is not None
    kept_away.not_invited = NotInvitedWhy.SOMEONE_AFRAID
    kept_away.save()
    StoryLine.objects.filter(family=family, book=Book.CONFERENCING).update(words="zz-story")
    WorryPassedOn.objects.create(
        family=family,
        worry="zz-worry",
        why="zz-worry-why",
        shared=False,
        noted_at=timezone.now(),
        noted_by=a_service_manager(family.service),
    )


def rows_of(family: Family, model: type[Model]) -> list[Model]:
    to_family = {Conference: "family", AskedForAnother: "referral__family"}.get(model, "conference__family")
    return list(model._default_manager.filter(**{to_family: family}))


@pytest.fixture
def family(city: None) -> Family:
    family = Family.objects.filter(pk__in=Plan.objects.values("family")).order_by("pk")[0]
    marked(family)
    return family


def reader(family: Family, part: Part, roles: tuple[Role, ...]) -> User:
    worker = a_practitioner(*roles).worker
    works_with(family, worker, part)
    return worker


def pages_for(family: Family, client: Client, *, posts: bool) -> Iterator[tuple[str, str, list[str]]]:
    """Each page this browser is answered with, and the tables it asked of."""
    child = family.children[0].person
    shared = ["/my-work/", "/families/"]
    for address in [*shared, *addresses_of(family)]:
        for method in ("get", "post") if posts else ("get",):
            reset_queries()  # Django keeps the last 9,000 of a test
            with transaction.atomic(), CaptureQueriesContext(connection) as asked:
                answer = getattr(client, method)(address)
                transaction.set_rollback(True)
            yield f"{method} {address}", answer.content.decode(errors="replace"), [q["sql"] for q in asked]
    found = client.post("/families/find/", {"name": child.full_name})
    yield "post /families/find/", found.content.decode(), []


@pytest.mark.parametrize(("part", "roles"), READERS, ids=[part.value for part, _ in READERS])
def test_no_working_note_is_on_any_page_of_anybody_else(family: Family, part: Part, roles: tuple[Role, ...]) -> None:
    client = as_worker(reader(family, part, roles))
    told, read = [], 0
    for address, page, _ in pages_for(family, client, posts=part == Part.SOCIAL_WORKER):
        read += family.name in page
        told += [f"{address}: …{page[at - 40 : at + 60]}…" for at in [page.find("zz-")] if at >= 0]
    assert told == []
    assert read > 3


def test_the_conferencing_service_itself_reads_them(family: Family) -> None:
    client = as_worker(a_service_manager(family.service))
    seen = "".join(page for _, page, _ in pages_for(family, client, posts=False))
    for note in ("zz-story", "zz-Conference-family_wishes", "zz-ChildPreparation-their_words"):
        assert note in seen


def test_nobody_else_needs_a_row_of_the_tables_that_hold_nothing_but_notes(family: Family) -> None:
    client = as_worker(reader(family, *READERS[0]))
    needed = {
        f"{resolve(address.split()[1]).url_name}: {table}"
        for address, _, asked in pages_for(family, client, posts=True)
        for table in WHOLE_TABLES
        if resolve(address.split()[1]).url_name not in ASKS_OF_MY_OWN
        if any(f'FROM "{table}"' in sql or f'JOIN "{table}"' in sql for sql in asked)
    }
    assert needed == set()
