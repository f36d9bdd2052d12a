"""A relative's visit: it begins, goes on, ends; their language; what workers hear of it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.access.models import User
from alongside.access.states import Role
from alongside.access.tests.factories import a_worker
from alongside.audit.models import AuditEvent
from alongside.families.actions import (
    choose_language,
    end_involvement,
    go_out,
    involve,
    let_in,
    make_home_key,
    stay_in,
    tell_coordinator,
)
from alongside.families.models import Family, HomeKey, HomePass, Involvement, Notice
from alongside.families.queries import relative_of
from alongside.families.queries.home import IDLE, LONGEST_VISIT
from alongside.families.states import Part, PassEnd
from alongside.families.tests.factories import a_family, mother_of
from alongside.partners.tests.factories import a_coordinator, a_service_manager

pytestmark = pytest.mark.django_db


def a_key(family: Family, **more: str) -> HomeKey:
    return make_home_key(
        family=family,
        person=mother_of(family),
        word="purple teapot",
        by=family.added_by,
        at=timezone.now(),
        **more,
    )


def coordinates(family: Family, worker: User) -> Involvement:
    now = timezone.now()
    return involve(
        family=family,
        worker=worker,
        part=Part.COORDINATOR,
        from_on=timezone.localdate(now),
        by=a_service_manager(),
        at=now,
    )


def test_a_new_key_takes_the_place_of_the_older() -> None:
    family = a_family()
    older, newer = a_key(family), a_key(family)
    older.refresh_from_db()
    assert older.ended_why == PassEnd.REPLACED
    assert newer.ended_at is None
    assert AuditEvent.objects.filter(event="home_key.made").count() == 2


def test_the_word_itself_is_not_kept() -> None:
    assert "teapot" not in str(HomeKey.objects.filter(pk=a_key(a_family()).pk).values())


def test_whose_role_does_not_invite_makes_no_key() -> None:
    family = a_family()
    family.added_by = a_worker(Role.TRAINER)
    with pytest.raises(NotAllowed):
        a_key(family)


def test_a_visit_goes_on_while_they_are_there_but_never_longer_than_a_day() -> None:
    begun, secret = timezone.now(), let_in(key=a_key(a_family()), at=timezone.now())
    visit = HomePass.objects.get()
    stay_in(home_pass=visit, at=begun + timedelta(minutes=50))
    assert relative_of(secret, at=begun + timedelta(minutes=100)) is not None
    assert relative_of(secret, at=begun + timedelta(minutes=111)) is None
    stay_in(home_pass=visit, at=begun + LONGEST_VISIT - timedelta(minutes=5))
    assert relative_of(secret, at=begun + LONGEST_VISIT + timedelta(minutes=1)) is None


def test_staying_is_not_written_down_every_second() -> None:
    let_in(key=a_key(a_family()), at=timezone.now())
    visit = HomePass.objects.get()
    before = visit.expires_at
    stay_in(home_pass=visit, at=before - IDLE + timedelta(seconds=30))
    assert visit.expires_at == before


def test_who_goes_out_is_out() -> None:
    secret = let_in(key=a_key(a_family()), at=timezone.now())
    go_out(home_pass=HomePass.objects.get(), at=timezone.now())
    assert relative_of(secret, at=timezone.now()) is None
    assert AuditEvent.objects.filter(event="home.gone_out").exists()


def test_a_closed_key_opens_nothing_whatever_the_browser_holds() -> None:
    key = a_key(a_family())
    secret = let_in(key=key, at=timezone.now())
    key.ended_at, key.ended_why = timezone.now(), PassEnd.WITHDRAWN
    key.save()
    assert relative_of(secret, at=timezone.now()) is None


@pytest.mark.parametrize(("chosen", "kept"), [("ur", "ur"), ("EN-GB", "en-gb"), ("xx", "en-gb"), ("", "en-gb")])
def test_a_language_is_kept_with_their_way_in(chosen: str, kept: str) -> None:
    key = choose_language(key=a_key(a_family(), language="pl"), language=chosen, at=timezone.now())
    assert HomeKey.objects.get(pk=key.pk).language == kept


def test_the_coordinator_is_told_and_nobody_else_where_there_is_one() -> None:
    family, coordinator = a_family(), a_coordinator()
    coordinates(family, coordinator)
    tell_coordinator("Something.", family=family, at=timezone.now())
    assert [notice.worker for notice in Notice.objects.all()] == [coordinator]


def test_where_the_coordinator_has_gone_whoever_is_left_is_told() -> None:
    family, coordinator = a_family(), a_coordinator()
    part = coordinates(family, coordinator)
    end_involvement(involvement=part, by=a_service_manager(), at=timezone.now())
    tell_coordinator("Something.", family=family, at=timezone.now())
    assert [notice.worker for notice in Notice.objects.all()] == [family.added_by]
