"""Taking a conversation back, by its writer."""

import pytest
from django.urls import reverse
from django.utils import timezone

from alongside.families.states import Part
from alongside.families.tests.doors import signed_in
from alongside.families.tests.factories import a_family, works_with
from alongside.partners.tests.factories import a_social_worker
from alongside.restorative.actions.conversations import note_conversation
from alongside.restorative.models import Conversation
from alongside.restorative.tests.views.doors import a_stranger_signs_in_first

pytestmark = pytest.mark.django_db


def noted() -> Conversation:
    family = a_family()
    return note_conversation(
        who="A", agreed="B", happened_on=timezone.localdate(), family=family, by=family.added_by, at=timezone.now()
    )


def test_its_writer_takes_it_back() -> None:
    one = noted()
    where = reverse("take_back_conversation", args=[one.pk])
    after = signed_in(one.noted_by).post(where, follow=True).content.decode()
    assert "Taken back." in after
    assert not Conversation.objects.exists()


def test_a_colleague_who_reads_it_does_not_and_looking_changes_nothing() -> None:
    one, colleague = noted(), a_social_worker()
    assert one.family is not None
    works_with(one.family, colleague, Part.SOCIAL_WORKER)
    where = reverse("take_back_conversation", args=[one.pk])
    a_stranger_signs_in_first(where, by_a_button=True)
    assert signed_in(colleague).post(where).status_code == 404
    assert signed_in(one.noted_by).get(where).status_code == 405
    assert Conversation.objects.exists()
