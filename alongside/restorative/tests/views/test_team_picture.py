"""How a team works: whole quarters of a whole team, from six people on."""

from datetime import datetime, time

import pytest
from django.test import Client
from django.utils import timezone

from alongside.access.identity import say_who
from alongside.access.models import User
from alongside.access.states import Role
from alongside.families.tests.doors import page_of
from alongside.partners.tests.factories import a_practitioner, a_service, a_service_manager, a_social_worker
from alongside.restorative.models import Reflection
from alongside.restorative.rules.team_picture import quarters_over
from alongside.restorative.tests.reflections import placed_by

pytestmark = pytest.mark.django_db
PAGE = "/reflect/team/"


def in_a_quarter_that_is_over() -> datetime:
    first = quarters_over(timezone.localdate())[0].first_on
    return timezone.make_aware(datetime.combine(first, time(12)))


def a_team(many: int, team: str = "Madeup East") -> list[User]:
    workers = [a_social_worker(team=team) for _ in range(many)]
    for worker in workers:
        placed_by(worker, at=in_a_quarter_that_is_over())
    return workers


def test_a_stranger_signs_in_and_who_has_no_team_is_told_so() -> None:
    assert Client().get(PAGE).status_code == 302
    assert "You belong to no service and no team" in page_of(a_social_worker(), PAGE)


def test_six_people_are_shown_as_counts_and_five_are_not() -> None:
    workers = a_team(5)
    page = page_of(workers[0], PAGE)
    assert page.count("Too few people to show") == 4
    assert "<figure" not in page
    sixth = a_team(1)[0]
    page = page_of(sixth, PAGE)
    assert page.count("Too few people to show") == 3
    assert page.count("al-window-picture__dot") == 1
    assert not any(worker.name in page for worker in workers)


def test_another_team_and_another_organisations_service_are_not_in_it() -> None:
    a_team(6, team="Madeup West")
    assert page_of(a_team(5)[0], PAGE).count("Too few people to show") == 4


def test_a_services_picture_is_its_own_and_nobody_counts_in_two() -> None:
    service = a_service()
    workers = [a_practitioner(Role.COORDINATOR, service=service, team="Madeup East").worker for _ in range(6)]
    for worker in workers:
        placed_by(worker, support=1, at=in_a_quarter_that_is_over())
    east = a_team(5)
    assert "<figure" in page_of(a_service_manager(service), PAGE)
    assert "<figure" not in page_of(east[0], PAGE), "Those of the service are not counted in the team besides."


def test_what_is_placed_now_changes_nothing_yet() -> None:
    worker = a_team(6)[0]
    before = page_of(worker, PAGE)
    placed_by(worker, support=1, challenge=1)
    assert table_of(page_of(worker, PAGE)) == table_of(before)


def table_of(page: str) -> str:
    return page[page.index("<tbody") : page.index("</tbody>")]


def test_the_database_itself_shows_each_only_their_own() -> None:
    mine, theirs = a_team(2)
    say_who(mine.pk)
    assert set(Reflection.objects.values_list("worker_id", flat=True)) == {mine.pk}
    assert not Reflection.objects.filter(worker=theirs).exists()
