"""What somebody who looks for training may say, and the code of a certificate. None of it is kept."""

from typing import Any

from alongside.foundation.fields import Line, Pick
from alongside.foundation.forms import HouseForm
from alongside.training.states import Level

FREE = "free"


class FindTraining(HouseForm):
    """At which level, and whether only sessions with room. Nothing of it has to be said."""

    level = Pick(label="Level", first="Any level", required=False, say_optional=False)
    places = Pick(
        label="Places",
        first="All, with waiting lists too",
        choices=[(FREE, "Only with a place to be had")],
        required=False,
        say_optional=False,
    )

    def __init__(self, *args: Any, levels: list[Level], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["level"].choices = [(level.value, level.label) for level in levels]  # type: ignore[attr-defined]


class CertificateCode(HouseForm):
    """The code at the foot of a certificate."""

    code = Line(
        label="The code on the certificate",
        hint="It stands at the foot, such as 7K3Q-9BTX-DF42. Capitals, gaps and lines do not matter.",
        max_length=60,
        width="20",
        required_words="Type the code that stands on the certificate.",
    )
