"""Telling somebody in a family who opened their record."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.models import User
from alongside.access.states import Role
from alongside.audit.models import AuditEvent
from alongside.families.actions import CannotReleaseLookers, note_opening, release_lookers
from alongside.families.models import Family
from alongside.families.queries import looked_at
from alongside.families.rules.looking import in_plain_words
from alongside.families.states import Part
from alongside.families.tests.factories import WHY, a_family, an_officer, glass_broken, mother_of, works_with
from alongside.foundation.components import LONDON
from alongside.partners.tests.factories import a_coordinator, a_practitioner
from alongside.people.tests.factories import a_person

pytestmark = pytest.mark.django_db
NOW = timezone.now


def opened(family: Family, by: User, *moments: datetime, page: str = "walls of this family") -> None:
    for at in moments:
        note_opening(family=family, page=page, by=by, at=at)


def test_openings_become_one_sentence_a_month_and_no_page_or_place_is_in_it() -> None:
    family, grace = a_family(), a_coordinator(name="Grace Madeup")
    begun = datetime(2026, 3, 2, 9, tzinfo=LONDON)
    part = works_with(family, grace, Part.COORDINATOR)
    part.from_on = timezone.localdate(begun)
    part.save()
    opened(family, grace, begun, begun + timedelta(hours=2), begun + timedelta(days=1), begun + timedelta(days=9))
    opened(family, grace, begun + timedelta(days=40))
    days = [day for day in looked_at(family) if day.worker_id == grace.pk]
    assert (days[0].first_at, days[0].last_at) == (begun, begun + timedelta(hours=2))
    assert [line.words for line in in_plain_words(days)] == [
        "Grace Madeup, your coordinator, opened it on 3 days in March 2026 to prepare your meeting.",
        "Grace Madeup, your coordinator, opened it on 1 day in April 2026 to prepare your meeting.",
    ]
    assert {day.organisation for day in days} == {"Madeup City Council"}


def test_an_emergency_is_told_as_one_and_its_reason_is_for_workers() -> None:
    family = a_family()
    glass = glass_broken(family)
    opened(family, glass.worker, NOW())
    (day,) = [day for day in looked_at(family) if day.worker_id == glass.worker_id]
    assert day.emergency == WHY
    (line,) = in_plain_words([day])
    assert line.words.endswith(", in an emergency.")
    assert WHY not in line.words


def test_that_somebody_facilitates_is_not_told_to_who_was_not_asked() -> None:
    family, sam = a_family(), a_practitioner(Role.FACILITATOR, name="Sam Madeup").worker
    works_with(family, sam, Part.FACILITATOR)
    opened(family, sam, NOW())
    (line,) = in_plain_words([day for day in looked_at(family) if day.worker_id == sam.pk])
    assert line.words.startswith("Sam Madeup opened it on 1 day in ")
    assert line.words.endswith(" to work with your family.")


def test_exactly_what_was_told_is_kept() -> None:
    family = a_family()
    lines = ["Sam Madeup opened it on 1 day in March 2026."]
    ruth = mother_of(family)
    release = release_lookers(family=family, person=ruth, lines=lines, by=family.added_by, at=NOW())
    assert (release.person, release.lines) == (ruth, lines)
    assert AuditEvent.objects.get(event="lookers.released").detail == {"lines": 1}


def test_it_is_refused_with_a_reason() -> None:
    family = a_family()
    stranger = a_person("Zeb", by=family.added_by)
    with pytest.raises(CannotReleaseLookers, match="at least one line"):
        release_lookers(family=family, person=mother_of(family), lines=[], by=family.added_by, at=NOW())
    with pytest.raises(CannotReleaseLookers, match="somebody of this family"):
        release_lookers(family=family, person=stranger, lines=["x"], by=family.added_by, at=NOW())
    with pytest.raises(NotAllowed):
        release_lookers(family=family, person=mother_of(family), lines=["x"], by=an_officer(), at=NOW())
