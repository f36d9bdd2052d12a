"""What a learning material is called, and from when on people read it."""

import pytest

from alongside.access.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_social_worker
from alongside.training.models import Material
from alongside.training.states import ReadWhen
from alongside.training.tests.factories import a_material, a_trainer
from alongside.training.tests.views.test_new_version import seen_on

pytestmark = pytest.mark.django_db


def path(material: Material) -> str:
    return f"/training/arrange/materials/{material.pk}/change/"


def test_title_and_time_can_be_put_right() -> None:
    material = a_material(title="Raeding")
    answer = signed_in(a_trainer()).post(path(material), {"title": "Reading", "read_when": "after"})
    assert answer.status_code == 302
    material.refresh_from_db()
    assert (material.title, material.read_when) == ("Reading", ReadWhen.AFTER)


def test_two_who_change_it_at_once_are_told_and_see_both() -> None:
    material = a_material(title="Reading")
    seen = seen_on(page_of(a_trainer(), path(material)))
    signed_in(a_trainer()).post(path(material), {"title": "Theirs", "read_when": "before", "seen": seen})
    answer = signed_in(a_trainer()).post(path(material), {"title": "Mine", "read_when": "before", "seen": seen})
    page = answer.content.decode()
    assert "Saved by somebody else" in page
    assert "Theirs" in page
    assert 'value="Mine"' in page


def test_a_title_is_needed_and_changing_nothing_is_said() -> None:
    material, browser = a_material(title="Reading"), signed_in(a_trainer())
    page = browser.post(path(material), {"title": "", "read_when": "before"}).content.decode()
    assert "Write what it is called." in page
    assert "already" in browser.post(path(material), {"title": "Reading", "read_when": "before"}).content.decode()


def test_only_who_arranges_training_comes_in() -> None:
    assert signed_in(a_social_worker()).get(path(a_material())).status_code == 403
