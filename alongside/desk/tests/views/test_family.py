"""One family's whole story."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from alongside.access.states import Role
from alongside.access.tests.factories import a_worker
from alongside.audit.models import AuditEvent
from alongside.conferences.tests.factories import a_conference, coordinator_at
from alongside.families.actions import tell
from alongside.families.models import Family
from alongside.families.states import Part, Side
from alongside.families.tests.doors import page_of, signed_in, the_door_holds
from alongside.families.tests.factories import a_family, a_relative, children_of, works_with
from alongside.partners.tests.factories import a_coordinator, a_service, a_service_manager, a_social_worker
from alongside.people.tests.factories import a_person, an_unborn_child
from alongside.plans.states import PlanStatus
from alongside.plans.tests.factories import a_plan
from alongside.referrals.actions import start_referral
from alongside.restorative.actions.asking import begin_restorative_alone
from alongside.restorative.tests.factories import a_facilitator, a_meeting

pytestmark = pytest.mark.django_db


def path_of(family: Family) -> str:
    return f"/families/{family.reference}/"


def test_the_door_holds() -> None:
    the_door_holds(path_of(a_family()))


def test_an_administrator_opens_no_family_and_an_officer_none_they_are_not_named_in() -> None:
    family = a_family()
    for role, answer in ((Role.ADMINISTRATOR, 403), (Role.DATA_PROTECTION_OFFICER, 404)):
        assert signed_in(a_worker(role)).get(path_of(family)).status_code == answer


def test_another_services_manager_finds_nothing() -> None:
    assert signed_in(a_service_manager(a_service("Another Service"))).get(path_of(a_family())).status_code == 404


def test_each_opening_is_written_down() -> None:
    family = a_family()
    page_of(family.added_by, path_of(family))
    assert AuditEvent.objects.filter(event="family.opened", family_id=family.pk, actor_id=family.added_by_id).exists()


def test_it_says_why_i_may_see_it() -> None:
    family, manager = a_family(), a_service_manager()
    assert "because you are their social worker since" in page_of(family.added_by, path_of(family))
    assert "because you manage Madeup Family Conference Service" in page_of(manager, path_of(family))


def test_children_relatives_and_workers_stand_beside_the_story() -> None:
    family = a_family(children=[an_unborn_child()])
    a_relative(family, a_person("محمد", "الخيالي"), relationship="Grandad", side=Side.FATHERS)
    grace = a_coordinator(name="Grace Madeup")
    works_with(family, grace, Part.COORDINATOR)
    page = page_of(family.added_by, path_of(family))
    assert "A baby on the way and their family" in page
    assert '<bdi class="al-name">محمد الخيالي</bdi>' in page
    for words in ("Grandad", "side", "parental responsibility for Baby", "Grace Madeup</bdi>, coordinator"):
        assert words in page, words


def test_the_first_thing_to_do_follows_what_is_there() -> None:
    alone = a_family(mother=False)
    assert "Add the people who matter" in page_of(alone.added_by, path_of(alone))
    not_asked = a_family(agreed=False)
    assert "Ask whether they agree" in page_of(not_asked.added_by, path_of(not_asked))
    agreed = a_family()
    assert "Ask for a family group conference" in page_of(agreed.added_by, path_of(agreed))


def test_a_coordinator_who_has_nothing_to_do_is_offered_nothing() -> None:
    family, grace = a_family(), a_coordinator()
    works_with(family, grace, Part.COORDINATOR)
    page = page_of(grace, path_of(family))
    assert "Ask for a family group conference" not in page


def count(family: Family) -> int:
    client = signed_in(family.added_by)
    client.get(path_of(family))
    with CaptureQueriesContext(connection) as asked:
        client.get(path_of(family))
    return len(asked)


def test_twelve_relatives_take_no_more_questions_than_two() -> None:
    family = a_family()
    a_relative(family)
    two = count(family)
    for number in range(10):
        a_relative(family, a_person(f"Cousin {number}"), relationship="Cousin", side=Side.FATHERS)
        tell(f"Met cousin {number}.", family=family, by=family.added_by, at=timezone.now())
    assert count(family) == two


def test_the_story_is_newest_first_and_comes_a_page_at_a_time() -> None:
    family = a_family(mother=False)
    for number in range(45):
        at = timezone.now() - timedelta(minutes=45 - number)
        tell(f"Line {number:02}.", family=family, by=family.added_by, at=at)
    first = page_of(family.added_by, path_of(family))
    assert first.index("Line 44.") < first.index("Line 25.")
    assert "Line 24." not in first
    assert "Earlier in the story" in first
    last = page_of(family.added_by, f"{path_of(family)}?page=3")
    assert "Line 00." in last
    assert "Earlier in the story" not in last
    for odd in ("0", "-1", "x", "9" * 30):
        assert signed_in(family.added_by).get(f"{path_of(family)}?page={odd}").status_code == 200


def test_words_in_the_story_are_shown_never_run() -> None:
    family = a_family(mother=False)
    tell("<script>alert(1)</script>", family=family, by=family.added_by, at=timezone.now())
    page = page_of(family.added_by, path_of(family))
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_a_line_that_leads_to_a_page_that_is_no_more_still_reads() -> None:
    family = a_family(mother=False)
    link = ("no_such_page", "X", "Read it")
    tell("Wrote a report.", family=family, link=link, by=family.added_by, at=timezone.now())
    page = page_of(family.added_by, path_of(family))
    assert "Wrote a report." in page
    assert "Read it" not in page


def test_while_preparing_it_shows_the_day_what_stands_in_the_way_and_who_was_met() -> None:
    conference = a_conference(prepared=False)
    family, grace = conference.family, coordinator_at(conference)
    page = page_of(grace, path_of(family))
    assert "of 42" in page
    assert "Before this meeting can be held" in page
    assert "people met" in page
    assert "Go on preparing" in page
    assert "Before this meeting can be held" not in page_of(family.added_by, path_of(family))


def test_a_meeting_with_twelve_guests_takes_no_more_questions_than_one_with_two() -> None:
    counts = []
    for relatives in (2, 12):
        conference = a_conference(prepared=False, relatives=relatives)
        client = signed_in(coordinator_at(conference))
        client.get(path_of(conference.family))
        with CaptureQueriesContext(connection) as asked:
            client.get(path_of(conference.family))
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_the_plan_waits_for_the_referrers_answer() -> None:
    plan = a_plan(PlanStatus.PRESENTED)
    page = page_of(plan.family.added_by, path_of(plan.family))
    assert "Answer the family’s plan" in page
    assert f'href="/plans/{plan.reference}/"' in page


def test_somebody_with_two_parts_is_named_once() -> None:
    family = a_family()
    start_referral(family=family, children=children_of(family), by=family.added_by, at=timezone.now())
    page = page_of(family.added_by, path_of(family))
    assert "because you are their social worker and referrer since" in page
    assert page.count(f"{family.added_by.name}</bdi>, social worker and referrer") == 1


def test_restorative_meetings_show_how_far_they_are_to_those_who_may_know() -> None:
    meeting, another = a_meeting(), a_social_worker()
    works_with(meeting.family, another, Part.SOCIAL_WORKER)
    for_asker = page_of(meeting.asked_by, path_of(meeting.family))
    assert "preparing people" in for_asker
    assert reverse("restorative_meeting", args=[meeting.reference]) in for_asker
    for_another = page_of(another, path_of(meeting.family))
    assert meeting.reference not in for_another
    assert "Ask for a restorative meeting" in for_another


def test_people_of_a_meeting_that_stands_alone_have_no_children_no_journey_and_no_conference() -> None:
    fran = a_facilitator()
    at = timezone.now()
    family = begin_restorative_alone(service=a_service(), words="A garden wall.", by=fran, at=at).family
    page = page_of(fran, path_of(family))
    assert "People of a restorative meeting" in page
    for words in ("Children</h2>", "Where we are on the way", "Add a child", "Ask for a family group", "kitchen table"):
        assert words not in page
