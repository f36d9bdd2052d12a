"""What we agreed, to take away on paper."""

from django.http import HttpResponse
from django.utils import timezone

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.foundation.paper import LARGE_PRINT, render_pdf
from alongside.home.views import HomeRequest, home_page
from alongside.home.views.putting_right import put_right_by
from alongside.restorative.queries.agreed_at_home import my_copy
from alongside.restorative.queries.paper import agreement_content


@home_page
@leaves(Kind.FILE, to=Reader.RELATIVE, says="Their own copy of what they agreed, without anything they may not know.")
def our_agreement_pdf(request: HomeRequest, reference: str, number: int) -> HttpResponse:
    """The same paper that a facilitator prints for them, under a name that says nothing about anybody."""
    read = put_right_by(request, reference)
    agreement, copy = my_copy(read, number, today=timezone.localdate())
    content = agreement_content(agreement, copy)
    paper = render_pdf(
        "restorative/agreement.typ",
        content,
        title=content["title"],
        name=content["title"],
        language=content["language"],
        size=LARGE_PRINT,
        at=agreement.made_at,
    )
    response = HttpResponse(paper, content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="what-we-agreed.pdf"'
    return response
