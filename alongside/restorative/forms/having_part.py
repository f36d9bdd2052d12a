"""Saying that one has a part in the matter after all."""

from alongside.foundation.forms import HouseForm


class SayIHaveAPartIn(HouseForm):
    """Nothing is asked: why is theirs."""
