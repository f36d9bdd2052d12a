"""Thanks for an answer to “Is this page useful?”, and a sentence by whoever wants to say why."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from alongside.foundation.forms import sent
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.public.actions.usefulness import CannotAnswerSo, add_words_to_vote
from alongside.public.forms.usefulness import SayWhy
from alongside.public.queries.usefulness import vote_by
from alongside.public.views import asking_page
from alongside.public.views.useful import way_back


@asking_page
@leaves(
    Kind.PAGE, to=Reader.PUBLIC, says="Thanks for an answer; once, to whoever sent a sentence, what was kept of it."
)
def useful_words(request: HttpRequest, mark: str) -> HttpResponse:
    """What somebody wrote is shown once, in answer to sending it: the address stays in the memory of a lent phone."""
    vote, form = vote_by(mark), SayWhy(*sent(request))
    back = str(request.POST.get("back") or request.GET.get("back") or "")
    page = {"vote": vote, "form": form, "way_back": way_back(back.removesuffix("#useful")), "shown": None}
    if request.method == "POST" and form.is_valid():
        try:
            page["shown"] = add_words_to_vote(vote=vote, words=form.cleaned_data["words"], at=timezone.now())
        except CannotAnswerSo as refusal:
            form.refuse(refusal)
    return render(request, "public/useful_words.html", page)
