"""Organisations, their services and practitioners, and what a council chooses for itself."""

from alongside.partners.models.organisations import Organisation, OrganisationManager, Service, two_and_six
from alongside.partners.models.our_own import CAME_WITH, STYLESHEET, CarefulWord, OurOwn
from alongside.partners.models.practitioners import Leave, Practitioner

__all__ = [
    "CAME_WITH",
    "STYLESHEET",
    "CarefulWord",
    "Leave",
    "Organisation",
    "OrganisationManager",
    "OurOwn",
    "Practitioner",
    "Service",
    "two_and_six",
]
