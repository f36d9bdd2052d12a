"""A code to come back with, for whoever stops half way or has lost the first."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.public.views import asking_page
from alongside.public.views.opening_asking import opens_asking, where_it_stands
from alongside.referrals.actions.asking_for_help import give_code
from alongside.referrals.models import AskForHelp
from alongside.referrals.queries.asked_for_help import UNSENT_WITH_A_CODE_STAYS


@asking_page
@opens_asking
@leaves(Kind.PAGE, to=Reader.PUBLIC, says="The code to come back with, to whoever asks for help.")
def keep_asking(request: HttpRequest, asked: AskForHelp, token: str) -> HttpResponse:
    """Looking gives no code; pressing the button does, and the one before opens nothing any more."""
    code = ""
    if request.method == "POST":
        asked, code = give_code(asked=asked, at=timezone.now())
    days = UNSENT_WITH_A_CODE_STAYS.days
    given = {"asked": asked, "code": code, "token": token, "days": days, "back_to": where_it_stands(asked, token)}
    return render(request, "public/keep_asking.html", given)
