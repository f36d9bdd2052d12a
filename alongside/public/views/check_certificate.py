"""Type the code of a certificate, to see whether it is ours."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from alongside.foundation.forms import sent
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.public.forms.training import CertificateCode
from alongside.public.views import asking_page
from alongside.training.queries.certificates import code_typed


@asking_page
@leaves(Kind.PAGE, to=Reader.PUBLIC, says="Asks for the code of a certificate; it names nobody.")
def check_certificate(request: HttpRequest) -> HttpResponse:
    """What can be no code at all is said here; whether there is such a certificate, on the next page."""
    form = CertificateCode(*sent(request))
    if request.method == "POST" and form.is_valid():
        if code := code_typed(str(form.cleaned_data["code"])):
            return redirect("certificate_checked", code=code)
        form.add_error("code", "This is not a code of ours: they have 12 letters and numbers. Check it and try again.")
    return render(request, "public/check_certificate.html", {"form": form})
