"""One account for each practitioner, however they come."""

from typing import Any

import pytest
from django.db import IntegrityError
from django.utils import timezone

from alongside.access.models import User
from alongside.access.states import Role
from alongside.access.tests.factories import PASSWORD, an_administrator
from alongside.audit.models import AuditEvent
from alongside.partners.actions import CannotOpenAccount, end_account, open_account
from alongside.partners.actions.learners import (
    CannotBeginLearning,
    CannotChangeLearner,
    begin_learning,
    change_learner,
    let_learner_lapse,
)
from alongside.partners.models import Practitioner
from alongside.partners.tests.factories import a_coordinator, an_organisation

pytestmark = pytest.mark.django_db
NOW = timezone.now


def tess(**more: Any) -> Practitioner:
    said: dict[str, Any] = {
        "email": "Tess@madeup-school.example",
        "name": "Tess Example",
        "organisation": an_organisation("Madeup School"),
        "job_title": "Teacher",
        "team": "",
        "line_manager_name": "Mina Overseer-Madeup",
        "line_manager_email": "mina@madeup-school.example",
    }
    return begin_learning(**{**said, **more}, at=NOW())


def changed(learner: User, **more: Any) -> Practitioner:
    said: dict[str, Any] = {
        "name": learner.name,
        "organisation": learner.practitioner.organisation,
        "job_title": learner.practitioner.job_title,
        "team": "Year 6",
        "line_manager_name": "",
        "line_manager_email": "",
    }
    return change_learner(learner=learner, **{**said, **more}, by=learner, at=NOW())


def opened(email: str = "tess@madeup-school.example") -> Practitioner:
    return open_account(
        name="Tess Example-Worker",
        email=email,
        roles=[Role.PRACTITIONER],
        job_title="Social worker",
        organisation="Madeup City Council",
        password=PASSWORD,
        by=an_administrator(),
        at=NOW(),
    )


def test_who_comes_to_learn_has_no_role_and_no_password_and_one_account() -> None:
    first, again = tess(), tess(email="tess@MADEUP-school.example", name="Somebody Else")
    assert first == again
    assert (first.worker.email, first.worker.name) == ("tess@madeup-school.example", "Tess Example")
    assert (first.worker.roles, first.worker.has_usable_password()) == ([], False)


def test_a_closed_account_begins_again_with_what_they_say_now() -> None:
    learner = tess().worker
    let_learner_lapse(learner=learner, at=NOW())
    lapsed = Practitioner.objects.get(worker=learner)
    assert (lapsed.line_manager_name, lapsed.line_manager_email, lapsed.worker.is_active) == ("", "", False)
    back = tess(name="Tess Example-Newname", line_manager_name="Otto Overseer-Madeup")
    assert (back.worker.pk, back.worker.name, back.worker.is_active) == (learner.pk, "Tess Example-Newname", True)
    assert (back.line_manager_name, back.lapsed_at) == ("Otto Overseer-Madeup", None)


def test_an_account_that_an_administrator_ended_stays_ended() -> None:
    learner = tess().worker
    end_account(worker=learner, by=an_administrator(), at=NOW())
    with pytest.raises(CannotBeginLearning, match="Ask whoever arranges"):
        tess()
    assert not User.objects.get(pk=learner.pk).is_active


def test_a_learner_says_who_they_are() -> None:
    place = changed(tess().worker, name="Ms T", organisation=an_organisation("Another Madeup School"))
    assert (place.worker.name, place.team, place.organisation.name) == ("Ms T", "Year 6", "Another Madeup School")
    assert AuditEvent.objects.filter(event="learner.changed").exists()


def test_nobody_is_their_own_line_manager() -> None:
    with pytest.raises(CannotBeginLearning, match="not your own"):
        tess(line_manager_email="TESS@madeup-school.example")
    with pytest.raises(CannotChangeLearner, match="not your own"):
        changed(tess().worker, line_manager_email="Tess@madeup-school.example")


def test_of_a_worker_with_roles_an_administrator_says_the_name_and_the_place() -> None:
    worker = a_coordinator()
    assert changed(worker).team == "Year 6"
    for more in ({"name": "Anybody"}, {"job_title": "Judge"}, {"organisation": an_organisation("Elsewhere")}):
        with pytest.raises(CannotChangeLearner, match="administrator"):
            changed(worker, **more)


def test_a_learners_account_becomes_a_workers_and_is_the_same() -> None:
    learner = tess().worker
    place = opened()
    worker = User.objects.get(pk=learner.pk)
    assert (place.worker_id, place.job_title, place.organisation.name) == (
        learner.pk,
        "Social worker",
        "Madeup City Council",
    )
    assert (worker.roles, worker.check_password(PASSWORD)) == (["practitioner"], True)
    assert worker.sign_in_round == learner.sign_in_round + 1, "where they were in as a learner is over"
    assert AuditEvent.objects.filter(event="learner.made_worker", subject_id=worker.pk).exists()


def test_a_workers_account_is_not_opened_twice() -> None:
    tess()
    opened()
    with pytest.raises(CannotOpenAccount, match="already"):
        opened(email="TESS@madeup-school.example")


def test_a_database_that_refuses_two_accounts_of_one_address_is_what_holds_it() -> None:
    tess()
    with pytest.raises(IntegrityError):
        User.objects.create(name="Twin", email="TESS@madeup-school.example", joined_at=NOW())
