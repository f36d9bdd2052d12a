"""An organisation's record of its people's learning, for a spreadsheet."""

from django.http import HttpResponse
from django.utils import timezone

from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.training.queries.files import record_sheet
from alongside.training.queries.organisations import get_organisation_to_see
from alongside.training.views import LearnerRequest, learner_page, signed_in, spreadsheet


@learner_page
@leaves(
    Kind.FILE, to=Reader.WORKER, says="What people of one organisation learned and are booked on, and when it is due."
)
def training_record_file(request: LearnerRequest, number: int, shape: str) -> HttpResponse:
    """For those who look after its people's learning, and for who arranges training; for nobody else is it there."""
    organisation = get_organisation_to_see(request.learner, number, signed_in=signed_in(request))
    sheet = record_sheet(organisation, at=timezone.now())
    return spreadsheet(sheet.heads, sheet.rows, name="learning", shape=shape)
