"""What the database shows to one of a family, tried with plain SELECTs: what each table says it opens, nothing else."""

import re

import pytest
from django.db.models import Model, Q
from django.utils import timezone

from alongside.families.actions import go_out, let_in, make_home_key
from alongside.families.models import Family, FamilyMember, HomePass
from alongside.referrals.models import FamilyReport, Referral
from config import walls
from tests.walls.as_somebody import at_home_as, rows_of
from tests.walls.restorative_rule import rows_at_home
from tests.walls.test_plain_selects import WALLED, _by_path

THEIR_OWN = re.compile(r"^(\w+) = walls\.my_person\(\)$")
# Seen beside what the table says of relatives, each by a condition of its own that names them.
BESIDES = {"families.HomePass", "referrals.FamilyReport"}


def some_relatives() -> list[FamilyMember]:
    """Two of each of the first families: a child and a grown-up, so that neither is forgotten."""
    chosen: list[FamilyMember] = []
    for family in Family.objects.order_by("pk")[:4]:
        for is_child in (True, False):
            chosen += FamilyMember.objects.filter(family=family, is_child=is_child).select_related("family", "person")[
                :1
            ]
    return chosen


def comes_in(member: FamilyMember) -> str:
    key = make_home_key(
        family=member.family, person=member.person, word="purple teapot", by=member.family.added_by, at=timezone.now()
    )
    return let_in(key=key, at=timezone.now())


@pytest.mark.parametrize("model", WALLED, ids=lambda model: model._meta.label)
def test_a_relative_sees_of_their_own_family_what_the_table_opens_to_them(city: None, model: type[Model]) -> None:
    at_home = getattr(walls.walls_of(model), "relatives", "")
    for member in some_relatives():
        secret = comes_in(member)
        with at_home_as(secret):
            seen = rows_of(model)
        if model._meta.label in BESIDES:
            continue
        assert at_home or not seen, f"{len(seen)} rows, and nothing says that a relative may see them"
        assert seen <= _by_path(model, {member.family_id}, member.family.added_by)
        if model._meta.app_label == "restorative":
            expected = rows_at_home(member).get(model._meta.label, Q(pk__in=[]))
            assert seen == set(model._default_manager.filter(expected).values_list("pk", flat=True))
        elif theirs := THEIR_OWN.match(at_home):
            assert seen <= set(
                model._default_manager.filter(Q(**{theirs[1]: member.person_id})).values_list("pk", flat=True)
            )
        elif model is FamilyMember:
            assert seen == set(FamilyMember.objects.filter(family=member.family_id).values_list("pk", flat=True))


def test_a_relative_sees_the_reports_that_were_shared_with_their_family_and_no_request(city: None) -> None:
    seen_by_somebody = False
    for member in FamilyMember.objects.filter(is_child=False).select_related("family", "person"):
        shared = FamilyReport.objects.filter(referral__family=member.family_id).exclude(shared_at=None)
        expected = set(shared.values_list("pk", flat=True))
        with at_home_as(comes_in(member)):
            assert rows_of(FamilyReport) == expected
            assert rows_of(Referral) == set()
        seen_by_somebody = seen_by_somebody or bool(expected)
    assert seen_by_somebody


def test_whoever_has_gone_out_sees_nothing_but_that(city: None) -> None:
    secret = comes_in(some_relatives()[0])
    ended = go_out(home_pass=HomePass.objects.latest("pk"), at=timezone.now())
    with at_home_as(secret):
        seen = {model._meta.label: rows for model in WALLED if (rows := rows_of(model))}
    assert seen == {"families.HomePass": {ended.pk}}


def test_a_secret_nobody_was_given_opens_nothing(city: None) -> None:
    with at_home_as("guessed"):
        assert {model._meta.label: rows for model in WALLED if (rows := rows_of(model))} == {}
