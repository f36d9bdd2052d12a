"""What people ask for, by plain SELECTs: seen by the worker who answers and by who shares out, and by nobody else."""

import pytest
from django.utils import timezone

from alongside.access.models import User
from alongside.access.states import Role
from alongside.families.actions import involve
from alongside.families.states import Part
from alongside.families.tests.factories import a_family
from alongside.messages.models import Message
from alongside.partners.tests.factories import a_coordinator, a_practitioner, a_service, a_service_manager
from alongside.referrals.actions.answering_help import TellThem, answer_help, note_help_try
from alongside.referrals.models import AskForHelp, HelpTry, HelpWords
from alongside.referrals.queries.answering_help import mark_of
from alongside.referrals.states import HelpStatus
from alongside.referrals.tests.factories import an_ask, one_who_answers
from tests.walls.as_somebody import identity, rows_of

pytestmark = pytest.mark.django_db


def an_answered_ask() -> tuple[AskForHelp, User]:
    """With all that hangs on it: words, a try, a message."""
    worker, at = one_who_answers(), timezone.now()
    asked = an_ask(worker=worker)
    note_help_try(asked=asked, reached=False, by=worker, at=at)
    telling = TellThem("https://city.example/ask/back/", at)
    answer_help(asked=asked, words="Hello", seen=mark_of(asked), telling=telling, by=worker, at=at)
    return asked, worker


def seen_by(who: User | None) -> list[bool]:
    """Of what was asked, the words, the try and the message to them."""
    messages = set(Message.objects.exclude(asked_id=None).values_list("pk", flat=True))
    with identity(who):
        seen = [bool(rows_of(model)) for model in (AskForHelp, HelpWords, HelpTry)]
        return [*seen, bool(rows_of(Message) & messages)]


ALL, NOTHING = [True] * 4, [False] * 4


def test_the_named_worker_and_who_shares_out_see_it_and_nobody_else_does() -> None:
    _, worker = an_answered_ask()
    elsewhere = a_service("Another Service")
    assert seen_by(worker) == ALL
    assert seen_by(a_service_manager()) == ALL
    for other in (
        None,
        a_coordinator(),
        one_who_answers(),
        a_service_manager(elsewhere),
        one_who_answers(elsewhere),
        a_practitioner(Role.DATA_PROTECTION_OFFICER).worker,
        a_practitioner(Role.EDITOR, service=a_service()).worker,
        a_practitioner(Role.ADMINISTRATOR, service=a_service()).worker,
    ):
        assert seen_by(other) == NOTHING, other and other.roles


def test_what_is_still_being_written_is_nobodys_to_see() -> None:
    an_ask(HelpStatus.WRITING)
    assert seen_by(a_service_manager()) == NOTHING


def test_who_left_the_service_sees_nothing_of_it_any_more() -> None:
    manager = a_service_manager()
    an_answered_ask()
    manager.is_active = False
    manager.save(update_fields=["is_active"])
    assert seen_by(manager) == NOTHING


def test_whoever_works_with_the_family_that_began_with_it_does_not_see_it_but_who_reviews_its_record_does() -> None:
    asked, _ = an_answered_ask()
    family = a_family()
    asked.became = family
    asked.save(update_fields=["became"])
    social_worker = family.added_by
    officer = a_practitioner(Role.DATA_PROTECTION_OFFICER).worker
    assert seen_by(social_worker) == NOTHING
    on = timezone.localdate()
    manager = a_service_manager(family.service)
    involve(family=family, worker=officer, part=Part.RECORDS_REVIEWER, from_on=on, by=manager, at=timezone.now())
    assert seen_by(officer) == ALL
