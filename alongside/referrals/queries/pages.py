"""The short pages of a request, for whoever fills one in without a browser."""

from alongside.referrals import rules
from alongside.referrals.rules import Page


def pages() -> tuple[Page, ...]:
    """Every page, in order."""
    return rules.PAGES
