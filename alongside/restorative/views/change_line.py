"""Changing one line of what people agree, while it is being written."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import WorkerRequest, done, needs, posted
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.restorative.actions.agreeing import write_line
from alongside.restorative.forms.agreeing import WriteLine
from alongside.restorative.models import AgreementItem
from alongside.restorative.queries.agreements import agreement_of, item_of, taking_part
from alongside.restorative.views import meeting_to_hold, show


@needs(Permission.RESTORATIVE_HOLD)
def change_line(request: WorkerRequest, reference: str, number: int, item_id: int) -> HttpResponse:
    """The same questions, with what stands there now."""
    now = timezone.now()
    meeting = meeting_to_hold(request, reference, page="change_line", at=now)
    agreement = agreement_of(meeting, number)
    item = item_of(agreement, item_id)
    form = WriteLine(
        posted(request),
        current=_current(item),
        kept=words_kept_for(request),
        people=taking_part(meeting),
        today=timezone.localdate(now),
    )

    def act() -> None:
        write_line(agreement=agreement, item=item, **form.said(), by=request.user, at=now)

    if done(request, form, act, at=now):
        messages.success(request, "The line is changed.")
        return redirect("write_agreement", reference, number)
    return show(request, "change_line", meeting, form, agreement=agreement)


def _current(item: AgreementItem) -> dict[str, object]:
    owed_to = [owed.party_id for owed in item.owed.all()]
    return {"who": item.who_id, "words": item.words, "owed_to": owed_to, "by_when": item.by_when, "by_on": item.by_on}
