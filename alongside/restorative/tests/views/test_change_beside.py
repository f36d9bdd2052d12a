"""Whom somebody comes beside."""

import pytest

from alongside.restorative.models import Party
from alongside.restorative.tests.factories import a_meeting
from alongside.restorative.tests.people import a_party
from alongside.restorative.tests.people_doors import answered, only_for_its_facilitators, opened, sent_back

pytestmark = pytest.mark.django_db


def test_only_its_facilitators_open_it() -> None:
    meeting = a_meeting()
    only_for_its_facilitators(meeting, "change_beside", a_party(meeting).pk)


def test_somebody_comes_beside_another_and_then_for_themselves() -> None:
    meeting = a_meeting()
    rose, dele = a_party(meeting, "Rose"), a_party(meeting, "Dele")
    answered(meeting, "change_beside", dele.pk, said={"beside": rose.pk})
    assert Party.objects.get(pk=dele.pk).beside == rose
    answered(meeting, "change_beside", dele.pk, said={"beside": ""})
    assert Party.objects.get(pk=dele.pk).beside is None


def test_nobody_can_be_chosen_who_is_not_here() -> None:
    meeting = a_meeting()
    rose, dele, other = a_party(meeting, "Rose"), a_party(meeting, "Dele"), a_party(a_meeting(), "Sade")
    for beside in (dele.pk, other.pk, "perhaps"):
        sent_back(meeting, "change_beside", dele.pk, said={"beside": beside})
    assert Party.objects.get(pk=dele.pk).beside is None
    assert rose.beside is None


def test_alone_on_the_list_there_is_nobody_to_choose() -> None:
    meeting = a_meeting()
    assert "Nobody else takes part for themselves yet." in opened(meeting, "change_beside", a_party(meeting).pk)
