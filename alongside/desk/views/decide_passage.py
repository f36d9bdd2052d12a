"""One passage of somebody's record: given, covered in places, or left out."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.desk.actions import records as actions
from alongside.desk.forms.records import DecidePassage
from alongside.desk.queries.records import get_passage_of, next_waiting, standing_of_request
from alongside.desk.views.record_request import open_record_request


@needs(Permission.RECORDS_GIVE)
def decide_passage(request: WorkerRequest, reference: str, number: int) -> HttpResponse:
    """Show the words and why they were set aside; afterwards the next that waits."""
    now = timezone.now()
    asked = open_record_request(request, reference, page="one passage of a record", now=now)
    passage = get_passage_of(asked, number)
    form = DecidePassage(
        request.POST if request.method == "POST" else None,
        kept=words_kept_for(request),
        current={
            "decision": passage.decision,
            "masks": "\n".join(passage.masks),
            "exemption": passage.exemption,
            "why": passage.why,
        },
    )
    if request.method == "POST" and form.is_valid():
        try:
            actions.decide_passage(passage=passage, **form.answers, by=request.user, at=now)
        except actions.CannotDecidePassage as refusal:
            form.refuse(refusal)
        else:
            if "from_list" in request.POST:
                return redirect(f"{reverse('review_record', args=[asked.reference])}?page={_page(request)}")
            if following := next_waiting(asked, after=number):
                return redirect("decide_passage", asked.reference, following.number)
            messages.success(request, "Every passage has been read.")
            return redirect("record_request", asked.reference)
    page = {"asked": asked, "passage": passage, "form": form, "standing": standing_of_request(asked, request.user)}
    return render(request, "desk/decide_passage.html", page)


def _page(request: WorkerRequest) -> int:
    """The page of the list they came from."""
    typed = request.POST.get("from_list", "")
    return int(typed) if typed.isdecimal() and len(typed) < 6 else 1
