"""When it does not go as hoped: a clear sentence each time, nothing lost, and nobody put in danger."""

from collections.abc import Callable

import pytest
from django.utils import timezone
from playwright.sync_api import FilePayload, Page

from alongside.access.models import User
from alongside.access.tests.factories import PASSWORD
from alongside.audit.models import AuditEvent
from alongside.audit.states import Outcome
from alongside.conferences.actions import do_not_invite
from alongside.conferences.states import ConferenceStatus, NotInvitedWhy
from alongside.conferences.tests.factories import a_conference, coordinator_at
from alongside.families.states import Part
from alongside.families.tests.factories import works_with
from alongside.partners.tests.factories import a_service_manager, a_social_worker
from alongside.plans.states import PlanStatus
from alongside.plans.tests.factories import a_plan, a_private_time_on_a_device, again, referrer_of
from alongside.referrals.states import ReferralStatus
from alongside.referrals.tests.factories import a_referral
from tests.journeys.looking import LOOKS, refused
from tests.journeys.steps.walking import Walker

pytestmark = pytest.mark.parametrize("look", [LOOKS[3]], ids=lambda look: look.name, indirect=True)
SitsDown = Callable[[User], Walker]


@pytest.fixture
def sits_down(new_page: Callable[[], Page]) -> SitsDown:
    """Somebody signs in, on a phone without JavaScript."""
    return lambda worker: Walker(new_page(), {}).sign_in(worker, PASSWORD)


def test_not_safe_must_name_the_risk_and_nothing_typed_is_lost(sits_down: SitsDown) -> None:
    plan = a_plan(PlanStatus.PRESENTED)
    referrer = sits_down(referrer_of(plan)).follow("Answer the family’s plan")
    point = referrer.page.locator("section.al-point").first
    point.get_by_label("Not safe").check()
    point.locator("summary").click()
    point.get_by_label("What should change, and why").fill("Somebody must be awake.")

    referrer.press("Send your answer").is_refused("Name the risk of significant harm.")

    referrer.has_typed("What should change, and why", "Somebody must be awake.")
    assert again(plan).status == PlanStatus.PRESENTED
    point.get_by_label("What is the risk of significant harm?").fill("Ayo could leave the house at night.")
    referrer.press("Send your answer").sees("not safe", "Ayo could leave the house at night.")


def test_two_workers_write_at_once_and_the_second_sees_both(sits_down: SitsDown) -> None:
    referral = a_referral()
    colleague = a_social_worker()
    works_with(referral.family, colleague, Part.FAMILY_HELP_LEAD)
    first, second = sits_down(referral.referrer), sits_down(colleague)
    for worker in (first, second):
        worker.page.goto(f"/referrals/{referral.reference}/answers/going_well/")
    first.write("What is going well?", "Ayo sings in the choir.").press("Save and go on")

    second.write("What is going well?", "Tem has a friend.").press("Save and go on")

    second.sees("Saved by somebody else", "Ayo sings in the choir.", "Yours, not saved yet", "Tem has a friend.")
    second.write("What is going well?", "Ayo sings in the choir. Tem has a friend.").press("Save and go on")
    referral.refresh_from_db()
    assert referral.going_well == "Ayo sings in the choir. Tem has a friend."


def test_an_urgent_request_is_seen_as_urgent(sits_down: SitsDown) -> None:
    referral = a_referral(ReferralStatus.SENT, urgent=True, urgent_why="A bed is needed tonight.")
    manager = sits_down(a_service_manager(referral.service))

    manager.follow("Urgent: decide on").sees("Urgent: the family needs to meet within 24 hours.", "A bed is needed")


def test_a_request_the_service_does_not_take_is_told_so_on_its_first_page(sits_down: SitsDown) -> None:
    referral = a_referral(answered=False)
    worker = sits_down(referral.referrer).follow("Finish asking for a").follow("Does the service take it")

    worker.choose("Is this about a private law dispute?", "Yes").press("Save and go on")

    worker.sees("This service may not be the right help", "What else could help", "Family mediation")
    assert f"/referrals/{referral.reference}/" in worker.page.url


def test_somebody_not_invited_for_safety_is_not_shown_to_the_referrer(sits_down: SitsDown) -> None:
    conference = a_conference(ConferenceStatus.ARRANGED, relatives=2)
    guest = conference.guests.get(person__given_names="Dele")
    coordinator, referrer = coordinator_at(conference), conference.referral.referrer
    do_not_invite(
        guest=guest,
        reason=NotInvitedWhy.SOMEONE_AFRAID,
        why="Ruth is afraid of him.",
        by=coordinator,
        at=timezone.now(),
    )
    sam, grace = sits_down(referrer), sits_down(coordinator)
    sam.follow("Ayo").sees_not("afraid", "not invited", "Not invited").follow("The family group conference")
    sam.sees("From the services").sees_not("Dele", "afraid", "Not invited")
    grace.follow("Ayo").follow("The family group conference").sees("Not invited, for safety (1)")


def test_agreement_taken_back_stops_the_way_to_the_meeting(sits_down: SitsDown) -> None:
    conference = a_conference(ConferenceStatus.ARRANGED)
    coordinator = sits_down(coordinator_at(conference))
    coordinator.follow("Ayo").follow("Who agreed to what").follow("Take it back")
    coordinator.press("Write this down").is_refused("Enter the day they took it back.")
    coordinator.on("When did they take it back?", timezone.localdate())
    coordinator.write("In their own words", "I do not want this any more.").press("Write this down")
    coordinator.sees("Taken back", "I do not want this any more.").back_to_family()

    coordinator.sees("Nobody with parental responsibility agrees any more.")
    coordinator.page.goto(f"/conferences/{conference.reference}/on-the-day/")
    coordinator.sees("Nobody with parental responsibility agrees any more.").sees_not("Begin the meeting")


def test_a_worker_who_tries_to_look_into_private_time_is_refused_and_it_is_written_down(sits_down: SitsDown) -> None:
    private_time = a_private_time_on_a_device()
    coordinator = coordinator_at(private_time.conference)
    grace = sits_down(coordinator)

    with refused(grace.page, 403):
        grace.page.goto(f"/plans/working/{private_time.pk}/")

    grace.sees("This is the family’s private time.")
    assert AuditEvent.objects.filter(actor_id=coordinator.pk, outcome=Outcome.REFUSED).exists()


def test_a_file_that_is_no_workbook_is_said_to_be_none(sits_down: SitsDown) -> None:
    manager = sits_down(a_service_manager()).follow("Bring children in")
    for name in ("letter.docx", "children.xlsx"):
        file = FilePayload(name=name, mimeType="application/octet-stream", buffer=b"Dear Sir or Madam")
        manager.page.get_by_label("Annex A workbook").set_input_files(file)
        manager.press("Bring these children in")
        assert manager.page.locator(".govuk-error-summary a").inner_text()


STRANGE = {
    "too long": "sleep " * 20_000,
    "a sign nobody can read": "calm\x00nights",
    "right to left": "نحبّ أن نطبخ معًا 🥘 O’Brien <b>&amp;",
}


@pytest.mark.parametrize("words", STRANGE.values(), ids=STRANGE)
def test_strange_words_are_kept_or_given_back_with_a_reason(sits_down: SitsDown, words: str) -> None:
    referral = a_referral(answered=False)
    worker = sits_down(referral.referrer)
    worker.page.goto(f"/referrals/{referral.reference}/answers/going_well/")

    worker.write("What is going well?", words).press("Save and come back later")

    referral.refresh_from_db()
    if worker.page.locator(".govuk-error-summary").count():
        assert worker.page.get_by_label("What is going well?").input_value().startswith(words[:4])
        assert referral.going_well == ""
    else:
        assert referral.going_well == words


def test_a_name_from_right_to_left_and_a_name_of_one_word_are_names(sits_down: SitsDown) -> None:
    referral = a_referral()
    worker = sits_down(referral.referrer)
    for name in ("فاطمة", "X Æ’A-12"):
        worker.page.goto(f"/families/{referral.family.reference}/people/add/")
        worker.write("First names", name).write("What are they to the children?", "Aunt").press("Add this person")
        worker.sees(name)
