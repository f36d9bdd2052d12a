"""How often anybody may try at a door. Counted beside the database's rows, like signing in."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from django.core.cache import cache


@dataclass(frozen=True)
class Most:
    """So many, within so long."""

    amount: int
    within: timedelta


def counted(what: str, of: str, most: Most, *, at: datetime) -> bool:
    """Note one more; no, where there were too many already. Of whom is kept as a mark only."""
    name = f"counted:{what}:{sha256(of.encode('utf-8', 'surrogatepass')).hexdigest()}"
    since = at.timestamp() - most.within.total_seconds()
    recent = [moment for moment in cache.get(name, []) if moment > since]
    if len(recent) >= most.amount:
        return False
    cache.set(name, [*recent, at.timestamp()], most.within.total_seconds())
    return True
