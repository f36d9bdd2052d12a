"""Putting things right: what it is, who helps, who takes part, when, my answer, and what comes next."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.forms.putting_right import HOW_WE_MEET, MY_ANSWERS
from alongside.home.views import HomeRequest, home_page
from alongside.restorative.queries.agreed_at_home import (
    AgreementRead,
    agreed_at_home,
    carried_from_me,
    carried_to_me,
)
from alongside.restorative.queries.at_home import PuttingRight, get_place_of, my_words, places_of, read_at_home
from alongside.restorative.queries.questions import questions_for
from alongside.restorative.states import Audience, Form, ReaderAge


def put_right_by(request: HomeRequest, reference: str) -> PuttingRight:
    """The meeting they were asked to, as they may read it; 404 where there is none for them."""
    return read_at_home(get_place_of(request.relative.family, request.relative.person, reference))


def agreed_by(read: PuttingRight) -> list[AgreementRead]:
    return agreed_at_home(read, today=timezone.localdate())


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="That they were asked to put something right with others, once or more.")
def things_to_put_right(request: HomeRequest) -> HttpResponse:
    """The way in: the one there is, or a list."""
    places = places_of(request.relative.family, request.relative.person)
    if len(places) == 1:
        return redirect("putting_right", places[0].meeting.reference)
    return render(request, "home/things_to_put_right.html", {"places": places, "answers": MY_ANSWERS})


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="What they were asked to take part in, with whom, and what they answered.")
def putting_right(request: HomeRequest, reference: str) -> HttpResponse:
    """Everything about it on one page. What is not theirs leaves no gap."""
    read, relative = put_right_by(request, reference), request.relative
    age = ReaderAge.CHILD if relative.is_child else ReaderAge.ADULT
    agreements = agreed_by(read)
    page = {
        "read": read,
        "me": read.me,
        "answers": MY_ANSWERS,
        "how_we_meet": HOW_WE_MEET[Form(read.meeting.form)],
        "agreements": agreements,
        "asked_now": any(asked.answer is None for one in agreements for asked in one.follow_ups),
        "has_words": my_words(read.me) is not None,
        "has_carried": bool(carried_from_me(read) or carried_to_me(read)),
        "questions": questions_for(relative.family.service, Audience.EVERYONE, age, relative.language),
    }
    return render(request, "home/putting_right.html", page)
