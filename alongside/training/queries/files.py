"""What leaves for a spreadsheet: a register, charges, and an organisation's record of its people's learning."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from django.utils import timezone

from alongside.foundation.components import LONDON
from alongside.foundation.spreadsheets import Value
from alongside.partners.models import Organisation
from alongside.training.models import Booking, Charge, Course, Session
from alongside.training.queries.organisations import Learner, people_found, teams_of
from alongside.training.rules.certificates import refresh_on
from alongside.training.states import BookingStatus, Came

CHARGES = (
    "Organisation", "Kind", "Person", "Course", "Session", "First day", "What for", "Pounds", "Charged on", "Let off",
)  # fmt: skip
RECORD = ("Name", "Job", "Team", "What", "Course", "Level", "Day", "Refresh by")


@dataclass(frozen=True)
class Sheet:
    """Headings, and a row for each line beneath them."""

    heads: Sequence[str]
    rows: Sequence[Sequence[Value]]


def register_sheet(session: Session, *, with_addresses: bool) -> Sheet:
    """Everybody with a place, by name, and whether they came on each day. What people need stays on the page."""
    days = list(session.days.all())
    heads = ["Name", "Organisation", "Kind", "Job", *(["Email"] if with_addresses else [])]
    heads += [f"{timezone.localdate(day.starts_at):%d/%m/%Y}" for day in days]
    places = Booking.objects.filter(session=session, status=BookingStatus.BOOKED)
    places = places.select_related("learner__practitioner", "organisation").prefetch_related("attendance")
    rows = [_register_row(place, [day.pk for day in days], with_addresses=with_addresses) for place in places]
    return Sheet([*heads, "Booked"], sorted(rows, key=lambda row: str(row[0]).casefold()))


def _register_row(place: Booking, days: list[int], *, with_addresses: bool) -> list[Value]:
    marks = {mark.day_id: Came(mark.came).label for mark in place.attendance.all()}
    practitioner = getattr(place.learner, "practitioner", None)
    about: list[Value] = [place.learner.name, place.organisation.name, place.organisation.get_kind_display()]
    about.append(practitioner.job_title if practitioner else "")
    if with_addresses:
        about.append(place.learner.email)
    return [*about, *[marks.get(day, "") for day in days], "at the door" if place.walked_in else "before"]


def charges_sheet(first: date, last: date) -> Sheet:
    """What was charged from the first to the last of these days, also what was let off since, marked."""
    begins = datetime.combine(first, datetime.min.time(), LONDON)
    ends = datetime.combine(last + timedelta(days=1), datetime.min.time(), LONDON)
    found = Charge.objects.filter(at__gte=begins, at__lt=ends).order_by("at", "pk")
    found = found.select_related("booking__learner", "booking__organisation", "booking__session__course")
    rows = [_charge_row(charge) for charge in found.prefetch_related("booking__session__days")]
    return Sheet(CHARGES, rows)


def _charge_row(charge: Charge) -> list[Value]:
    booking = charge.booking
    first = min((day.starts_at for day in booking.session.days.all()), default=None)
    return [
        booking.organisation.name,
        booking.organisation.get_kind_display(),
        booking.learner.name,
        booking.session.course.title,
        booking.session.reference,
        timezone.localdate(first) if first else None,
        charge.get_charged_for_display(),
        Decimal(charge.pence) / 100,
        timezone.localdate(charge.at),
        charge.let_off_why if charge.let_off_at else "",
    ]


def record_sheet(organisation: Organisation, *, at: datetime) -> Sheet:
    """Its people's learning, one line for each thing learned or booked: as their page shows it, and no more."""
    months = dict(Course.objects.filter(refresher_months__isnull=False).values_list("pk", "refresher_months"))
    rows: list[list[Value]] = []
    for _team, learners in teams_of(people_found(organisation, ""), at=at):
        for one in learners:
            rows += _record_rows(one, months)
    return Sheet(RECORD, sorted(rows, key=lambda row: str(row[0]).casefold()))


def _record_rows(one: Learner, months: dict[int, int | None]) -> list[list[Value]]:
    about: list[Value] = [one.who.worker.name, one.who.job_title, one.who.team]
    rows: list[list[Value]] = []
    refreshed: set[int] = set()
    for done in one.learned:  # the latest first, so that only the last time of a course is to be refreshed
        due = None
        if done.course_id is not None and done.course_id not in refreshed:
            refreshed.add(done.course_id)
            due = refresh_on(done.on, months.get(done.course_id))
        rows.append([*about, "Learned", done.title, done.level.label, done.on, due])
    rows += [
        [*about, place.status, place.title, "", timezone.localdate(place.begins_at), None] for place in one.to_come
    ]
    return rows or [[*about, "Nothing yet", "", "", None, None]]
