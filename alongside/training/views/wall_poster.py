"""What hangs on the wall on the day: a square for a phone's camera, and the code in large letters."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from alongside.foundation.components import clock, day, whole_address
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.foundation.paper import render_pdf
from alongside.foundation.squares import cells_of
from alongside.partners.queries import our_own
from alongside.training.rules.codes import in_groups
from alongside.training.views import LearnerRequest, attached, learner_page, session_to_hold


@learner_page
@leaves(Kind.FILE, to=Reader.WORKER, says="The code with which people sign in, for the wall of one session.")
def wall_poster(request: LearnerRequest, reference: str) -> HttpResponse:
    """One paper for every day of the session. It names nobody."""
    session = session_to_hold(request, reference)
    address = whole_address(request, reverse("here", args=[session.wall_code]))
    content = {
        "from": our_own().name or "Alongside",
        "days": [f"{day(one.starts_at)}, {clock(one.starts_at)} to {clock(one.ends_at)}" for one in session.days.all()],
        "place": session.place,
        "code": in_groups(session.wall_code),
        "type_at": whole_address(request, reverse("type_wall_code")),
        "cells": cells_of(address),
    }
    title = session.course.title
    paper = render_pdf("training/wall_poster.typ", content, title=title, name="Sign in", at=timezone.now())
    return attached(paper, "sign-in.pdf", "application/pdf")
