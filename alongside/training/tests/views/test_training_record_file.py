"""What people of one organisation learned, for its manager and for who arranges."""

from datetime import date

import pytest
from django.utils import timezone

from alongside.access.models import User
from alongside.access.states import Role
from alongside.access.tests.doors import signed_in
from alongside.access.tests.factories import a_worker
from alongside.partners.models import Organisation
from alongside.training.models import PastTraining
from alongside.training.states import Level
from alongside.training.tests.factories import (
    a_booking,
    a_course,
    a_learner,
    a_session,
    a_trainer,
    an_organisation_of,
    learning,
)
from alongside.training.tests.sheets import rows_of

pytestmark = pytest.mark.django_db


def address(organisation: Organisation) -> str:
    return f"/training/organisations/{organisation.pk}/learning.csv"


def a_manager(organisation: Organisation) -> User:
    manager = a_learner("Mina Imaginary-Managing", organisation)
    organisation.managers.create(worker=manager, since_at=timezone.now())
    return manager


def test_it_says_what_each_learned_is_booked_on_and_has_to_refresh() -> None:
    school = an_organisation_of()
    course = a_course("Awareness", refresher_months=24)
    learner = a_learner("Ayo Imaginary-First", school)
    for year in (2021, 2024):
        PastTraining.objects.create(
            learner=learner, organisation=school, course=course, level=Level.AWARENESS, title=course.title,
            on=date(year, 2, 1),
        )  # fmt: skip
    a_booking(a_session(a_course("Deep dive")), learner, needs="A ramp")
    a_learner("Somebody Imaginary-Elsewhere", an_organisation_of(name="Madeup Hospital"))
    rows = rows_of(learning(a_manager(school)).get(address(school)))[1:]
    assert [row[3:] for row in rows if row[0] == learner.name] == [
        ["Learned", "Awareness", "Awareness", "2024-02-01", "2026-02-01"],
        ["Learned", "Awareness", "Awareness", "2021-02-01", ""],
        ["Booked", "Deep dive", "", rows[2][6], ""],
    ]
    assert "Elsewhere" not in str(rows)
    assert "ramp" not in str(rows)
    assert ["Mina Imaginary-Managing", "Teacher", "", "Nothing yet", "", "", "", ""] in rows


def test_it_is_there_for_nobody_else() -> None:
    school, hospital = an_organisation_of(), an_organisation_of(name="Madeup Hospital")
    manager = a_manager(school)
    assert learning(manager).get(address(hospital)).status_code == 404
    assert learning(a_learner(organisation=school)).get(address(school)).status_code == 404
    assert signed_in(a_worker(Role.COORDINATOR)).get(address(school)).status_code == 404
    assert signed_in(a_trainer()).get(address(school)).status_code == 200
