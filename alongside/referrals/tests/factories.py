"""Made-up requests for a family meeting, each brought to where it stands through the actions."""

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from alongside.access.models import User
from alongside.families.models import Family
from alongside.families.states import Status
from alongside.families.tests.factories import a_family, children_of
from alongside.partners.models import Service
from alongside.partners.tests.factories import a_coordinator, a_service, a_service_manager
from alongside.referrals import rules
from alongside.referrals.actions import (
    accept_referral,
    allocate_coordinator,
    answer_child,
    answer_page,
    choose_children,
    close_referral,
    redirect_referral,
    say_not_yet,
    send_referral,
    start_referral,
    withdraw_referral,
    write_report,
)
from alongside.referrals.models import AskForHelp, FamilyReport, Referral
from alongside.referrals.rules import due_after
from alongside.referrals.states import ClosingReason, HelpStatus, ReferralStatus, SafeWay, WhoAsks
from tests.remembered import remembered

ANSWERS: dict[str, Any] = {
    "has_social_worker": True,
    "private_law": False,
    "mainly_family_time": False,
    "urgent": False,
    "urgent_why": "",
    "discussed_with_family": True,
    "discussed_words": "Ruth said she would like her sisters to hear it from us.",
    "going_well": "Ayo loves school. Nana Rose comes every Sunday.",
    "worries": "There has been shouting at night, and Ayo has been late for school.",
    "background": "The family moved twice this year.",
    "what_needs_to_change": "Nights need to be calm.",
    "by_when": "By the end of term",
    "questions_for_family": "Who can be there at night when things get hard?",
    "bottom_lines": "The children cannot be alone at night.",
    "resources": "A family support worker on Tuesdays.",
    "dates_that_matter": "School ends in July.",
    "domestic_abuse": False,
    "domestic_abuse_details": "",
    "orders_or_bail": "None that we know of.",
    "safety_risks": "",
    "substances": "",
    "mental_health": "",
    "young_carer": False,
    "interpreter_needed": False,
    "interpreter_languages": "",
    "access_needs": "A room without stairs for Nana Rose.",
    "mothers_culture": "Church on Sundays.",
    "fathers_culture": "Not known yet.",
    "coordinator_wishes": "Somebody calm.",
    "coordinator_language": "",
    "coordinator_gender": "",
    "referrer_phone": "0191 498 0000",
    "referrer_hours": "Monday to Thursday",
    "manager_name": "Pat Madeup",
    "manager_aware": True,
    "will_attend_all": True,
}
REPORT = {
    "why_we_are_here": "Things have been hard at night.",
    "what_is_good": "Ayo loves school.",
    "what_worries_us": "Nobody sleeps well.",
    "what_we_hope": "Calm nights.",
    "questions": "Who can help at night?",
    "what_cannot_change": "The children are never alone at night.",
    "help_there_is": "A family support worker can come.",
    "if_still_worried": "We would meet again in four weeks.",
}


@remembered
def a_referral(
    status: ReferralStatus = ReferralStatus.WRITING,
    *,
    family: Family | None = None,
    referrer: User | None = None,
    manager: User | None = None,
    at: datetime | None = None,
    answered: bool = True,
    **answers: Any,
) -> Referral:
    """A request in this state, complete unless `answered` is false. Answers can be given by the name of their field.

    Its referrer is the worker who began the family, and its manager a manager of the service.
    """
    at = at or timezone.now()
    family = family or a_family(at=at)
    referrer = referrer or family.added_by
    referral = start_referral(family=family, children=children_of(family), by=referrer, at=at)
    if answered or status != ReferralStatus.WRITING:
        answer_everything(referral, at=at, **answers)
    if status != ReferralStatus.WRITING:
        _bring_to(status, referral, manager, at)
    return again(referral)


def answer_everything(referral: Referral, *, at: datetime | None = None, **answers: Any) -> Referral:
    """Answer every page of a request, its children and its report."""
    at, by = at or timezone.now(), referral.referrer
    given = ANSWERS | answers
    choose_children(referral=referral, children=[row.child for row in referral.children.all()], names={}, by=by, at=at)
    for row in referral.children.all():
        answer_child(row=row, answers={"lives_with": "Their mother", "school": "Madeup Primary"}, by=by, at=at)
    for page in rules.PAGES:
        answer_page(referral=referral, page=page, answers={name: given[name] for name in page.fields}, by=by, at=at)
    a_report(referral, at=at)
    return again(referral)


def a_report(referral: Referral, *, at: datetime | None = None, **answers: str) -> FamilyReport:
    """The report for the family, under all of its headings."""
    return write_report(referral=referral, answers=REPORT | answers, by=referral.referrer, at=at or timezone.now())


def allocated(referral: Referral, coordinator: User | None = None, *, at: datetime | None = None) -> Referral:
    """Give the family a coordinator."""
    allocate_coordinator(
        referral=referral,
        coordinator=coordinator or a_coordinator(referral.service),
        why="They have room.",
        by=referral.decided_by or a_service_manager(referral.service),
        at=at or timezone.now(),
    )
    return again(referral)


def one_who_answers(service: Service | None = None, **more: Any) -> User:
    """A coordinator among whom those who ask for help are shared out."""
    return a_coordinator(service or a_service(), answers_help=True, **more)


def an_ask(
    status: HelpStatus = HelpStatus.SENT,
    *,
    service: Service | None = None,
    worker: User | None = None,
    at: datetime | None = None,
    **said: Any,
) -> AskForHelp:
    """Somebody who asks for help from the public pages; once it is sent, with the worker who answers and the day."""
    at = at or timezone.now()
    service = service or (worker.practitioner.service if worker else None) or a_service()
    given: dict[str, Any] = {
        "who_asks": WhoAsks.FRIEND,
        "happening": "I hear the little ones cry at night. Their mum is so tired.",
        "called": "Bibi Makebelieve",
        "safe_way": SafeWay.TEXT,
        "reach_at": "07700 900123",
        "safe_when": "After four in the afternoon.",
        "keep_from": "My landlord.",
        "speaks": "English",
    }
    if status != HelpStatus.WRITING:
        given |= {"sent_at": at, "answer_by_on": due_after(at, service.answer_help_working_days), "worker": worker}
    if status == HelpStatus.ANSWERED:
        given |= {"answered_at": at}
    number = AskForHelp.objects.count() + 1
    return AskForHelp.objects.create(
        reference=f"H-{number:05}",
        service=service,
        status=status,
        token_until=at + timedelta(minutes=30),
        started_at=at,
        saved_at=at,
        **(given | said),
    )


def again(referral: Referral) -> Referral:
    """The request as it is saved now."""
    return Referral.objects.select_related("family", "service", "referrer").get(pk=referral.pk)


def _bring_to(status: ReferralStatus, referral: Referral, manager: User | None, at: datetime) -> None:
    if status == ReferralStatus.WITHDRAWN:
        withdraw_referral(referral=referral, reason="The family would rather wait.", by=referral.referrer, at=at)
        return
    send_referral(referral=referral, by=referral.referrer, at=at)
    if status == ReferralStatus.SENT:
        return
    manager = manager or a_service_manager(referral.service)
    if status == ReferralStatus.NOT_YET:
        say_not_yet(referral=referral, reason="Please ask Ruth's sister first.", by=manager, at=at)
    elif status == ReferralStatus.REDIRECTED:
        redirect_referral(referral=referral, reason="Mediation fits better.", by=manager, at=at)
    else:
        accept_referral(referral=referral, reason="The family wants this.", by=manager, at=at)
    if status == ReferralStatus.CLOSED:
        close_referral(
            referral=referral,
            reason=ClosingReason.NO_CONFERENCE,
            words="The family found its own way. Ask us again at any time.",
            children=[(child, "Their mother", Status.CHILD_IN_NEED) for child in children_of(referral.family)],
            by=manager,
            at=at,
        )
