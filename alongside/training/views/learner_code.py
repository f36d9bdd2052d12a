"""The code that went to an address: a right one lets in, or asks who it is."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import posted
from alongside.training.actions.coming_in import come_in, too_many_from
from alongside.training.forms.coming_in import LearnerCode
from alongside.training.queries.coming_in import AtTheDoor, asked_from, proved_mark
from alongside.training.views import LearnerRequest, by_link, let_in, show
from alongside.training.views.learner_door import TOO_MANY, forget, network_of, remember, remembered

WRONG = "This code does not let you in. Check it, or ask for another. If that does not help, ask your trainer."


@by_link
def learner_code(request: LearnerRequest) -> HttpResponse:
    """Whoever comes without having typed an address is shown the door."""
    who = asked_from(remembered(request))
    if who is None:
        return redirect("learner_door")
    form = LearnerCode(posted(request))
    if request.method == "POST" and form.is_valid():
        if too_many_from(network_of(request), at=timezone.now()):
            form.add_error(None, TOO_MANY)
        elif answer := _tried(who, form):
            return answer
        else:
            form.add_error("code", WRONG)
    return show(request, "learner_code", form=form, who=who)


def _tried(who: AtTheDoor, form: LearnerCode) -> HttpResponse | None:
    own = form.is_own_device
    came = come_in(email=who.email, code=form.cleaned_data["code"], own_device=own, at=timezone.now())
    if came.is_new:
        return remember(redirect("learner_who"), proved_mark(AtTheDoor(who.email, who.to, own_device=own)))
    if came.learner:
        return forget(let_in(redirect(who.to or "my_training"), came.learner, own_device=own))
    return None
