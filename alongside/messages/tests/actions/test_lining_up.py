"""A job stands in line once, whoever asks for it again."""

import pytest
from django.db import transaction
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from alongside.messages.actions.lining_up import TELL_GIVEN_UP, line_up, line_up_telling
from alongside.messages.tests.factories import a_message

pytestmark = pytest.mark.django_db


def test_a_job_that_waits_already_is_enough_and_spoils_nothing() -> None:
    message = a_message()
    with transaction.atomic():
        line_up(message, when=timezone.now())
        assert ProcrastinateJob.objects.count() == 1, "and the transaction still answers"


def test_telling_is_a_job_of_its_own_and_holds_a_number_only() -> None:
    message = a_message()
    line_up_telling(message)
    assert ProcrastinateJob.objects.get(task_name=TELL_GIVEN_UP).args == {"message_id": message.pk}
