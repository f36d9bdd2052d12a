"""A father behind a silent wall uses every page and learns nothing; a told wall is named with its reason."""

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from alongside.conferences.actions import choose_who_may_know
from alongside.conferences.models import Conference
from alongside.conferences.states import ConferenceStatus, MayKnow
from alongside.conferences.tests.factories import a_conference, guest_named
from alongside.families.states import Hidden
from alongside.families.tests.factories import a_family, a_relative, a_wall, mother_of
from alongside.foundation.languages import ENGLISH
from alongside.people.actions import add_household, move_in
from alongside.people.models import Person
from alongside.plans.states import PlanStatus
from alongside.plans.tests import factories
from alongside.referrals.models import ReferralChild
from tests.journeys.steps.home_father import faults_in, otherwise, uses_his_pages, walks_everywhere
from tests.journeys.steps.relative import PHONE, WITHOUT_JAVASCRIPT, comes_in
from tests.walls.put_up import Stood, a_base, plan_written, put_up
from tests.walls.relatives import Drawing, DrawnWall, may_not_read

TOLD = "You are not told where Ruth lives. A court said so. Ask Grace about it."
TWO_FAMILIES = [pytest.param(PHONE, 7, id="phone"), pytest.param(WITHOUT_JAVASCRIPT, 2026, id="bare")]
TWO_WAYS = [pytest.param(PHONE, ENGLISH, id="phone-en"), pytest.param(WITHOUT_JAVASCRIPT, "ur", id="bare-ur")]


def given_a_drawn_family_with_the_mother_hidden_from_its_father(seed: int) -> Stood:
    """Its words speak of her as people do; the plan is agreed."""
    drawn = Drawing(random.Random(seed)).family(quiet_about="dad")  # noqa: S311 (the same family every time)
    wall = DrawnWall("mum", "dad", frozenset(Hidden), False, "", "", "Because of Zarnquill.", False)
    stood = put_up(replace(drawn, walls=(*drawn.walls, wall), agreed=True), a_base())
    plan_written(stood)
    return stood


@pytest.mark.parametrize(("look", "seed"), TWO_FAMILIES, indirect=["look"])
def test_a_father_behind_a_silent_wall_uses_every_page_and_learns_nothing(
    new_page: Callable[[], Page], seed: int
) -> None:
    stood = given_a_drawn_family_with_the_mother_hidden_from_its_father(seed)
    dad = comes_in(new_page, stood.family, stood.people["dad"], {})
    uses_his_pages(dad)
    read = walks_everywhere(dad)
    assert len(read) > 25, sorted(read)
    assert faults_in(read, may_not_read(stood.drawn, "dad")) == []


def given_a_meeting_she_comes_to() -> tuple[Conference, Person]:
    """Ruth lets everyone know that she comes; Kunle, who is asked too, may not know that there is a Ruth."""
    now, family = timezone.now(), a_family()
    dad, mum, by = (
        a_relative(family, given_names="Kunle", relationship="Dad").person,
        mother_of(family),
        family.added_by,
    )
    home = add_household(name="Mum’s home", address="12 Quillfeather Lane", postcode="ZX1 4QQ", by=by, at=now)
    move_in(person=mum, household=home, by=by, at=now)
    conference = a_conference(ConferenceStatus.ARRANGED, family=family, starts_at=now + timedelta(days=1))
    ReferralChild.objects.filter(referral=conference.referral).update(school="Plimexibix Primary School")
    guest = guest_named(conference, "Ruth")
    choose_who_may_know(guest=guest, may_know=MayKnow.EVERYONE, people=[], by=None, at=now)
    a_wall(family, mum, dad, Hidden.EXISTENCE, Hidden.ADDRESS, Hidden.ATTENDANCE, Hidden.SCHOOL)
    return conference, dad


@pytest.mark.parametrize("look", [PHONE], ids=lambda look: look.name, indirect=True)
def test_he_does_not_learn_that_she_comes_to_the_meeting_he_is_asked_to(new_page: Callable[[], Page]) -> None:
    conference, person = given_a_meeting_she_comes_to()
    dad = comes_in(new_page, conference.family, person, {})
    dad.opens("/home/meeting/").reads("My answer").reads_not("These people let you know that they come")
    read = walks_everywhere(dad)
    words = ("Ruth", "Quillfeather", "ZX1 4QQ", "Plimexibix")
    assert faults_in(read, dict.fromkeys(words, "of Ruth, who is not there for him")) == []


@pytest.mark.parametrize(("look", "language"), TWO_WAYS, indirect=["look"])
def test_a_told_wall_is_named_with_its_reason(new_page: Callable[[], Page], language: str) -> None:
    plan = factories.a_plan(PlanStatus.AGREED)
    nana = factories.nana_of(plan)
    a_wall(plan.family, mother_of(plan.family), nana, Hidden.ADDRESS, told=True, told_words=TOLD)
    reader = comes_in(new_page, plan.family, nana, {}, language)
    reader.opens("/home/plan/").reads("What is not here, and why").sees(TOLD)
    expect(reader.page.locator(".al-told")).to_have_count(1)
    other = comes_in(new_page, plan.family, mother_of(plan.family), {}, language)
    other.opens("/home/plan/").reads_not("What is not here, and why").sees_not(TOLD)


@pytest.mark.parametrize("look", [PHONE], ids=lambda look: look.name, indirect=True)
def test_his_pages_are_those_of_a_family_in_which_she_never_was(new_page: Callable[[], Page]) -> None:
    """The same walk in a twin family: besides numbers and moments, no page, link or file is otherwise."""
    drawn = Drawing(random.Random(11)).family(quiet_about="auntie")  # noqa: S311
    assert "dad" in drawn.people
    wall = DrawnWall("auntie", "dad", frozenset({Hidden.EXISTENCE}), False, "", "", "Because of Zarnquill.", False)
    others = tuple(one for one in drawn.walls if one.against != "auntie")
    with_her = replace(drawn, walls=(*others, wall), agreed=True, translated="")
    walks = []
    for one in (with_her, with_her.without("auntie")):
        stood = put_up(one, a_base())
        plan_written(stood)
        dad = comes_in(new_page, stood.family, stood.people["dad"], {})
        walks.append(walks_everywhere(dad))
    assert not (found := otherwise(walks[0], walks[1])), "\n".join(found)
