"""Coming back with a fingerprint or a face: making a passkey on this device, and taking one away."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from alongside.families.actions.home_passkeys import CannotMakePasskey, forget_passkey, make_passkey
from alongside.families.models import HomeKey
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.queries import passkeys
from alongside.home.views import HomeRequest, home_page
from alongside.home.views.home_door import remember_sealed, remembered


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="Their own passkeys, by the day each was made.")
def home_passkeys(request: HomeRequest) -> HttpResponse:
    """A passkey needs a script in the browser; everything else on these pages works without."""
    key, mistake = request.relative.key, ""
    if "forget" in request.POST:
        number = request.POST["forget"]
        forget_passkey(key=key, number=int(number) if number.isdecimal() and len(number) < 10 else 0, at=timezone.now())
        return redirect("home_passkeys")
    if request.method == "POST":
        mistake = _made(request, key)
        if not mistake:
            return redirect("home_passkeys")
    question = passkeys.question_for_new_passkey(request.get_host(), key)
    page = {"passkeys": passkeys.passkeys_of(key), "question": question.asked, "mistake": mistake}
    return remember_sealed(render(request, "home/home_passkeys.html", page), "passkey", question.state)


def _made(request: HttpRequest, key: HomeKey) -> str:
    """Why none was made; nothing where one was."""
    state, answer = remembered(request, "passkey"), request.POST.get("credential", "")
    made = passkeys.new_passkey(request.get_host(), key, state=state, answer=answer)
    if made is None:
        return _("That did not work. Nothing has changed.")
    try:
        make_passkey(key=key, credential_id=made.credential_id, credential=made.credential, at=timezone.now())
    except CannotMakePasskey:
        return _("You have as many as we can keep. Take one away first.")
    return ""
