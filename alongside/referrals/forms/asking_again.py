"""How a worker took it up that somebody asked for help again."""

from alongside.foundation.fields import Choice, Words
from alongside.foundation.forms import HouseForm
from alongside.referrals.states import AskedAgainHow


class TakeUp(HouseForm):
    """One answer, and words where they help."""

    how = Choice(label="How was this taken up?", choices=AskedAgainHow.choices)
    answer = Words(label="Anything to remember", rows=3, required=False)
