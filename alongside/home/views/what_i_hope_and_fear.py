"""What I hope and what worries me, before anybody meets: for those who facilitate it, and nobody else."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.foundation.blockers import Cannot
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.home.forms.putting_right import WhatIHopeAndFear, in_their_language
from alongside.home.views import HomeRequest, home_page
from alongside.home.views.putting_right import put_right_by
from alongside.restorative.actions.at_home import say_their_words
from alongside.restorative.queries.at_home import my_words


@home_page
@leaves(Kind.PAGE, to=Reader.RELATIVE, says="What they hope, fear and need, in their words.")
def what_i_hope_and_fear(request: HomeRequest, reference: str) -> HttpResponse:
    """As much or as little as they like, changed as often as they like."""
    read = put_right_by(request, reference)
    words = my_words(read.me)
    saved = {name: getattr(words, name, "") for name in WhatIHopeAndFear.base_fields}
    form = WhatIHopeAndFear(request.POST if request.method == "POST" else None, initial=saved)
    if form.is_valid():
        try:
            say_their_words(party=read.me, **form.cleaned_data, by=None, at=timezone.now())
        except Cannot as refusal:
            nothing_written = not any(form.cleaned_data.values())
            form.add_error("hopes" if nothing_written else None, in_their_language(refusal.reasons))
        else:
            return redirect("putting_right", reference)
    return render(request, "home/what_i_hope_and_fear.html", {"form": form, "read": read, "words": words})
