"""Pages anyone may read, what people say of them, and where else there is help."""

from alongside.public.models.listings import Listing, ListingImport, ListingPlace
from alongside.public.models.outages import Outage
from alongside.public.models.pages import PageDraft, PageVersion, Picture
from alongside.public.models.usefulness import PageReply, PageVote

__all__ = [
    "Listing",
    "ListingImport",
    "ListingPlace",
    "Outage",
    "PageDraft",
    "PageReply",
    "PageVersion",
    "PageVote",
    "Picture",
]
