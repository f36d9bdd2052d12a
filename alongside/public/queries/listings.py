"""Finding help on the list: by need, age, place and language, in a handful of questions to the database."""

import statistics
from dataclasses import dataclass
from typing import Any, cast
from urllib.parse import urlsplit

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.db.models import Count, Exists, F, FloatField, Func, Min, OuterRef, Q, QuerySet, Value, Window
from django.db.models.functions import Cast, Power, Sqrt

from alongside.public.models import Listing, ListingImport, ListingPlace
from alongside.public.rules.open_referral import line
from alongside.public.rules.places import MILES_A_DEGREE, Place, district_of, full_postcode, miles_a_degree_east
from alongside.public.rules.searching import A_PAGE, NEAR_MILES, Search, areas_query, raw_query

MOST_TO_LOCATE = 300
MOST_TOWNS = 20
NOT_KNOWN = Cast(Value(None), FloatField())  # how many miles


@dataclass(frozen=True)
class Results:
    """One page of what was found, out of so many."""

    listings: list[Listing]  # each with `miles`, or None
    total: int
    page: int
    place: Place | None

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // A_PAGE))


def is_there_a_list() -> bool:
    """Whether any directory was ever brought in."""
    return Listing.objects.exists()


def find_help(search: Search, *, page: int = 1) -> Results:
    """What fits all that was said, the nearest first; else the best by its words. Past the last page is the last."""
    place = locate(search.place) if search.place else None
    in_order = _in_order(_that_fit(search, place), search, place)
    rows, total = _rows(in_order, page)
    if not rows and page > 1:
        page = max(1, -(-in_order.count() // A_PAGE))
        rows, total = _rows(in_order, page)
    listings = Listing.objects.defer("found_by").select_related("imported").prefetch_related("places")
    by_number = listings.in_bulk([number for number, _ in rows])
    for number, miles in rows:
        cast(Any, by_number[number]).miles = miles
    return Results([by_number[number] for number, _ in rows], total, page, place)


def _rows(in_order: QuerySet[Any, Any], page: int) -> tuple[list[tuple[int, float | None]], int]:
    """The numbers on one page with their miles, and how many there are in all: counted while they are looked for."""
    rows = list(in_order[max(0, page - 1) * A_PAGE :][:A_PAGE])
    return [(number, miles) for number, miles, _ in rows], rows[0][2] if rows else 0


def locate(said: str) -> Place:
    """Where a postcode or a town lies, as far as the places of services tell. No other machine is asked."""
    district = district_of(said)
    town = " ".join(said.split())
    there = Q(postcode__startswith=f"{district} ") if district else Q(town__iexact=town)
    asked = ListingPlace.objects.filter(there).values_list("postcode", "town", "latitude", "longitude")
    rows = list(asked[:MOST_TO_LOCATE])
    same = [row for row in rows if row[0] == full_postcode(said)]
    points = [(lat, lon) for _, _, lat, lon in (same or rows) if lat is not None and lon is not None]
    points = points or [(lat, lon) for _, _, lat, lon in rows if lat is not None and lon is not None]
    towns = tuple(dict.fromkeys(row[1] for row in rows if row[1]))[:MOST_TOWNS] if district else (town,)
    if not points:
        return Place(said, district, towns)
    latitude, longitude = (statistics.median(degrees) for degrees in zip(*points, strict=True))
    return Place(said, district, towns, latitude, longitude)


def _that_fit(search: Search, place: Place | None) -> QuerySet[Listing]:
    """Every part that was said has to fit; who says no age and no language is there for all."""
    found = Listing.objects.order_by()
    query = raw_query(search)
    if search.words.strip() and not query:
        return found.none()  # signs alone name no need
    if query:
        found = found.filter(found_by=SearchQuery(query, config="english", search_type="raw"))
    if search.age is not None:
        found = found.filter(Q(youngest=None) | Q(youngest__lte=search.age))
        found = found.filter(Q(oldest=None) | Q(oldest__gte=search.age))
    if search.language:
        found = found.filter(languages__contains=[search.language])
    return _there(found, place) if place else found


def _there(found: QuerySet[Listing], place: Place) -> QuerySet[Listing]:
    """Near enough, or for this town by its own words, or for everywhere, or it does not say where."""
    found = found.annotate(miles=_nearest(place))
    nowhere = Q(areas=[]) & ~Exists(ListingPlace.objects.filter(listing=OuterRef("pk")))
    fits: Any = Q(miles__lte=NEAR_MILES) | Q(is_online=True) | nowhere
    fits |= Q(found_by=SearchQuery(areas_query(place), config="english", search_type="raw"))
    here = Q(postcode__startswith=f"{place.district} ") if place.district else Q(town__iexact=place.said)
    return found.filter(fits | Exists(ListingPlace.objects.filter(here, listing=OuterRef("pk"))))


def _nearest(place: Place) -> Any:
    """Miles to the nearest of its places, as the crow flies on a flat map: near enough over the miles that matter."""
    if place.latitude is None or place.longitude is None:
        return NOT_KNOWN
    north = (F("places__latitude") - Value(place.latitude)) * Value(MILES_A_DEGREE)
    east = (F("places__longitude") - Value(place.longitude)) * Value(miles_a_degree_east(place.latitude))
    return Min(Sqrt(Power(north, 2) + Power(east, 2), output_field=FloatField()))


def _in_order(found: QuerySet[Listing], search: Search, place: Place | None) -> QuerySet[Any, Any]:
    """The numbers of the services, each with its miles and with how many there are."""
    if place is None:
        found = found.annotate(miles=NOT_KNOWN)
    best: list[Any] = [F("miles").asc(nulls_last=True)] if place else []
    query = raw_query(search)
    if query and (search.words or place is None):  # two at the same distance are told apart by words, not by a kind
        rank = SearchRank(F("found_by"), SearchQuery(query, config="english", search_type="raw"))
        found = found.annotate(rank=rank)
        best.append("-rank")
    found = found.annotate(total=Window(Count("*")))
    return cast(QuerySet[Any, Any], found.order_by(*best, "name", "pk")).values_list("pk", "miles", "total")


def languages_on_the_list() -> list[str]:
    """Every language that some service says it speaks."""
    spoken = Listing.objects.annotate(spoken=Func(F("languages"), function="unnest")).values_list("spoken", flat=True)
    return sorted(set(spoken.order_by().distinct()))


def get_listing(number: int) -> Listing | None:
    """One service, with its places and its directory; nothing where it is on the list no more."""
    listings = Listing.objects.defer("found_by").select_related("imported").prefetch_related("places")
    return listings.filter(pk=number).first()


def directory_of(listing: Listing) -> str:
    """What its directory is called: the name it was given, else the machine it came from."""
    return listing.imported.called or urlsplit(listing.source).hostname or listing.source


def report_of(imported: ListingImport) -> list[str]:
    """The whole report, a line each, as the command prints it."""
    lines = [f"Not taken: {line(one)}" for one in imported.not_taken]
    lines += [f"Taken without {one['why']} {_where(one)}" for one in imported.taken_without]
    return [*lines, *imported.remarks, _in_all(imported)]


def _where(entry: dict[str, str]) -> str:
    return f"({entry['where']}, id {entry['id']})"


def _in_all(imported: ListingImport) -> str:
    some = len({one["where"] for one in imported.taken_without})
    are = "service is" if imported.taken == 1 else "services are"
    return (
        f"{imported.taken:,} {are} on the list from {imported.source}, {some:,} of them without a part. "
        f"Not taken: {len(imported.not_taken):,}. Taken off, since they are in it no more: {imported.gone:,}."
    )
