"""The restorative questions, to read."""

import pytest

from alongside.families.tests.doors import page_of, signed_in
from alongside.partners.tests.factories import a_service, a_service_manager, a_social_worker, an_editor
from alongside.restorative.tests.views.doors import a_stranger_signs_in_first

pytestmark = pytest.mark.django_db
WHERE = "/restorative/questions/"


def test_every_worker_reads_them_and_those_who_may_change_them() -> None:
    a_service()
    a_stranger_signs_in_first(WHERE)
    read, change = page_of(a_social_worker(), WHERE), page_of(a_service_manager(), WHERE)
    for page in (read, change, page_of(an_editor(), WHERE)):
        assert "What can you do to put things right?" in page
        assert "What was the worst bit for you?" in page
    changing = f'"{WHERE}harmed/child/en-gb/"'
    assert changing not in read
    assert changing in change


@pytest.mark.parametrize("asked", ["ar", "xx", "", "\x00", "x" * 5000])
def test_in_any_language_asked_for(asked: str) -> None:
    a_service()
    assert signed_in(a_social_worker()).get(WHERE, {"in": asked}).status_code == 200
