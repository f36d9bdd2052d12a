"""Training dates for a calendar and for a reader of feeds: they follow the page by themselves."""

from uuid import NAMESPACE_URL, uuid5

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape

from alongside.foundation.calendar_file import CONTENT_TYPE, Occasion, calendar_of
from alongside.foundation.components import clock, day, whole_address
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.partners.queries import our_own
from alongside.public.queries.training_dates import TrainingDate, training_dates
from alongside.public.views import public_page


@public_page
@leaves(Kind.FEED, to=Reader.PUBLIC, says="Training dates, for a calendar.")
def training_calendar(request: HttpRequest) -> HttpResponse:
    """Each at its hour in London, on either side of a clock change; what was called off says so."""
    found = training_dates(timezone.now(), ours=whole_address(request, ""))
    occasions = [
        Occasion(
            one.key,
            one.what,
            one.where,
            one.starts,
            one.ends,
            one.more_at,
            changes=one.changes,
            changed_at=one.changed_at,
            is_called_off=one.is_called_off,
        )
        for one in found.dates
    ]
    calendar = calendar_of(occasions, name=found.title, made_at=found.changed_at)
    return HttpResponse(calendar, content_type=CONTENT_TYPE)


@public_page
@leaves(Kind.FEED, to=Reader.PUBLIC, says="Training dates, for a reader of feeds.")
def training_feed(request: HttpRequest) -> HttpResponse:
    """Atom, the next date first."""
    found = training_dates(timezone.now(), ours=whole_address(request, ""))
    page = whole_address(request, reverse("page", kwargs={"page": "training"}))
    feed = Atom1Feed(
        title=found.title,
        link=page,
        description="",
        language="en-gb",
        author_name=our_own().name or "Alongside",
        feed_url=whole_address(request, reverse("training_feed")),
    )
    for one in (each for each in found.dates if not each.is_called_off):
        feed.add_item(
            title=f"{day(one.on)}: {one.what}",
            link=one.more_at or page,
            description=escape(_said(one)),  # feeds read a summary as HTML
            unique_id=uuid5(NAMESPACE_URL, one.key).urn,
            updateddate=one.changed_at or found.changed_at,
        )
    return HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")


def _said(one: TrainingDate) -> str:
    hours = "–".join(clock(moment) for moment in (one.begins, one.until) if moment)
    return ". ".join(part for part in (day(one.on), hours, one.where) if part) + "."
