"""Coming back with the code: every wrong one gets the same answer."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from alongside.access.actions.counting import Most, counted
from alongside.families.actions.home_counts import FROM_ONE_ADDRESS
from alongside.foundation.components import page_url
from alongside.foundation.forms import sent
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.public.forms.asking import CodeToComeBack
from alongside.public.views import asking_page
from alongside.public.views.opening_asking import where_from
from alongside.referrals.actions.asked_more import come_back

ONE_CODE = Most(20, FROM_ONE_ADDRESS.within)


@asking_page
@leaves(Kind.PAGE, to=Reader.PUBLIC, says="Asks for the code of somebody who asked for help; it names nobody.")
def come_back_asking(request: HttpRequest) -> HttpResponse:
    """Each time there is a fresh secret in the address, and the one before opens nothing."""
    form, now = CodeToComeBack(*sent(request)), timezone.now()
    if request.method == "POST" and form.is_valid():
        code = str(form.cleaned_data["code"])
        if not counted("ask_from", where_from(request), FROM_ONE_ADDRESS, at=now):
            form.add_error(None, _("There were too many tries. Wait an hour, then try again."))
        elif not counted("ask_code", code, ONE_CODE, at=now) or not (token := come_back(code=code, at=now)):
            form.add_error("code", _("This code does not open a page. Check it and try again."))
        else:
            return redirect(page_url("asked", token=token))
    return render(request, "public/come_back_asking.html", {"form": form})
