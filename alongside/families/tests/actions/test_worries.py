"""A worry that is passed on is read by everyone involved; one kept back by the conferencing service alone."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.models import User
from alongside.audit.models import AuditEvent
from alongside.families.actions import CannotPassOn, pass_worry_on
from alongside.families.models import Family, Notice, StoryLine, WorryPassedOn
from alongside.families.queries import worries_of
from alongside.families.states import Book, Part
from alongside.families.tests.factories import a_family, an_out_of_hours_worker, glass_broken, mother_of, works_with
from alongside.partners.tests.factories import a_coordinator
from alongside.people.tests.factories import a_person

pytestmark = pytest.mark.django_db
NOW = timezone.now


def coordinator_of(family: Family) -> User:
    return works_with(family, a_coordinator(), Part.COORDINATOR).worker


def passed_on(family: Family, by: User, **changes: Any) -> WorryPassedOn:
    said: dict[str, Any] = {
        "about": [family.children[0].person],
        "worry": "Ayo has a burn on his hand and will not say how.",
        "shared": True,
        "told_to": "Mo Notareal, children’s services",
        "told_at": NOW() - timedelta(hours=1),
        "why": "He may be hurt again.",
        "family_told": "Yes, Mum, by phone.",
    }
    return pass_worry_on(family=family, **said | changes, by=by, at=NOW())


def test_passed_on_it_is_told_to_everyone_involved_and_its_words_stay_on_its_own_page() -> None:
    family = a_family()
    worry = passed_on(family, coordinator_of(family))
    assert list(worries_of(family, worker=family.added_by)) == [worry]
    line = StoryLine.objects.filter(family=family, link_to="worries").get()
    notice = Notice.objects.get(worker=family.added_by)
    assert line.book == Book.SHARED
    assert "burn" not in line.words + notice.words
    assert AuditEvent.objects.get(event="worry.passed_on").family_id == family.pk


def test_kept_back_it_stays_with_the_conferencing_service_with_its_reason() -> None:
    family = a_family()
    by = coordinator_of(family)
    worry = passed_on(family, by, shared=False, told_to="", told_at=None, why="Mum told the school herself.")
    assert list(worries_of(family, worker=by)) == [worry]
    assert not worries_of(family, worker=family.added_by).exists()
    assert not Notice.objects.exists()
    assert StoryLine.objects.filter(family=family, link_to="worries").get().book == Book.CONFERENCING
    assert AuditEvent.objects.filter(event="worry.kept_back", family_id=family.pk).exists()


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"about": []}, "Choose who in the family"),
        ({"worry": " "}, "what the worry is"),
        ({"why": ""}, "why you passed it on"),
        ({"told_to": ""}, "who you told"),
        ({"told_at": None}, "who you told"),
        ({"told_at": NOW() + timedelta(days=1)}, "has not come yet"),
    ],
)
def test_it_is_refused_with_a_reason(changes: dict[str, Any], why: str) -> None:
    family = a_family()
    with pytest.raises(CannotPassOn, match=why):
        passed_on(family, coordinator_of(family), **changes)


def test_it_is_about_somebody_of_this_family() -> None:
    family = a_family()
    with pytest.raises(CannotPassOn):
        passed_on(family, coordinator_of(family), about=[mother_of(family), a_person("Zeb", by=family.added_by)])


def test_a_social_worker_has_other_ways_and_in_an_emergency_nothing_is_kept_back() -> None:
    family, worker = a_family(), an_out_of_hours_worker()
    with pytest.raises(NotAllowed):
        passed_on(family, family.added_by)
    glass_broken(family, by=worker)
    with pytest.raises(CannotPassOn, match="Only the conferencing service"):
        passed_on(family, worker, shared=False, told_to="", told_at=None)
    assert passed_on(family, worker).shared
