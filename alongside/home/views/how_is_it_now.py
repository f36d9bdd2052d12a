"""How is it now: a few questions some weeks after people agreed something."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.foundation.blockers import Cannot
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.forms.putting_right import HowIsItNow, in_their_language
from alongside.home.views import HomeRequest, home_page
from alongside.home.views.putting_right import agreed_by, put_right_by
from alongside.restorative.actions.at_home import answer_follow_up
from alongside.restorative.models import FollowUpAnswer
from alongside.restorative.queries.agreed_at_home import follow_up_at_home
from alongside.restorative.states import HowItIs


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="How it is for them some weeks after people agreed something.")
def how_is_it_now(request: HomeRequest, reference: str, number: int, weeks: int) -> HttpResponse:
    """Only those who facilitate it read the answers. They can be given again."""
    read = put_right_by(request, reference)
    asked = follow_up_at_home(agreed_by(read), number, weeks)
    form = HowIsItNow(request.POST if request.method == "POST" else None, initial=_said(asked.answer))
    if form.is_valid():
        said = form.cleaned_data
        try:
            answer_follow_up(
                follow_up=asked.follow_up, party=read.me, how=HowItIs(said["how"]), changed=said["what_changed"],
                still=said["still"], wants_to_talk=bool(said["wants_to_talk"]), by=None, at=timezone.now(),
            )  # fmt: skip
        except Cannot as refusal:
            form.add_error(None, in_their_language(refusal.reasons))
        else:
            return redirect("putting_right", reference)
    return render(request, "home/how_is_it_now.html", {"form": form, "read": read, "asked": asked})


def _said(answer: FollowUpAnswer | None) -> dict[str, str | bool]:
    if answer is None:
        return {}
    said = {"how": answer.how, "what_changed": answer.changed, "still": answer.still}
    return said | {"wants_to_talk": answer.wants_to_talk}
