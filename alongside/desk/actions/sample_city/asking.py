"""Asking for a conference in the sample city, and deciding."""

from datetime import datetime, timedelta

from django.utils import timezone

from alongside.access.models import User
from alongside.desk.actions.sample_city.network import Network
from alongside.desk.actions.sample_city.workers import City
from alongside.referrals.actions import (
    accept_referral,
    acknowledge_referral,
    allocate_coordinator,
    answer_child,
    answer_page,
    ask_for_another,
    choose_children,
    note_baseline,
    note_reached_referrer,
    redirect_referral,
    say_not_yet,
    send_referral,
    share_report,
    start_referral,
    withdraw_referral,
    write_report,
)
from alongside.referrals.models import Referral
from alongside.referrals.queries import pages

ANSWERS = {
    "has_social_worker": True,
    "private_law": False,
    "mainly_family_time": False,
    "urgent": False,
    "urgent_why": "",
    "discussed_with_family": True,
    "discussed_words": "Talked it through at the kitchen table. They want their own people round them.",
    "going_well": "School mornings are going well, and there are people in the family who turn up when asked.",
    "worries": "Nights are hard. Nobody sleeps enough, and the children have been late or missed school.",
    "background": "The family moved twice in a year. Money has been short since the spring.",
    "what_needs_to_change": "The children need calm nights and a grown-up who is rested in the morning.",
    "by_when": "By the end of next term",
    "questions_for_family": "Who can be there at night when it gets too much?\nWho takes the children to school?",
    "bottom_lines": "The children are never alone at night.",
    "resources": "A family support worker on Tuesdays. Help with travel.",
    "dates_that_matter": "A review meeting next month.",
    "domestic_abuse": False,
    "domestic_abuse_details": "",
    "orders_or_bail": "None.",
    "safety_risks": "",
    "substances": "",
    "mental_health": "A parent has been very low, and sees the doctor about it.",
    "young_carer": False,
    "interpreter_needed": False,
    "interpreter_languages": "",
    "access_needs": "",
    "mothers_culture": "Sunday is for family.",
    "fathers_culture": "Not asked yet.",
    "coordinator_wishes": "Somebody who listens.",
    "coordinator_language": "",
    "coordinator_gender": "",
    "referrer_phone": "0191 496 0099",
    "referrer_hours": "Monday to Friday, not Wednesday afternoons",
    "manager_name": "Helen Fableton",
    "manager_aware": True,
    "will_attend_all": True,
}
REPORT = {
    "why_we_are_here": "Things have been hard at home, and we want you to have your say before anyone else does.",
    "what_is_good": "You look after each other. The children are kind and funny, and they love school.",
    "what_worries_us": "Nights are too hard. Nobody gets enough sleep, and school is missed.",
    "what_we_hope": "Calm nights, and somebody rested in the morning.",
    "questions": "Who can be there at night? Who takes the children to school?",
    "what_cannot_change": "The children are never alone at night.",
    "help_there_is": "A family support worker can come on Tuesdays. We can help with bus fares.",
    "if_still_worried": "We would sit down with you again within a month.",
}


def write_request(
    network: Network, *, at: datetime, answers: dict[str, object] | None = None, half: bool = False
) -> Referral:
    """The referrer answers every page, or the first few of them."""
    by = network.worker
    referral = start_referral(family=network.family, children=network.children, by=by, at=at)
    given = ANSWERS | (answers or {})
    for page in pages()[:4] if half else pages():
        answer_page(referral=referral, page=page, answers={name: given[name] for name in page.fields}, by=by, at=at)
    if half:
        return referral
    choose_children(referral=referral, children=network.children, names={}, by=by, at=at)
    for row in referral.children.select_related("child"):
        school = "" if row.child.is_unborn else "Sample Street School"
        answer_child(row=row, answers={"lives_with": "Mum", "school": school}, by=by, at=at)
    write_report(referral=referral, answers=REPORT, by=by, at=at)
    return _again(referral)


def send(referral: Referral, *, at: datetime) -> Referral:
    return send_referral(referral=referral, by=referral.referrer, at=at)


def acknowledge(referral: Referral, city: City, *, at: datetime) -> Referral:
    return acknowledge_referral(referral=referral, words="There is no waiting list.", by=city["priya"], at=at)


def say_not_yet_to(referral: Referral, city: City, *, at: datetime) -> Referral:
    reason = "Please ask Dad too before we begin: he has parental responsibility, and the children ask for him."
    return say_not_yet(referral=referral, reason=reason, by=city["priya"], at=at)


def redirect(referral: Referral, city: City, *, at: datetime) -> Referral:
    reason = "The worry is about getting a quarrel mended. A restorative meeting fits better: Rowan Legendre will ring."
    return redirect_referral(referral=referral, reason=reason, by=city["priya"], at=at)


def withdraw(referral: Referral, *, at: datetime) -> Referral:
    reason = "The family has found its own way for now, and knows how to ask again."
    return withdraw_referral(referral=referral, reason=reason, by=referral.referrer, at=at)


def accept(referral: Referral, city: City, *, at: datetime) -> Referral:
    by = city["priya"]
    note = "Went through the questions and the bottom lines."
    note_baseline(referral=referral, met_on=timezone.localdate(at), note=note, by=by, at=at)
    return accept_referral(referral=referral, reason="The family wants to make its own plan.", by=by, at=at)


def allocate(referral: Referral, coordinator: User, city: City, *, at: datetime, why: str = "") -> Referral:
    allocate_coordinator(
        referral=referral,
        coordinator=coordinator,
        why=why or "Has room, and is near the family.",
        by=city["priya"],
        at=at,
    )
    note_reached_referrer(referral=referral, by=coordinator, at=at + timedelta(hours=20))
    return _again(referral)


def want_another(referral: Referral, network: Network, *, at: datetime) -> None:
    ask_for_another(
        referral=referral, person=network.parents[0], words="I would rather talk to a woman.", by=network.worker, at=at
    )


def share_the_report(referral: Referral, *, at: datetime) -> None:
    report = referral.reports.latest("number")
    share_report(report=report, by=referral.referrer, at=at)


def _again(referral: Referral) -> Referral:
    return Referral.objects.select_related("family", "service", "referrer").get(pk=referral.pk)
