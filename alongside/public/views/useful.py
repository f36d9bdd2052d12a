"""One tap on “Is this page useful?”: the answer is kept at once, and the next page thanks for it."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import Resolver404, resolve
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.http import url_has_allowed_host_and_scheme

from alongside.access.actions.counting import Most, counted
from alongside.foundation.components import page_url
from alongside.foundation.languages import current
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.public.actions.usefulness import keep_vote
from alongside.public.queries.usefulness import page_read
from alongside.public.rules.usefulness import FROM_ONE_ADDRESS
from alongside.public.states import Useful
from alongside.public.views import asking_page
from alongside.public.views.opening_asking import where_from


@asking_page
@leaves(Kind.PAGE, to=Reader.PUBLIC, says="That too many answers came from one place, so that this one is not kept.")
def useful(request: HttpRequest) -> HttpResponse:
    """Whoever comes without an answer goes to the front door."""
    answer, now = str(request.POST.get("answer") or ""), timezone.now()
    if request.method != "POST" or answer not in Useful.values:
        return redirect(page_url("front_door"))
    told = [str(request.POST.get(name) or "")[:200] for name in ("page", "version")]
    read = page_read(told[0], current().code, told[1], at=now)
    back = way_back(str(request.POST.get("back") or ""))
    if request.POST.get("leave_empty") or not _may_answer(request):
        return render(request, "public/useful_not_kept.html", {"way_back": back}, status=429)
    vote = keep_vote(page=read.page, language=read.language, version=read.version, answer=Useful(answer), at=now)
    return redirect(f"{page_url('useful_words', mark=vote.mark)}?{urlencode({'back': back})}")


def way_back(asked: str) -> str:
    """The page somebody came from, to where the question stands; only ever a page of ours that anyone may read."""
    path, _, question = asked[:1000].partition("?")
    try:
        ours = url_has_allowed_host_and_scheme(asked[:1000], allowed_hosts=None) and path.startswith("/")
        if ours and getattr(resolve(path).func, "anyones", False):
            return f"{path}{'?' if question else ''}{question}#useful"
    except Resolver404:
        pass
    return page_url("front_door")


def _may_answer(request: HttpRequest) -> bool:
    """Note one more answer from where this browser is, by a mark that nobody can turn back into the place."""
    where = salted_hmac("useful", where_from(request)).hexdigest()
    return counted("useful", where, Most(*FROM_ONE_ADDRESS), at=timezone.now())
