"""How often somebody may try at the family's door. Counted beside the database's rows, like signing in."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from django.core.cache import cache


@dataclass(frozen=True)
class Most:
    """So many, within so long."""

    amount: int
    within: timedelta


# To be checked with families: a whole house comes in by one address, and thumbs are clumsy.
FROM_ONE_ADDRESS = Most(60, timedelta(minutes=10))
CODES = Most(5, timedelta(hours=1))
ASKS_FOR_A_NEW_ONE = Most(1, timedelta(days=1))


def counted(what: str, of: str, most: Most, *, at: datetime) -> bool:
    """Note one more; no, where there were too many already. Of whom is kept as a mark only."""
    name = f"home:{what}:{sha256(of.encode('utf-8', 'surrogatepass')).hexdigest()}"
    since = at.timestamp() - most.within.total_seconds()
    recent = [moment for moment in cache.get(name, []) if moment > since]
    if len(recent) >= most.amount:
        return False
    cache.set(name, [*recent, at.timestamp()], most.within.total_seconds())
    return True
