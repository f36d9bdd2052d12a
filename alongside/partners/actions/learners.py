"""One account for each practitioner: begun when they first come to learn, with no role and no password."""

from datetime import datetime

from django.db import transaction

from alongside.access.actions import add_learner
from alongside.access.models import User
from alongside.partners.models import Organisation, Practitioner


@transaction.atomic
def note_learner(
    *,
    name: str,
    email: str,
    organisation: Organisation,
    job_title: str = "",
    team: str = "",
    line_manager_name: str = "",
    line_manager_email: str = "",
    by: User | None,
    at: datetime,
) -> Practitioner:
    """The practitioner with this address: the one we know, as they are, or a new one. `by` is nobody where they say it
    themselves, having shown that the address is theirs."""
    email = email.strip().lower()
    worker = User.objects.filter(email__iexact=email).first() or add_learner(name=name, email=email, by=by, at=at)
    known = Practitioner.objects.filter(worker=worker).select_related("organisation", "worker").first()
    return known or Practitioner.objects.create(
        worker=worker,
        organisation=organisation,
        job_title=job_title,
        team=team,
        line_manager_name=line_manager_name,
        line_manager_email=line_manager_email.lower(),
    )
