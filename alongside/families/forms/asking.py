"""What every form of this room can do besides asking: say why something was refused."""

from alongside.foundation.blockers import Cannot
from alongside.foundation.forms import HouseForm


class Asking(HouseForm):
    """A form that shows the reasons of a refused action above its questions."""

    def refuse(self, refusal: Cannot) -> None:
        for reason in refusal.reasons:
            self.add_error(None, reason)
