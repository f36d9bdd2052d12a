"""Takes what was read of a directory onto our list, and off it what is in the directory no more."""

from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.contrib.postgres.search import SearchVector
from django.db import transaction
from django.db.models import TextField
from django.db.models.functions import Cast

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.public.models import Listing, ListingImport, ListingPlace
from alongside.public.rules.open_referral import Reading, ReadService

AT_ONCE = 500
# Names weigh most; then what it helps with and who runs it; then its description and for whom. What is weighed D is
# where, and nothing else: rules/searching.py looks for places there.
FOUND_BY = (
    SearchVector("name", weight="A", config="english")
    + SearchVector(Cast("needs", TextField()), "organisation", weight="B", config="english")
    + SearchVector("description", "who_for", weight="C", config="english")
    + SearchVector(Cast("areas", TextField()), weight="D", config="english")
)
KEPT_FROM_BEFORE = ("id", "source", "feed_id", "found_by")
CHANGING = [field.name for field in Listing._meta.concrete_fields if field.name not in KEPT_FROM_BEFORE]


@transaction.atomic
def import_services(
    *,
    reading: Reading,
    source: str,
    called: str = "",
    remarks: list[str] | None = None,
    say: Callable[[str], None] = lambda _: None,
    by: User | str,
    at: datetime,
) -> ListingImport:
    """Put every service that could be read on the list, all or none of them, and keep the report."""
    imported = ListingImport.objects.create(
        source=source,
        called=called,
        read_at=at,
        taken=len(reading.taken),
        gone=0,
        not_taken=reading.not_taken,
        taken_without=reading.taken_without,
        remarks=list(remarks or []),
    )
    done = 0
    for some in _portions(reading.taken):
        _put(some, imported)
        done += len(some)
        say(f"  {done:,} of {len(reading.taken):,} services put on the list …")
    Listing.objects.filter(imported=imported).update(found_by=FOUND_BY)
    imported.gone = _take_off(reading, imported)
    imported.save(update_fields=["gone", "remarks"])
    detail = {"source": source, "taken": imported.taken, "not_taken": len(imported.not_taken), "gone": imported.gone}
    record("services.imported", subject=imported, detail=detail, by=by, at=at)
    return imported


def _portions(services: list[ReadService]) -> Iterator[list[ReadService]]:
    for start in range(0, len(services), AT_ONCE):
        yield services[start : start + AT_ONCE]


def _put(services: list[ReadService], imported: ListingImport) -> None:
    """A service that is on the list already keeps its number, and so its address."""
    listings = [Listing(source=imported.source, imported=imported, **_fields(one)) for one in services]
    Listing.objects.bulk_create(
        listings, update_conflicts=True, unique_fields=["source", "feed_id"], update_fields=CHANGING
    )
    ids = {one.feed_id: one.pk for one in listings}
    ListingPlace.objects.filter(listing_id__in=ids.values()).delete()
    ListingPlace.objects.bulk_create(
        ListingPlace(listing_id=ids[one.feed_id], **asdict(place)) for one in services for place in one.places
    )


def _fields(service: ReadService) -> dict[str, Any]:
    fields = {name: value for name, value in vars(service).items() if name != "places"}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in fields.items()}


def _take_off(reading: Reading, imported: ListingImport) -> int:
    """What is in the feed no more goes; what stands in it but could not be read this time stays as it was."""
    old = Listing.objects.filter(source=imported.source).exclude(imported=imported)
    old = old.exclude(feed_id__in=reading.still_there)
    if reading.tells_what_is_gone:
        return old.delete()[1].get("public.Listing", 0)
    if left := old.count():
        why = "Less than half of the feed could be read" if reading.is_whole else "Parts of the feed did not come"
        imported.remarks.append(f"{why}, so nothing was taken off the list. {left:,} services stay on it from before.")
    return 0
