"""What waits for me, late first."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from alongside.access.models import User
from alongside.access.states import Role
from alongside.access.tests.factories import a_worker
from alongside.desk.queries.my_work import in_words
from alongside.families.queries import Waiting
from alongside.families.tests.doors import page_of, signed_in
from alongside.families.tests.factories import a_family
from alongside.partners.tests.factories import a_coordinator, a_service_manager, a_social_worker
from alongside.people.tests.factories import a_child, a_child_without_a_name
from alongside.restorative.states import MeetingStatus
from alongside.restorative.tests.factories import a_meeting, lead_of

TODAY = date(2026, 11, 20)


@pytest.mark.django_db
def test_a_stranger_signs_in() -> None:
    assert Client().get("/my-work/")["Location"].startswith("/sign-in/")


@pytest.mark.django_db
@pytest.mark.parametrize("role", list(Role))
def test_every_role_has_a_page_to_begin_with(role: Role) -> None:
    assert "Nothing waits for you today." in page_of(a_worker(role), "/my-work/")


@pytest.mark.django_db
def test_only_my_families_are_listed() -> None:
    mine, other = a_family(), a_family(children=[a_child("Zebedee")])
    page = page_of(mine.added_by, "/my-work/")
    assert f'href="/families/{mine.reference}/"' in page
    assert other.reference not in page
    assert "Zebedee" not in page


@pytest.mark.django_db
def test_a_manager_sees_every_family_of_the_service() -> None:
    families = [a_family(), a_family()]
    page = page_of(a_service_manager(families[0].service), "/my-work/")
    assert all(family.reference in page for family in families)


@pytest.mark.django_db
def test_children_without_a_family_are_for_those_who_may_begin_with_one() -> None:
    a_child_without_a_name("CH0042")
    assert "CH0042" in page_of(a_social_worker(), "/my-work/")
    assert "CH0042" not in page_of(a_coordinator(), "/my-work/")


def queries_for(worker: User) -> int:
    client = signed_in(worker)
    client.get("/my-work/")
    with CaptureQueriesContext(connection) as asked:
        client.get("/my-work/")
    return len(asked)


@pytest.mark.django_db
def test_many_families_take_no_more_questions_than_few() -> None:
    worker = a_social_worker()
    a_family(worker=worker)
    few = queries_for(worker)
    for _ in range(6):
        a_family(worker=worker)
    a_child_without_a_name("CH1")
    assert queries_for(worker) == few


@pytest.mark.django_db
def test_many_families_come_a_page_at_a_time() -> None:
    worker = a_social_worker()
    for _ in range(26):
        a_family(worker=worker, mother=False)
    page = page_of(worker, "/my-work/")
    assert "Earlier families" in page
    assert page.count('href="/families/F-') == 25
    assert page_of(worker, "/my-work/?page=2").count('href="/families/F-') == 1
    assert page_of(worker, "/my-work/?page=nonsense").count('href="/families/F-') == 25


@pytest.mark.parametrize(
    ("due", "late", "said"),
    [
        (TODAY - timedelta(days=3), True, "3 days late"),
        (TODAY - timedelta(days=1), True, "1 day late"),
        (TODAY, False, "due today"),
        (TODAY + timedelta(days=1), False, "due tomorrow"),
        (TODAY + timedelta(days=12), False, "due in 12 days"),
        (None, False, ""),
    ],
)
def test_how_late_something_is_stands_in_words(due: date | None, late: bool, said: str) -> None:
    waiting = Waiting("Meet Ruth.", "Ayo and their family", "F-1", "family", "F-1", due_on=due, late=late)
    assert in_words(waiting, TODAY) == said


@pytest.mark.django_db
def test_signing_out_is_on_every_page() -> None:
    page = page_of(a_social_worker(), "/my-work/")
    assert 'action="/sign-out/"' in page
    assert str(timezone.localdate().year) in page


@pytest.mark.django_db
def test_a_restorative_meeting_to_look_at_is_among_what_waits() -> None:
    meeting = a_meeting(MeetingStatus.LOOKING)
    assert reverse("restorative_meeting", args=[meeting.reference]) in page_of(lead_of(meeting), "/my-work/")
