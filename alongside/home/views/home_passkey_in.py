"""Coming in with a fingerprint or a face."""

import json

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from alongside.families.actions.home_passkeys import come_in_by_passkey
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.queries import passkeys
from alongside.home.views import at_the_door, come_in
from alongside.home.views.home_door import TOO_MANY, remember_sealed, remembered, too_many, wanted


@at_the_door
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="Asks this device for a passkey; it names nobody.")
def home_passkey_in(request: HttpRequest) -> HttpResponse:
    """Whichever passkey of ours the device has says who it is."""
    mistake = ""
    if request.method == "POST":
        mistake = TOO_MANY() if too_many(request) else ""
        if not mistake and (secret := _answered(request)):
            return come_in(redirect(wanted(request) or "our_home"), secret)
        mistake = mistake or _("That did not work. Try again, or use a code.")
    question = passkeys.question_to_passkeys(request.get_host())
    page = {"question": question.asked, "mistake": mistake, "next": wanted(request)}
    return remember_sealed(render(request, "home/home_passkey_in.html", page), "passkey", question.state)


def _answered(request: HttpRequest) -> str:
    state, answer = remembered(request, "passkey"), request.POST.get("credential", "")
    found = passkeys.passkey_that_answered(request.get_host(), state=state, answer=answer)
    if found is None:
        return ""
    return come_in_by_passkey(passkey=found, question=json.loads(state)["challenge"], at=timezone.now())
