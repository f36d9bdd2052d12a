"""How often somebody may try at the door before they are asked to wait, and until when."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from allauth.core.internal import ratelimit
from django.core.cache import cache
from django.http import HttpRequest

from alongside.foundation.components import clock

APP, ACTION = "allauth.account", "login_failed"


@dataclass(frozen=True)
class TooManyTries(Exception):
    """Says until when to wait. The same for an address that has an account and one that has none."""

    until: datetime

    def __str__(self) -> str:
        return f"There were too many tries. Nothing is lost. Wait until {clock(self.until)}, then try again."


def count_a_try(request: HttpRequest, key: str) -> Any:
    """Note one try. Give the answer to `forgive` when it was right; refuses with TooManyTries."""
    usage = ratelimit.consume(request, app=APP, action=ACTION, key=key)
    if usage is None:
        raise TooManyTries(_free_again(request, key))
    return usage


def forgive(usage: Any) -> None:
    """A try that was right is not counted."""
    usage.rollback()


def _free_again(request: HttpRequest, key: str) -> datetime:
    """The minute in which the next try is heard."""
    free = now = time.time()
    for rate in ratelimit.get_rates(app=APP, action=ACTION):
        tries = cache.get(ratelimit.get_cache_key(request, app=APP, action=ACTION, rate=rate, key=key), [])
        recent = sorted((tried for tried in tries if tried > now - rate.duration), reverse=True)
        if len(recent) >= rate.amount:
            free = max(free, recent[rate.amount - 1] + rate.duration)
    return datetime.fromtimestamp(free, UTC).replace(second=0, microsecond=0) + timedelta(minutes=1)
