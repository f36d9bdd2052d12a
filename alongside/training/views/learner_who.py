"""Who somebody is who has shown that an address is theirs; their account begins with it."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from alongside.access.guards import posted
from alongside.foundation.blockers import Cannot
from alongside.training.actions.coming_in import say_who_i_am
from alongside.training.forms.coming_in import WhoIAm
from alongside.training.queries.coming_in import proved_from
from alongside.training.views import LearnerRequest, by_link, let_in, show
from alongside.training.views.learner_door import forget, remembered


@by_link
def learner_who(request: LearnerRequest) -> HttpResponse:
    """Nothing is kept of anybody who stops here."""
    who = proved_from(remembered(request))
    if who is None:
        return redirect("learner_door")
    form = WhoIAm(posted(request), own_email=who.email)
    if request.method == "POST" and form.is_valid():
        try:
            learner = say_who_i_am(email=who.email, own_device=who.own_device, **form.said, at=timezone.now())
        except Cannot as refusal:
            for reason in refusal.reasons:
                form.add_error(None, reason)
        else:
            return forget(let_in(redirect(who.to or "my_training"), learner, own_device=who.own_device))
    return show(request, "learner_who", form=form, who=who)
