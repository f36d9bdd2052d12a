"""Words for people: sex, bonds between them, and ways to reach them."""

from django.db import models


class Sex(models.TextChoices):
    GIRL_OR_WOMAN = "female", "Girl or woman"
    BOY_OR_MAN = "male", "Boy or man"
    ANOTHER = "another", "Another"
    NOT_KNOWN = "", "Not known"


class BondKind(models.TextChoices):
    """What one person is to another: read as "<person> is <kind> of <other>"."""

    MOTHER = "mother", "mother"
    FATHER = "father", "father"
    STEP_PARENT = "step_parent", "step-parent"
    ADOPTIVE_PARENT = "adoptive_parent", "adoptive parent"
    FOSTER_CARER = "foster_carer", "foster carer"
    GUARDIAN = "guardian", "special guardian"
    SISTER_OR_BROTHER = "sibling", "sister or brother"
    HALF_SISTER_OR_BROTHER = "half_sibling", "half-sister or half-brother"
    GRANDMOTHER = "grandmother", "grandmother"
    GRANDFATHER = "grandfather", "grandfather"
    AUNT = "aunt", "aunt"
    UNCLE = "uncle", "uncle"
    COUSIN = "cousin", "cousin"
    PARTNER = "partner", "partner"
    FORMER_PARTNER = "former_partner", "former partner"
    FRIEND = "friend", "friend"
    NEIGHBOUR = "neighbour", "neighbour"
    OTHER = "other", "somebody who matters"


class WayKind(models.TextChoices):
    CALL = "call", "Phone call"
    TEXT = "text", "Text message"
    EMAIL = "email", "Email"
    LETTER = "letter", "Letter"
    IN_PERSON = "in_person", "Only in person"
