"""A certificate on paper."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from alongside.access.models import User
from alongside.access.states import Permission
from alongside.foundation.components import day, whole_address
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.foundation.paper import render_pdf
from alongside.foundation.squares import cells_of
from alongside.partners.queries import our_own
from alongside.training.models import Certificate
from alongside.training.queries.my_learning import get_certificate_for
from alongside.training.rules.codes import as_certificate_code, in_groups
from alongside.training.states import Level
from alongside.training.views import LearnerRequest, attached, learner_page

# In points: it is one thing on one sheet.
LARGER_TYPE = 15


@learner_page
@leaves(Kind.FILE, to=Reader.WORKER, says="A certificate: who took part in what, when, and how to check it.")
def certificate_pdf(request: LearnerRequest, code: str) -> HttpResponse:
    """The learner's own; any, for who arranges training. One that was withdrawn says so."""
    every = isinstance(request.user, User) and request.user.may(Permission.TRAINING_ARRANGE)
    certificate = get_certificate_for(request.learner, as_certificate_code(code), every=every)
    paper = render_pdf(
        "training/certificate.typ",
        content_of(certificate, request),
        title=certificate.course_title,
        name="Certificate",
        size=LARGER_TYPE,
        at=certificate.given_at,
    )
    return attached(paper, "certificate.pdf", "application/pdf")


def content_of(certificate: Certificate, request: HttpRequest) -> dict[str, Any]:
    """Name, course and days; who gives it; and where its code is checked."""
    address = whole_address(request, reverse("certificate_checked", args=[in_groups(certificate.code)]))
    booking, taken = certificate.booking, certificate.module_taken
    course = booking.session.course if booking else taken.course if taken else None
    days = list(booking.session.days.order_by("starts_at")) if booking else []
    return {
        "from": our_own().name or "Alongside",
        "given_by": our_own().name,
        "name": certificate.name,
        "course": certificate.course_title,
        "level": Level(course.level).label if course and course.level != Level.OTHER else "",
        "length": course.length if course else "",
        "days": [day(one.starts_at) for one in days] or [day(certificate.on)],
        "by_themselves": booking is None,
        "code": in_groups(certificate.code),
        "address": address,
        "cells": cells_of(address),
        "withdrawn": day(certificate.withdrawn_at) if certificate.withdrawn_at else "",
    }
