"""Accounts opened and closed."""

import pytest
from django.db import IntegrityError
from django.utils import timezone

from alongside.access.actions import (
    CannotUsePassword,
    add_learner,
    add_worker,
    change_learner_name,
    change_password,
    close_learner,
    end_worker,
    make_worker_of,
    note_learner_in,
    open_learner_again,
    sign_out_everywhere,
    tie_to_directory,
)
from alongside.access.guards import NotAllowed
from alongside.access.models import User
from alongside.access.states import Permission, Role
from alongside.access.tests.doors import signed_in
from alongside.access.tests.factories import PASSWORD, a_worker, an_administrator
from alongside.audit.models import AuditEvent


@pytest.mark.django_db
def test_only_an_administrator_opens_an_account() -> None:
    facts = {"name": "New Madeup", "email": "New@Example.org", "roles": [Role.COORDINATOR], "password": PASSWORD}
    with pytest.raises(NotAllowed):
        add_worker(**facts, by=a_worker(Role.SERVICE_MANAGER), at=timezone.now())  # type: ignore[arg-type]
    new = add_worker(**facts, by=an_administrator(), at=timezone.now())  # type: ignore[arg-type]
    assert new.email == "new@example.org"
    assert new.check_password(PASSWORD)
    assert AuditEvent.objects.filter(event="worker.added", subject_id=new.pk).count() == 1


@pytest.mark.django_db
def test_one_account_for_an_address_whatever_its_capitals() -> None:
    a_worker(email="grace@example.org")
    with pytest.raises(IntegrityError):
        a_worker(email="Grace@Example.ORG")


@pytest.mark.django_db
def test_a_closed_account_may_do_nothing() -> None:
    ended = end_worker(worker=a_worker(Role.SERVICE_MANAGER), by=an_administrator(), at=timezone.now())
    assert not any(ended.may(permission) for permission in Permission)


def test_no_role_that_sees_no_family_can_change_one() -> None:
    from alongside.access.states import PERMISSIONS

    for role, permissions in PERMISSIONS.items():
        if Permission.FAMILY_OPEN not in permissions:
            assert not permissions & {Permission.FAMILY_CHANGE, Permission.FAMILY_ADD, Permission.PLAN_ANSWER}, role


def test_a_coordinator_decides_nothing_about_a_family() -> None:
    from alongside.access.states import PERMISSIONS

    deciding = {
        Permission.REFERRAL_DECIDE,
        Permission.REFERRAL_ALLOCATE,
        Permission.PLAN_ANSWER,
        Permission.SUPPORT_DECIDE,
        Permission.CONSENT_EXCEPTION,
    }
    assert not PERMISSIONS[Role.COORDINATOR] & deciding


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("eleven sign", "12 characters"),
        ("aaaaaaaaaaaaaaaa", "lists that people guess"),
        ("password1234!", "lists that people guess"),
        ("Alongside2026!!", "a word people would guess"),
        ("graceMadeup1999", "a word people would guess"),
        ("familygroupconference", "a word people would guess"),
    ],
)
def test_a_password_people_would_guess_is_refused_with_a_sentence(password: str, why: str) -> None:
    worker = a_worker(name="Grace Madeup", email="grace@example.org")
    with pytest.raises(CannotUsePassword, match=why):
        change_password(worker=worker, password=password, by=worker, at=timezone.now())
    worker.refresh_from_db()
    assert worker.check_password(PASSWORD)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "password",
    [
        "amber heron thistle",
        "ماما تحب الورد الأحمر",
        "p9#Vt2!xQz7&",
        "👵🏽👩🏾‍🦱 tea at four o’clock",
        "seven quiet herons walk home along the amber river on every single evening of May",
    ],
)
def test_long_words_need_no_capitals_and_no_signs(password: str) -> None:
    worker = a_worker()
    assert change_password(worker=worker, password=password, by=worker, at=timezone.now()).check_password(password)


@pytest.mark.django_db
@pytest.mark.parametrize("how", ["password", "everywhere", "ended"])
def test_every_sign_in_ends_from_the_next_page_on(how: str) -> None:
    worker, at = a_worker(), timezone.now()
    client = signed_in(worker)
    assert client.get("/my-sign-in/").status_code == 200
    if how == "password":
        change_password(worker=worker, password="amber heron thistle", by=worker, at=at)
    elif how == "everywhere":
        sign_out_everywhere(worker=worker, by=worker, at=at)
    else:
        end_worker(worker=worker, by=an_administrator(), at=at)
    assert client.get("/my-sign-in/").status_code == 302


@pytest.mark.django_db
def test_one_person_of_the_directory_has_one_account() -> None:
    worker, other, at = a_worker(), a_worker(), timezone.now()
    tie_to_directory(worker=worker, directory_id="https://directory.example 7", by=worker, at=at)
    with pytest.raises(IntegrityError):
        tie_to_directory(worker=other, directory_id="https://directory.example 7", by=other, at=at)


@pytest.mark.django_db
def test_only_an_administrator_makes_a_worker_of_a_learner() -> None:
    learner = add_learner(name="Tess Example", email="Tess@madeup.example", by=None, at=timezone.now())
    facts = {"learner": learner, "name": "Tess Example", "roles": [Role.PRACTITIONER], "password": PASSWORD}
    with pytest.raises(NotAllowed):
        make_worker_of(**facts, by=a_worker(Role.TRAINER), at=timezone.now())  # type: ignore[arg-type]
    assert not learner.may(Permission.SEE_MY_WORK)
    worker = make_worker_of(**facts, by=an_administrator(), at=timezone.now())  # type: ignore[arg-type]
    assert User.objects.get(pk=worker.pk).may(Permission.FAMILY_OPEN)


@pytest.mark.django_db
def test_when_a_learner_last_came_is_known_and_of_a_worker_only_their_own_sign_in_counts() -> None:
    learner = add_learner(name="Tess Example", email="tess@madeup.example", by=None, at=timezone.now())
    now = timezone.now()
    for one in (learner, worker := a_worker(Role.TRAINER)):
        note_learner_in(learner=one, own_device=False, at=now)
    learner.refresh_from_db()
    worker.refresh_from_db()
    assert (learner.last_login, worker.last_login) == (now, None)


@pytest.mark.django_db
def test_a_closed_learner_comes_back_under_the_name_they_say() -> None:
    learner = add_learner(name="Tess Example", email="tess@madeup.example", by=None, at=timezone.now())
    close_learner(learner=learner, at=timezone.now())
    assert (learner.is_active, learner.sign_in_round) == (False, 1)
    open_learner_again(learner=learner, name="Tess Example-Newname", at=timezone.now())
    change_learner_name(learner=learner, name="Tess", by=learner, at=timezone.now())
    assert User.objects.filter(pk=learner.pk, is_active=True, name="Tess").exists()
