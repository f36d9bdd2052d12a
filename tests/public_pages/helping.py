"""How the pages of the directory come to be open: with the services of the sample city on the list."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from alongside.public.actions.import_services import import_services
from alongside.public.models import Listing
from alongside.public.rules.open_referral import Found, read_feed
from alongside.public.tests.feeds import sample_services

if TYPE_CHECKING:
    from tests.public_pages.pages import Anybody


def everything_listed() -> None:
    at = timezone.now()
    records = (Found(f"services[{number}]", one) for number, one in enumerate(sample_services()))
    reading = read_feed(records, on=timezone.localdate(at))
    import_services(reading=reading, source="made up", called="Madeup Directory", by="a test", at=at)


def looked_for(**typed: str) -> Callable[["Anybody"], Any]:
    """The search, with this typed."""

    def opened(reader: "Anybody") -> Any:
        everything_listed()
        return reader.client.get(reader.address("help_near_you"), typed)

    return opened


def the_longest(reader: "Anybody") -> Any:
    """The service of which the directory says most."""
    everything_listed()
    longest = max(Listing.objects.all(), key=lambda one: len(one.description))
    return reader.get("help_listing", number=longest.pk)
