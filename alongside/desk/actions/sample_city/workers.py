"""The sample city's council, its service and the people who work there."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone

from alongside.access.actions import add_worker, set_up_app
from alongside.access.models import User
from alongside.access.states import Role
from alongside.desk.queries.sample_people import sample_password, sample_totp_secret
from alongside.foundation.languages import LANGUAGES
from alongside.partners.actions import (
    add_organisation,
    add_practitioner,
    add_service,
    note_leave,
    take_up_look,
    try_look,
)
from alongside.partners.models import Organisation, OurOwn, Service
from alongside.partners.states import OrganisationKind
from tests import cast

LONDON = ZoneInfo("Europe/London")
# What the front door says of the council; its colours are those we came with. Ofcom keeps 01632 960… for drama.
THE_COUNCILS_OWN = {
    "name": "Sample City",
    "languages": [language.code for language in LANGUAGES],
    "safeguarding_email": "safeguarding@sample-city.example",
    "safeguarding_phone": "01632 960100",
    "safeguarding_hours": "Monday to Friday, 9am to 5pm",
    "out_of_hours_phone": "01632 960199",
    "who_else_helps": "The made-up Sampleby Family Centre opens every day at nine. You can walk in and have tea.",
}


@dataclass
class City:
    """What the stories of the sample city need: its service and its workers, by their key in the cast."""

    service: Service
    workers: dict[str, User]
    now: datetime

    def __getitem__(self, key: str) -> User:
        return self.workers[key]

    def ago(self, days: int, hour: int, minute: int = 0) -> datetime:
        """That many days ago at this hour in London, and never in the future."""
        day = timezone.localdate(self.now - timedelta(days=days))
        return min(datetime.combine(day, time(hour, minute), LONDON), self.now - timedelta(minutes=30))


def add_the_council(*, at: datetime) -> City:
    """The council, a charity, the service, and every worker of the cast."""
    began = at - timedelta(days=400)
    administrator = next(worker for worker in cast.WORKERS if worker.role == Role.ADMINISTRATOR)
    by = _account(administrator, by=None, at=began)
    workers = {administrator.key: by}
    organisations: dict[str, Organisation] = {}
    for worker in cast.WORKERS:
        if worker.organisation not in organisations:
            kind = OrganisationKind.COUNCIL if worker.organisation == cast.CITY else OrganisationKind.VOLUNTARY
            organisations[worker.organisation] = add_organisation(name=worker.organisation, kind=kind, by=by, at=began)
    service = add_service(
        organisation=organisations[cast.CITY], name=cast.SERVICE, phone="0191 496 0000",
        email="fgc@sample-city.example", by=by, at=began,
    )  # fmt: skip
    for worker in cast.WORKERS:
        account = workers.get(worker.key) or _account(worker, by=by, at=began)
        workers[worker.key] = account
        practitioner = add_practitioner(
            worker=account, organisation=organisations[worker.organisation], job_title=worker.job_title,
            service=service if worker.in_service else None, team=worker.team, languages=list(worker.languages),
            gender=worker.gender, culture=worker.culture, engagement=worker.engagement,
            most_families_at_once=14, by=by, at=began,
        )  # fmt: skip
        if worker.key == "tom":
            first = timezone.localdate(at) + timedelta(days=10)
            note_leave(practitioner=practitioner, first_on=first, last_on=first + timedelta(days=14), by=account, at=at)
    _say_who_we_are(by=workers["ed"], at=began)
    return City(service, workers, at)


def _say_who_we_are(*, by: User, at: datetime) -> None:
    """An editor has said once how the council is called and reached."""
    look = try_look(like=OurOwn(name=""), changes=THE_COUNCILS_OWN, logo=None, by=by, at=at)
    take_up_look(look=look, instead_of="", by=by, at=at)


def _account(worker: cast.CastWorker, *, by: User | None, at: datetime) -> User:
    account = add_worker(
        name=worker.name, email=worker.email, roles=[Role(worker.role)], password=sample_password(worker.email),
        by=by, at=at,
    )  # fmt: skip
    set_up_app(worker=account, secret=sample_totp_secret(worker.email), by=account, at=at)
    return account
