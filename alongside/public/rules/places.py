"""Where something is, as far as a feed's own places tell: postcodes, districts, degrees and miles."""

import math
import re
from dataclasses import dataclass

# Written together; one letter or two, a digit, perhaps one more sign, and then always a digit and two letters.
FULL = re.compile(r"^([A-Z]{1,2}[0-9][A-Z0-9]?)([0-9][A-Z]{2})$")
DISTRICT = re.compile(r"^[A-Z]{1,2}[0-9][A-Z0-9]?$")
# A box around the United Kingdom, with its islands. Degrees that were swapped fall outside it.
SOUTH, NORTH, WEST, EAST = 49.0, 61.5, -9.0, 2.5
MILES_A_DEGREE = 69.0  # of latitude


@dataclass(frozen=True)
class Place:
    """What somebody said of where they are, and what the feed's places tell of it."""

    said: str
    district: str = ""  # ZZ1
    towns: tuple[str, ...] = ()
    latitude: float | None = None
    longitude: float | None = None

    @property
    def is_on_the_map(self) -> bool:
        return self.latitude is not None and self.longitude is not None


def full_postcode(said: str) -> str:
    """“zz11aa” as “ZZ1 1AA”; nothing for what is no whole postcode."""
    found = FULL.match(_together(said))
    return f"{found[1]} {found[2]}" if found else ""


def district_of(said: str) -> str:
    """ZZ1, for “ZZ1 1AA” as for “zz1”; nothing for a town."""
    together = _together(said)
    if found := FULL.match(together):
        return found[1]
    return together if DISTRICT.match(together) else ""


def _together(said: str) -> str:
    return "".join(said.upper().split())


def is_in_the_kingdom(latitude: float, longitude: float) -> bool:
    """Whether these degrees can be right."""
    return SOUTH <= latitude <= NORTH and WEST <= longitude <= EAST


def miles_a_degree_east(latitude: float) -> float:
    """How far apart two lines of longitude are here: less, the further north."""
    return MILES_A_DEGREE * math.cos(math.radians(latitude))
