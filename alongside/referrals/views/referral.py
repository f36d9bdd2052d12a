"""A request: its task list for those who write it, and the whole of it for those who read it."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.families.queries import disputes_of, reads_conferencing_book
from alongside.referrals import queries, rules
from alongside.referrals.models import Referral
from alongside.referrals.rules import Standing
from alongside.referrals.views.opening import open_referral
from alongside.referrals.views.steps import read_back_all, steps_of


@needs(Permission.FAMILY_OPEN)
def referral(request: WorkerRequest, reference: str) -> HttpResponse:
    """Where the request stands, what is still to answer, and what to do next."""
    now = timezone.now()
    opened = open_referral(request, reference, page="referral", at=now)
    standing = queries.standing_of(opened, on=timezone.localdate(now))
    writes = request.user.may(Permission.REFERRAL_WRITE) and opened.may_still_change
    sections = _sections(opened, standing) if writes else {}
    lines = [line for section in sections.values() for line in section]
    page = {
        "referral": opened,
        "standing": standing,
        "writes": writes,
        "report": standing.report,
        "not_eligible": rules.not_eligible(opened, opened.service),
        "left_for_later": rules.left_for_later(opened),
        "elsewhere": rules.what_else_could_help(opened, opened.service),
        "missing_agreement": rules.missing_agreement(opened, standing) if opened.ended_at is None else [],
        "sections": sections,
        "done": sum(bool(line["done"]) for line in lines),
        "all": len(lines),
        "answers": [] if writes else read_back_all(opened),
        "Permission": Permission,
        "allocation": queries.allocation_of(opened),
        "asked": queries.asked_for_another_open(opened) if reads_conferencing_book(request.user, opened.family) else [],
        "at_closing": queries.children_at_closing(opened),
        "me": request.user,
        "disputes": disputes_of(opened.family),
    }
    return render(request, "referrals/referral.html", page)


def _sections(opened: Referral, standing: Standing) -> dict[str, list[dict[str, object]]]:
    sections: dict[str, list[dict[str, object]]] = {}
    for step in steps_of(opened, standing.report):
        line = {"name": step.name, "href": step.href, "hint": step.hint, "status": step.status, "done": step.done}
        sections.setdefault(step.section, []).append(line)
    return sections
