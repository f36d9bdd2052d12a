"""Our meeting: when and where, who comes, what I said and what I need; and the appointment for a calendar."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from alongside.conferences.queries import OurMeeting, meeting_at_home, who_to_ring
from alongside.foundation.calendar_file import CONTENT_TYPE, calendar_file
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.forms.meeting import MAY_KNOW, MY_ANSWERS, MY_NEEDS
from alongside.home.views import HomeRequest, home_page
from alongside.referrals.queries import report_at_home


def asked_to(request: HomeRequest) -> OurMeeting:
    """The meeting they are asked to; 404 where there is none for them."""
    meeting = meeting_at_home(request.relative.family, request.relative.person)
    if meeting is None:
        raise Http404
    return meeting


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="Their meeting: when, where, who lets them know that they come.")
def our_meeting(request: HomeRequest) -> HttpResponse:
    """Everything about the meeting on one page; the same page where there is none for them."""
    family, person = request.relative.family, request.relative.person
    meeting = meeting_at_home(family, person)
    if meeting is None:
        return render(request, "home/no_meeting.html", {"to_ring": who_to_ring(family)})
    page = {
        "meeting": meeting,
        "me": meeting.me,
        "answers": MY_ANSWERS,
        "may_know": MAY_KNOW,
        "needs": MY_NEEDS,
        "has_report": report_at_home(family) is not None,
    }
    return render(request, "home/our_meeting.html", page)


@home_page
@leaves(Kind.FILE, to=Reader.RELATIVE, says="The day and place of their meeting, for a calendar.")
def our_meeting_file(request: HomeRequest) -> HttpResponse:
    """Under a name, and with a title, that say nothing."""
    meeting = asked_to(request)
    if meeting.starts_at is None:
        raise Http404
    file = calendar_file(
        key=f"{meeting.conference.pk} {request.relative.key.pk}",
        summary=_("Appointment"),
        place=meeting.venue,
        starts_at=meeting.starts_at,
        made_at=timezone.now(),
    )
    answer = HttpResponse(file, content_type=CONTENT_TYPE)
    answer["Content-Disposition"] = 'attachment; filename="appointment.ics"'
    return answer
