"""Kinds of organisation, and how a practitioner is engaged."""

from django.db import models


class OrganisationKind(models.TextChoices):
    COUNCIL = "council", "Council"
    SCHOOL = "school", "School or nursery"
    HEALTH = "health", "Health"
    POLICE = "police", "Police"
    VOLUNTARY = "voluntary", "Charity or voluntary group"
    COMMISSIONED = "commissioned", "Commissioned provider"
    OTHER = "other", "Other"


class Engagement(models.TextChoices):
    EMPLOYED = "employed", "Employed"
    SESSIONAL = "sessional", "Sessional"
    COMMISSIONED = "commissioned", "Through a commissioned provider"


class Gender(models.TextChoices):
    WOMAN = "woman", "Woman"
    MAN = "man", "Man"
    ANOTHER = "another", "Another gender"
    NOT_SAID = "", "Not said"
