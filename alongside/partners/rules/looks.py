"""Whether a council may look like this at all. No database, no clock."""

from alongside.partners.models import OurOwn
from alongside.partners.rules.colours import blockers_to_colours


def blockers_to_look(look: OurOwn) -> list[str]:
    """Why somebody could not read it, or would not know what the picture says."""
    blockers = blockers_to_colours(look.colours)
    if look.logo_mark and not look.logo_alt.strip():
        blockers.append("Write what the logo says, for people who cannot see it.")
    return blockers
