"""An invitation on paper: the address of the page, the short code, and a square for a phone's camera."""

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from alongside.access.guards import WorkerRequest, needs
from alongside.access.states import Permission
from alongside.families import actions, queries
from alongside.families.rules.home import as_short_code, in_groups
from alongside.foundation.components import day
from alongside.foundation.languages import as_language
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.foundation.paper import render_pdf
from alongside.foundation.squares import cells_of


@needs(Permission.HOME_INVITE)
@leaves(Kind.FILE, to=Reader.RELATIVE, says="An invitation to the family’s own pages, on paper.")
@require_POST
def invitation_letter(request: WorkerRequest, reference: str, person_id: int) -> HttpResponse:
    """The page that was shown once hands the secret on: we do not have it."""
    now = timezone.now()
    family = actions.open_family(reference=reference, page="an invitation on paper", by=request.user, at=now)
    member = queries.member_of(family, person_id)
    token, code = request.POST.get("token", "")[:100], as_short_code(request.POST.get("code", ""))
    found = queries.handed_invitation_of(member, token=token, code=code, at=now)
    if found is None:
        raise Http404
    door = request.build_absolute_uri(reverse("letter_code"))
    with as_language(found.key.language):
        content = {
            "service": family.service.name,
            "name": member.person.short_name,
            "hello": _("Hello %(name)s") % {"name": member.person.short_name},
            "lines": [_("This letter is for you alone."), _("With it you can read and write your own pages.")],
            "how": _("Go to this page, or point your phone at the square."),
            "door": door,
            "code_is": _("The code in your letter"),
            "code": in_groups(code),
            "word": _("Then type the word you chose. It is not in this letter."),
            "until": _("It works once, until %(day)s.") % {"day": day(found.home_pass.expires_at)},
            "ring": _("Do you need help?"),
            "phone": family.service.phone,
            "cells": cells_of(f"{door}{token}/"),
        }
        title = _("Come in")
    paper = render_pdf(
        "families/invitation_letter.typ", content, title=title, language=found.key.language, at=found.home_pass.made_at
    )
    response = HttpResponse(paper, content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="letter.pdf"'
    response["Cache-Control"] = "no-store"
    return response
