"""What we agreed, in our own words; and whether what is owed to me was kept, which I alone say."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from alongside.foundation.blockers import Cannot
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.forms.putting_right import WAS_KEPT, WasItKept, in_their_language
from alongside.home.views import HomeRequest, home_page
from alongside.home.views.putting_right import agreed_by, put_right_by
from alongside.restorative.actions.at_home import say_kept
from alongside.restorative.queries.agreed_at_home import owed_to_me
from alongside.restorative.states import Kept


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="What they agreed with others, and whether it was kept.")
def what_we_agreed(request: HomeRequest, reference: str) -> HttpResponse:
    """404 where nothing was agreed that they may read."""
    read = put_right_by(request, reference)
    if not (agreements := agreed_by(read)):
        raise Http404
    return render(request, "home/what_we_agreed.html", {"read": read, "agreements": agreements, "kept": WAS_KEPT})


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="One thing they agreed that is owed to them, and whether it was kept.")
def was_it_kept(request: HomeRequest, reference: str, key: str) -> HttpResponse:
    """Said, changed or taken back by whom it is owed to."""
    read = put_right_by(request, reference)
    item = owed_to_me(agreed_by(read), key)
    assert item.owed is not None
    owed, taken_back = item.owed, request.method == "POST" and request.POST.get("do") == "take back"
    posted = request.POST if request.method == "POST" and not taken_back else None
    form, why_not = WasItKept(posted, initial={"happened": owed.kept, "words": owed.words}), []
    if taken_back or form.is_valid():
        owed.party = read.me
        said = {"happened": "", "words": ""} if taken_back else form.cleaned_data
        try:
            say_kept(owed=owed, kept=Kept(said["happened"]), words=said["words"], by=None, at=timezone.now())
        except Cannot as refusal:
            why_not = in_their_language(refusal.reasons)
        else:
            return redirect(f"{reverse('what_we_agreed', args=[reference])}#agreed-{key}")
    page = {"form": form, "read": read, "one": item, "why_not": why_not, "readers": item.item.agreement.readers}
    return render(request, "home/was_it_kept.html", page)
