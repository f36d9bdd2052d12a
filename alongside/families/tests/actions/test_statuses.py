"""Each child's own standing with the council."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from alongside.families.actions import CannotNoteStatus, note_status
from alongside.families.queries import current_statuses
from alongside.families.states import Status
from alongside.families.tests.factories import a_family, children_of

NOW = timezone.now


@pytest.mark.django_db
def test_each_child_has_their_own_and_the_weightiest_shows() -> None:
    family = a_family()
    ayo, tem = children_of(family)
    facts = {"started_on": date(2026, 1, 5), "by": family.added_by, "at": NOW()}
    note_status(child=ayo, status=Status.CHILD_IN_NEED, **facts)  # type: ignore[arg-type]
    note_status(child=ayo, status=Status.CHILD_PROTECTION, **facts)  # type: ignore[arg-type]
    shown = current_statuses([ayo, tem], on=timezone.localdate())
    assert {pk: status.status for pk, status in shown.items()} == {ayo.pk: Status.CHILD_PROTECTION}


@pytest.mark.django_db
def test_the_same_again_with_an_end_ends_it() -> None:
    family = a_family()
    ayo = children_of(family)[0]
    facts = {"status": Status.CHILD_IN_NEED, "started_on": date(2026, 1, 5), "by": family.added_by, "at": NOW()}
    first = note_status(child=ayo, **facts)  # type: ignore[arg-type]
    again = note_status(child=ayo, ended_on=date(2026, 6, 1), **facts)  # type: ignore[arg-type]
    assert again == first
    assert current_statuses([ayo], on=timezone.localdate()) == {}


@pytest.mark.django_db
def test_it_does_not_end_before_it_starts_nor_start_tomorrow() -> None:
    family = a_family()
    tomorrow = timezone.localdate() + timedelta(days=1)
    with pytest.raises(CannotNoteStatus) as refusal:
        note_status(
            child=children_of(family)[0],
            status=Status.LOOKED_AFTER,
            started_on=tomorrow,
            ended_on=date(2026, 1, 1),
            by=family.added_by,
            at=NOW(),
        )
    assert len(refusal.value.reasons) == 2
