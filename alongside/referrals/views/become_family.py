"""Work with a family began with somebody who asked for help: link the two."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import words_kept_for
from alongside.access.states import Permission
from alongside.families.queries import get_family_for
from alongside.foundation.blockers import Cannot
from alongside.foundation.forms import sent
from alongside.referrals.actions import answering_help as actions
from alongside.referrals.forms.answering_help import BecomeFamily
from alongside.referrals.queries import answering_help as queries


@needs(Permission.HELP_ANSWER)
def become_family(request: WorkerRequest, reference: str) -> HttpResponse:
    """Which family it is, and whether their words go into its story."""
    now = timezone.now()
    asked = queries.get_ask_for(request.user, reference)
    actions.note_help_opened(asked=asked, by=request.user, at=now)
    families = [(one.reference, one.name) for one in queries.families_it_may_become(asked, request.user)]
    form = BecomeFamily(*sent(request), kept=words_kept_for(request))
    form.offer(families, chosen=request.GET.get("family", ""))
    if form.is_valid():
        said = form.cleaned_data
        try:
            family = get_family_for(request.user, said["family"])
            actions.become_family(asked=asked, family=family, into_story=said["into_story"], by=request.user, at=now)
        except Http404:
            form.add_error("family", "This family does not open to you any more.")
        except Cannot as refusal:
            for reason in refusal.reasons:
                form.add_error(None, reason)
        else:
            messages.success(request, f"It is written down that your work with {family.name} began with this.")
            return redirect("family", family.reference)
    return render(request, "referrals/become_family.html", {"asked": asked, "form": form, "families": families})
