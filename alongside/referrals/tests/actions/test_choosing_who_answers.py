"""Choosing the workers among whom people who ask for help are shared out."""

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.audit.models import AuditEvent
from alongside.partners.tests.factories import a_coordinator, a_service, a_service_manager, a_social_worker
from alongside.referrals.actions.choosing_who_answers import CannotChooseWhoAnswers, choose_who_answers_help
from alongside.referrals.queries.answering_help import who_answers
from alongside.referrals.tests.factories import one_who_answers

pytestmark = pytest.mark.django_db


def test_those_chosen_answer_from_now_on_and_nobody_else() -> None:
    manager, _before, chosen = a_service_manager(), one_who_answers(), a_coordinator()
    service, at = a_service(), timezone.now()
    choose_who_answers_help(service=service, workers=[chosen.pk], by=manager, at=at)
    assert who_answers(service) == [chosen]
    assert AuditEvent.objects.get(event="service.who_answers_help_chosen").detail == {"workers": [chosen.pk]}


def test_only_those_of_the_service_who_may_answer_are_chosen() -> None:
    manager, before = a_service_manager(), one_who_answers()
    service, at = a_service(), timezone.now()
    with pytest.raises(CannotChooseWhoAnswers, match="of your service"):
        choose_who_answers_help(service=service, workers=[a_social_worker().pk], by=manager, at=at)
    with pytest.raises(NotAllowed):
        choose_who_answers_help(service=service, workers=[], by=before, at=at)
    assert who_answers(service) == [before]
