"""The city's figures in a file, hidden as on their page."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.states import Role
from alongside.access.tests.doors import signed_in
from alongside.access.tests.factories import a_worker
from alongside.training.models import PastTraining
from alongside.training.states import Level
from alongside.training.tests.factories import a_learner, a_trainer, an_organisation_of, learning
from alongside.training.tests.sheets import rows_of

pytestmark = pytest.mark.django_db
FILE = "/training/embedding/embedding."


def trained_at(name: str, many: int) -> None:
    organisation = an_organisation_of(name=name)
    for _ in range(many):
        PastTraining.objects.create(
            learner=a_learner(organisation=organisation),
            organisation=organisation,
            level=Level.AWARENESS,
            title="Elsewhere",
            on=timezone.localdate() - timedelta(days=200),
        )


def test_fewer_than_six_stand_in_no_shape_of_it() -> None:
    trained_at("Madeup Large", 12)
    trained_at("Madeup Small", 3)
    for shape in ("csv", "xlsx"):
        heads, *rows = rows_of(signed_in(a_trainer()).get(f"{FILE}{shape}"))
        by_name = {row[0]: dict(zip(heads, row, strict=True)) for row in rows}
        assert str(by_name["Madeup Small"]["Awareness"]) == "fewer than 6"
        assert str(by_name["Madeup Large"]["Awareness"]) == "12"


def test_it_is_for_who_arranges_and_in_two_shapes() -> None:
    assert signed_in(a_worker(Role.COORDINATOR)).get(f"{FILE}csv").status_code == 403
    assert learning(a_learner()).get(f"{FILE}csv").status_code == 302
    assert signed_in(a_trainer()).get(f"{FILE}ods").status_code == 404
    assert signed_in(a_trainer()).get(f"{FILE}csv?year=20x6").status_code == 200
