"""All that is known of one meeting's preparation, gathered so that rules can think without a database."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from alongside.conferences.models import ChildPreparation, Conference, Guest, Need, ServiceGuest
from alongside.conferences.states import Coming
from alongside.referrals.models import Referral

COMES = (Coming.COMES, Coming.REMOTE)


@dataclass(frozen=True)
class Facts:
    """One meeting as it stands. `somebody_agrees`: a holder of parental responsibility, or a recorded exception.

    `mending_open`: something between people of the family is to be mended before their meeting goes on.
    """

    conference: Conference
    referral: Referral
    guests: Sequence[Guest] = field(default_factory=tuple)
    children: Sequence[ChildPreparation] = field(default_factory=tuple)
    needs: Sequence[Need] = field(default_factory=tuple)
    service_guests: Sequence[ServiceGuest] = field(default_factory=tuple)
    somebody_agrees: bool = True
    has_coordinator: bool = True
    report_shared: bool = True
    mending_open: bool = False

    @property
    def invited(self) -> list[Guest]:
        """Everyone who may come: nobody who is kept away for safety."""
        return [guest for guest in self.guests if not guest.not_invited]

    @property
    def not_invited(self) -> list[Guest]:
        return [guest for guest in self.guests if guest.not_invited]

    def needs_of(self, person_id: int | None) -> list[Need]:
        return [need for need in self.needs if need.person_id == person_id]
