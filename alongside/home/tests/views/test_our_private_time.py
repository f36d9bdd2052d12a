"""Private family time on the family's own phones: for those who are in it, and for nobody else."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from alongside.access.models import KeptWords
from alongside.audit.models import AuditEvent
from alongside.conferences.models import Guest, PrivateTime
from alongside.conferences.states import ConferenceStatus, NotInvitedWhy, PlanWriting
from alongside.conferences.tests.factories import a_conference, coordinator_at
from alongside.families.models import HomePass, StoryLine
from alongside.families.states import Hidden
from alongside.families.tests.factories import a_relative, a_wall
from alongside.home.tests.at_home import at_home
from alongside.people.models import Person
from alongside.plans import actions
from alongside.plans.models import Plan, WorkingPlan, WorkingPlanKey
from tests.walls.as_somebody import at_home_as, rows_of

pytestmark = pytest.mark.django_db
PAGES = ["our_private_time", "show_our_private_plan", "throw_away_our_private_plan"]


@pytest.fixture
def private_time() -> PrivateTime:
    conference = a_conference(ConferenceStatus.PRIVATE_TIME, writing=PlanWriting.OWN_PHONES, relatives=4)
    return conference.private_times.get()


def of(private_time: PrivateTime, relationship: str) -> Person:
    return private_time.conference.family.members.get(relationship=relationship).person


def phone(private_time: PrivateTime, relationship: str = "Nana", *, begin: bool = True) -> Client:
    browser = at_home(private_time.conference.family, of(private_time, relationship))
    if begin:
        browser.post(reverse("begin_our_private_time"))
    return browser


def read(browser: Client, page: str = "our_private_time") -> str:
    return str(browser.get(reverse(page)).content.decode())


def hidden(page: str) -> dict[str, str]:
    """What the page carries back: what it began from, and the key of each line."""
    found = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', page)
    return dict(found)


def write(browser: Client, do: str = "save", *, began: str | None = None, **typed: str) -> Any:
    """Type on the page as it stands, or on one that was opened before."""
    carried = hidden(began or read(browser))
    return browser.post(reverse("our_private_time"), carried | {"do": do} | typed)


def test_two_of_them_write_one_plan_on_two_phones(private_time: PrivateTime) -> None:
    nana, dele = phone(private_time), phone(private_time, "Uncle")
    before = read(dele)
    write(nana, hopes="Peace at night", watcher="Nana Rose")

    seen = write(dele, began=before, hopes="", **{"promises-0-what": "Cooks"}).content.decode()

    for words in ("Peace at night", "Cooks", "Nana Rose", "Someone else wrote this"):
        assert words in seen
    assert "Cooks" in read(nana)
    assert WorkingPlan.objects.count() == 1


def test_the_lent_device_opens_the_same_plan_with_the_familys_code(private_time: PrivateTime) -> None:
    nana = phone(private_time)
    write(nana, hopes="Peace at night")
    _, token = actions.lend_device(
        private_time=private_time, by=coordinator_at(private_time.conference), at=timezone.now()
    )
    link, device = reverse("private_time_link", args=[token]), Client()
    assert "Begin again with an empty page" not in device.get(link).content.decode()
    device.post(link, {"do": "start_again"})
    assert "Peace at night" in read(nana), "whoever has the link alone throws nothing away"

    code = re.search(r"al-code\"><strong>(\w+)", read(nana))
    assert code
    device.post(link, {"do": "open", "code": code[1]})

    assert "Peace at night" in device.get(reverse("our_working_plan")).content.decode()


def test_their_first_page_leads_there_and_nobody_elses_does(private_time: PrivateTime) -> None:
    family = private_time.conference.family
    left_out = at_home(family, a_relative(family, relationship="Aunt").person)

    assert reverse("our_private_time") in read(phone(private_time, begin=False), "our_home")
    assert reverse("our_private_time") not in read(left_out, "our_home")


@pytest.mark.parametrize("page", PAGES)
def test_who_is_not_in_it_sees_the_same_as_where_there_is_none(private_time: PrivateTime, page: str) -> None:
    write(phone(private_time), hopes="Peace at night")
    family = private_time.conference.family
    left_out = at_home(family, a_relative(family, relationship="Aunt").person)
    seen = left_out.get(reverse(page), follow=True)
    left_out.post(reverse("begin_our_private_time"))
    assert left_out.get(reverse("our_private_time_turn")).status_code == 404

    PrivateTime.objects.all().delete()

    without = left_out.get(reverse(page), follow=True)
    assert seen.status_code == without.status_code == 404
    assert _plain(seen.content.decode()) == _plain(without.content.decode())
    assert "Peace at night" not in seen.content.decode()


def _plain(page: str) -> str:
    return re.sub(r'value="[^"]*"', "", page)


def test_the_database_shows_it_to_those_in_it_and_to_nobody_else_at_home(private_time: PrivateTime) -> None:
    write(phone(private_time), hopes="Peace at night")
    family = private_time.conference.family
    ike, aunt = (
        at_home(family, person).cookies["our_home"].value
        for person in (of(private_time, "Grandad"), a_relative(family, relationship="Aunt").person)
    )
    for model in (PrivateTime, WorkingPlan, WorkingPlanKey):
        with at_home_as(ike):
            assert len(rows_of(model)) == 1, model
        with at_home_as(aunt):
            assert rows_of(model) == set(), model


def test_shown_by_one_of_them_it_is_shown_for_all_and_closed_on_every_phone(private_time: PrivateTime) -> None:
    nana, dele = phone(private_time), phone(private_time, "Uncle")
    before = read(dele)
    write(nana, hopes="Peace at night")
    asked = nana.get(reverse("show_our_private_plan"))
    assert "Peace at night" in asked.content.decode()
    assert not Plan.objects.exists(), "it is asked once more"

    nana.post(reverse("show_our_private_plan"), {"turn": hidden(asked.content.decode())["turn"]})

    assert Plan.objects.get().hopes == "Peace at night"
    assert StoryLine.objects.filter(words__startswith="The family showed the plan").exists()
    for browser in (nana, dele):
        assert "Your plan is shown" in read(browser)
        assert browser.get(reverse("our_private_time_turn")).status_code == 404
    late = write(dele, began=before, hopes="One more thing").content.decode()
    assert "Your plan is shown" in late
    assert "One more thing" in late, "what was typed meanwhile is still before them"
    assert "One more thing" not in Plan.objects.get().hopes
    assert not WorkingPlanKey.objects.exists()


def test_what_another_wrote_meanwhile_is_read_before_it_is_shown(private_time: PrivateTime) -> None:
    nana, dele = phone(private_time), phone(private_time, "Uncle")
    write(nana, hopes="Peace at night")
    turn = hidden(read(nana, "show_our_private_plan"))["turn"]
    write(dele, watcher="Dele")

    seen = nana.post(reverse("show_our_private_plan"), {"turn": turn}).content.decode()

    assert "Someone wrote more just now" in seen
    assert "Dele" in seen
    assert not Plan.objects.exists()


def test_whoever_is_not_invited_is_named_as_nobody_in_what_they_show(private_time: PrivateTime) -> None:
    nana = phone(private_time)
    write(nana, **{"promises-0-what": "Rings on Sundays", "promises-0-who": "Ike"})
    Guest.objects.filter(person=of(private_time, "Grandad")).update(
        not_invited=NotInvitedWhy.OTHER, not_invited_why="Because of Nothing."
    )
    nana.post(reverse("show_our_private_plan"))

    assert Plan.objects.get().promises.get().person is None
    assert read(phone(private_time, "Grandad", begin=False)).count("There is nothing to write here now")


def test_thrown_away_by_one_of_them_nobody_reads_it_again_and_they_may_begin_again(private_time: PrivateTime) -> None:
    nana, dele = phone(private_time), phone(private_time, "Uncle")
    write(nana, hopes="Peace at night")
    assert "Nobody can read it again" in read(nana, "throw_away_our_private_plan")
    assert "Peace at night" in read(nana)

    nana.post(reverse("throw_away_our_private_plan"))

    assert "It is thrown away" in read(dele)
    assert not WorkingPlanKey.objects.exists()
    assert WorkingPlan.objects.get().sealed is None
    dele.post(reverse("begin_our_private_time"))
    assert "Peace at night" not in read(dele)
    write(dele, hopes="Rest")
    assert "Rest" in read(nana)


def test_a_wall_set_since_closes_the_page_for_both_and_for_nobody_else(private_time: PrivateTime) -> None:
    nana, dele, ike = (phone(private_time, who) for who in ("Nana", "Uncle", "Grandad"))
    write(nana, hopes="Peace at night")
    a_wall(private_time.conference.family, of(private_time, "Nana"), of(private_time, "Uncle"), Hidden.ATTENDANCE)

    for browser in (nana, dele):
        assert browser.get(reverse("our_private_time")).status_code == 404
        assert write(browser, began="", hopes="More").status_code == 404
    assert "Peace at night" in read(ike)


def test_nobody_is_named_who_writes_along(private_time: PrivateTime) -> None:
    write(phone(private_time), hopes="Peace at night")
    seen = read(phone(private_time, "Uncle"))

    for who in ("Nana Rose", "Ike", "Femi"):
        assert who not in seen


def test_which_of_them_wrote_showed_or_threw_away_is_written_down_nowhere(private_time: PrivateTime) -> None:
    nana = phone(private_time)
    before = AuditEvent.objects.count()
    write(nana, hopes="Peace at night")
    assert AuditEvent.objects.count() == before
    nana.post(reverse("show_our_private_plan"))

    lines = AuditEvent.objects.filter(event__startswith="working_plan.")
    assert {line.event for line in lines} == {"working_plan.opened", "working_plan.presented"}
    assert {line.actor_name for line in lines} == {"The family, in private family time"}
    assert not any("Nana" in str(line.detail) for line in lines)


def test_no_worker_opens_it_though_they_hold_a_phone_of_the_familys(private_time: PrivateTime) -> None:
    nana = phone(private_time)
    write(nana, hopes="Peace at night")
    nana.force_login(coordinator_at(private_time.conference))

    answer = nana.get(reverse("our_private_time"))

    assert answer.status_code == 403
    assert "Peace at night" not in answer.content.decode()


def test_who_was_away_too_long_finds_what_they_typed_and_saves_it_after_coming_in_again(
    private_time: PrivateTime,
) -> None:
    nana = phone(private_time)
    page = read(nana)
    HomePass.objects.update(expires_at=timezone.now())

    late = write(nana, began=page, hopes="An hour of words")

    assert "An hour of words" in late.content.decode()
    assert "You were away for a long time" in late.content.decode()
    assert "no-store" in late["Cache-Control"]
    assert not KeptWords.objects.exists()
    again = phone(private_time)
    write(again, began=late.content.decode(), hopes="An hour of words")
    assert "An hour of words" in read(again)


def test_on_paper_and_on_a_lent_device_no_phone_opens_anything() -> None:
    conference = a_conference(ConferenceStatus.PRIVATE_TIME, writing=PlanWriting.ON_DEVICE)
    nana = phone(conference.private_times.get())

    assert nana.get(reverse("our_private_time")).status_code == 404
    assert not WorkingPlan.objects.exists()


def test_looking_at_a_page_begins_nothing(private_time: PrivateTime) -> None:
    nana = phone(private_time, begin=False)
    assert "Start writing" in read(nana)
    assert nana.get(reverse("begin_our_private_time")).status_code == 302
    assert not WorkingPlan.objects.exists()


def test_nothing_of_it_stays_in_the_browser_or_stands_in_the_database_in_words(private_time: PrivateTime) -> None:
    nana = phone(private_time)
    write(nana, hopes="Peace at night")
    assert "no-store" in nana.get(reverse("our_private_time"))["Cache-Control"]
    with connection.cursor() as cursor:
        cursor.execute("select t::text from plans_workingplan t")
        assert b"Peace at night".hex() not in str(cursor.fetchall())
