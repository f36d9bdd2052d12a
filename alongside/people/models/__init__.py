"""Who people are, where they live and what they are to each other."""

from alongside.people.models.bond import Bond, ParentalResponsibility
from alongside.people.models.household import Household, HouseholdStay
from alongside.people.models.person import Person
from alongside.people.models.way_to_reach import WayToReach

__all__ = ["Bond", "Household", "HouseholdStay", "ParentalResponsibility", "Person", "WayToReach"]
