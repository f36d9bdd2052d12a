"""Asking at home for all that is written."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.families.actions.asking_for_record import ask_for_my_record
from alongside.families.models import Notice, StoryLine
from alongside.families.tests.factories import a_family, a_relative, mother_of

pytestmark = pytest.mark.django_db


def test_a_worker_is_told_once_a_day_for_each_person() -> None:
    family = a_family()
    nana = a_relative(family).person
    for person, days, told in ((mother_of(family), 0, 1), (mother_of(family), 0, 1), (nana, 0, 2), (nana, 1, 3)):
        ask_for_my_record(family=family, person=person, at=timezone.now() + timedelta(days=days))
        assert Notice.objects.count() == told
    assert StoryLine.objects.filter(spoken_by=nana).count() == 2
    assert "Ruth" not in Notice.objects.earliest("pk").words
