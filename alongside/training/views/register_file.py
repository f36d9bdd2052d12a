"""The register of a session, for a spreadsheet."""

from django.http import HttpResponse

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.training.queries.files import register_sheet
from alongside.training.views import LearnerRequest, learner_page, session_to_hold, spreadsheet, who_arranges


@learner_page
@leaves(Kind.FILE, to=Reader.WORKER, says="Who has a place in a session and came; nothing of what they need.")
def register_file(request: LearnerRequest, reference: str, shape: str) -> HttpResponse:
    """For its trainers, and who arranges training; these have the addresses too."""
    session = session_to_hold(request, reference)
    sheet = register_sheet(session, with_addresses=who_arranges(request))
    return spreadsheet(sheet.heads, sheet.rows, name=f"register-{session.reference}", shape=shape)
