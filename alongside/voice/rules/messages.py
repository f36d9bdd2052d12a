"""What our messages say. None names a family, a child or a worry: somebody else may read them."""

from django.conf import settings
from django.utils.translation import gettext as _


def something_new() -> str:
    """To somebody of a family, when there is something to read at home."""
    return _("There is something new for you to read. Open your page the way you always do.")


def look_now() -> str:
    """To a worker, at once."""
    return "Please sign in to Alongside now and open the first thing at the top of My work."


def minutes_to_wait() -> int:
    """How long nobody has to have read it before out of hours is told. To be checked by the service."""
    return int(settings.NOT_SAFE_MINUTES)
