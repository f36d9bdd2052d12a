"""Coming in by a code: what each try becomes, and what is written of it."""

from typing import Any

import pytest
from django.utils import timezone

from alongside.access.models import User
from alongside.audit.models import AuditEvent
from alongside.messages.models import Message
from alongside.partners.actions.learners import CannotBeginLearning, CannotChangeLearner
from alongside.partners.actions.organisations import CannotNameOrganisation
from alongside.partners.models import Organisation
from alongside.partners.tests.factories import a_coordinator
from alongside.training.actions.coming_in import change_who_i_am, come_in, forget_codes, say_who_i_am, write_code
from alongside.training.models import ComingIn
from alongside.training.rules.coming_in import CODE_LASTS, code_mark
from alongside.training.tests.door import last_code
from alongside.training.tests.factories import a_learner, an_organisation_of

pytestmark = pytest.mark.django_db
NOW = timezone.now
TESS = "tess@madeup-school.example"


def says(**more: Any) -> User:
    said: dict[str, Any] = {
        "email": TESS,
        "organisation": "Madeup School",
        "name": "Tess Example",
        "job_title": "Teacher",
        "team": "",
        "line_manager_name": "",
        "line_manager_email": "",
        "own_device": False,
    }
    return say_who_i_am(**{**said, **more}, at=NOW())


def tries(code: str, email: str = TESS) -> tuple[bool, bool]:
    came = come_in(email=email, code=code, own_device=False, at=NOW())
    return came.learner is not None, came.is_new


def test_a_new_address_is_new_once() -> None:
    write_code(email=TESS, at=NOW())
    code = last_code()
    assert tries(code, TESS.upper()) == (False, True)
    assert tries(code) == (False, False)
    assert not User.objects.exists()


def test_each_of_several_codes_opens_and_then_none_of_them() -> None:
    learner = a_learner()
    write_code(email=learner.email, at=NOW())
    first = last_code()
    write_code(email=learner.email, at=NOW())
    second = last_code()
    assert tries(first, learner.email) == (True, False)
    assert tries(second, learner.email) == (False, False)


def test_an_address_that_a_database_takes_for_another_opens_nobody_elses_account() -> None:
    a_learner(email=TESS)
    proved = ComingIn.objects.create(email=TESS.replace("s", "ſ"), made_at=NOW(), ends_at=NOW() + CODE_LASTS)
    ComingIn.objects.filter(pk=proved.pk).update(code_hash=code_mark(proved.pk, "123456"))
    assert tries("123456", proved.email) == (False, True)


def test_the_message_has_no_name_and_says_it_is_of_training() -> None:
    write_code(email=a_learner().email, at=NOW())
    message = Message.objects.get()
    assert (message.kind, message.subject, message.worker, message.by) == ("code", "Your code", None, None)
    assert message.training == f"code {ComingIn.objects.get().pk}"
    assert message.not_after == ComingIn.objects.get().ends_at


def test_no_code_stands_in_any_line_of_what_was_done() -> None:
    write_code(email=TESS, at=NOW())
    code = last_code()
    tries(code)
    assert AuditEvent.objects.exists()
    assert not [line for line in AuditEvent.objects.all() if code in str(line.detail) or TESS in str(line.detail)]


def test_an_organisation_nobody_knows_needs_its_kind_and_nothing_is_half_written() -> None:
    with pytest.raises(CannotNameOrganisation):
        says()
    an_organisation_of()
    User.objects.filter(pk=says().pk).update(is_active=False)
    with pytest.raises(CannotBeginLearning):
        says(organisation="New Madeup Place", kind="school")
    assert not Organisation.objects.filter(name="New Madeup Place").exists()


def test_a_worker_with_roles_does_not_say_where_they_work() -> None:
    worker = a_coordinator()
    said: dict[str, Any] = {"team": "", "line_manager_name": "", "line_manager_email": "", "by": worker, "at": NOW()}
    with pytest.raises(CannotChangeLearner):
        change_who_i_am(learner=worker, organisation=an_organisation_of().name, **said)
    change_who_i_am(learner=worker, **said)


def test_codes_of_today_are_not_forgotten() -> None:
    write_code(email=TESS, at=NOW())
    assert forget_codes(at=NOW()) == 0
