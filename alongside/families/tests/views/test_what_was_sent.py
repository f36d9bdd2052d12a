"""What was sent: to whom, whether it arrived, and another try."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.access.tests.doors import signed_in
from alongside.families.tests.actions.test_lost_messages import a_lost_message
from alongside.families.tests.factories import a_family
from alongside.messages.models import Message
from alongside.messages.states import MessageStatus
from alongside.partners.tests.factories import a_social_worker

pytestmark = pytest.mark.django_db


def test_it_says_where_it_went_by_its_end_and_never_what_it_said() -> None:
    family = a_family()
    a_lost_message(family)
    page = signed_in(family.added_by).get(reverse("what_was_sent", args=[family.reference])).content.decode()
    assert "…123" in page
    assert "900123" not in page
    assert "Come in" not in page


def test_what_did_not_arrive_can_go_again() -> None:
    family = a_family()
    message = a_lost_message(family)
    Message.objects.filter(pk=message.pk).update(
        status=MessageStatus.NOT_SENT, last_problem="The number is not in use.", tried_at=timezone.now()
    )
    browser = signed_in(family.added_by)
    page = browser.get(reverse("what_was_sent", args=[family.reference])).content.decode()
    assert "The number is not in use." in page
    browser.post(reverse("send_again", args=[family.reference, message.pk]))
    assert Message.objects.get(pk=message.pk).status == MessageStatus.WAITING


def test_what_arrived_is_not_sent_again_and_the_page_says_why() -> None:
    family = a_family()
    message = a_lost_message(family)
    page = signed_in(family.added_by).post(reverse("send_again", args=[family.reference, message.pk]), follow=True)
    assert "Only a message that did not arrive can be sent again." in page.content.decode()
    assert Message.objects.get(pk=message.pk).status == MessageStatus.WAITING


def test_a_worker_who_is_not_involved_knows_of_nothing() -> None:
    family = a_family()
    message = a_lost_message(family)
    stranger = signed_in(a_social_worker())
    assert stranger.get(reverse("what_was_sent", args=[family.reference])).status_code == 404
    assert stranger.post(reverse("send_again", args=[family.reference, message.pk])).status_code == 404
    assert Client().get(reverse("what_was_sent", args=[family.reference])).status_code == 302


def test_nothing_sent_yet_says_so() -> None:
    family = a_family()
    page = signed_in(family.added_by).get(reverse("what_was_sent", args=[family.reference])).content.decode()
    assert "Nothing was sent to this family yet." in page
