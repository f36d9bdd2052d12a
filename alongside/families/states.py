"""Where each child stands with the council, who is involved how, and what people can agree to."""

from django.db import models


class Status(models.TextChoices):
    """A child's standing with the council. Each child has their own."""

    NONE = "none", "No status"
    EARLY_HELP = "early_help", "Early help"
    CHILD_IN_NEED = "child_in_need", "Child in need"
    CHILD_PROTECTION = "child_protection", "Child protection"
    PRE_PROCEEDINGS = "pre_proceedings", "Pre-proceedings"
    LOOKED_AFTER = "looked_after", "Looked after"
    SPECIAL_GUARDIANSHIP = "special_guardianship", "Special guardianship"
    CARE_EXPERIENCED = "care_experienced", "Care experienced"


class Side(models.TextChoices):
    MOTHERS = "mothers", "Mother's side"
    FATHERS = "fathers", "Father's side"
    BOTH = "both", "Both sides"
    FRIENDS = "friends", "Friends and community"
    NOT_SAID = "", "Not said"


class Part(models.TextChoices):
    """The part a worker has in a family's life. It decides what they may open, and for how long."""

    SOCIAL_WORKER = "social_worker", "Social worker"
    FAMILY_HELP_LEAD = "family_help_lead", "Family help lead practitioner"
    TEAM_MANAGER = "team_manager", "Team manager"
    REVIEWING_OFFICER = "reviewing_officer", "Independent reviewing officer"
    CONFERENCE_CHAIR = "conference_chair", "Child protection conference chair"
    REFERRER = "referrer", "Referrer"
    COORDINATOR = "coordinator", "Coordinator"
    ADVOCATE = "advocate", "Advocate"
    INTERPRETER = "interpreter", "Interpreter"
    FACILITATOR = "facilitator", "Restorative facilitator"
    SERVICE_MANAGER = "service_manager", "Service manager"
    SOCIAL_CARE_MANAGER = "social_care_manager", "Social-care manager"
    TEACHER = "teacher", "Teacher or school worker"
    HEALTH = "health", "Health worker"
    RECORDS_REVIEWER = "records_reviewer", "Reviewer of records"
    OTHER = "other", "Other"


# Who decides about a family, now or ever, cannot coordinate its conference (DfE families first
# pathfinder, wave 2 design specification: no decision-making responsibility, or history of it).
DECIDING_PARTS = frozenset(
    {
        Part.SOCIAL_WORKER,
        Part.FAMILY_HELP_LEAD,
        Part.TEAM_MANAGER,
        Part.REVIEWING_OFFICER,
        Part.CONFERENCE_CHAIR,
        Part.SOCIAL_CARE_MANAGER,
    }
)
# The conferencing service's own people: they read the conferencing book, the rest do not.
CONFERENCING_PARTS = frozenset({Part.COORDINATOR, Part.SERVICE_MANAGER})


class Purpose(models.TextChoices):
    TAKE_PART = "take_part", "Having the family’s meeting"
    SHARE_INFORMATION = "share_information", "Sharing information to prepare it"


class Answer(models.TextChoices):
    AGREED = "agreed", "Agreed"
    REFUSED = "refused", "Said no"
    NOT_ASKED = "not_asked", "Not asked yet"


class Voice(models.TextChoices):
    FAMILY = "family", "The family"
    SERVICE = "service", "The services"


class Book(models.TextChoices):
    """Which of the two records a story line stands in."""

    SHARED = "shared", "Everyone involved"
    CONFERENCING = "conferencing", "The conferencing service only"


class Hidden(models.TextChoices):
    """What a wall between two people hides."""

    ADDRESS = "address", "Address"
    PHONE = "phone", "Phone, email and other ways to reach"
    WHEREABOUTS = "whereabouts", "Where they are or will be"
    SCHOOL = "school", "School or nursery"
    ATTENDANCE = "attendance", "That they come to the meeting"
    EXISTENCE = "existence", "Everything: that they are part of this at all"


class ImportStatus(models.TextChoices):
    WAITING = "waiting", "Waiting to start"
    RUNNING = "running", "Running"
    DONE = "done", "Finished"
    REFUSED = "refused", "Could not be read"


class CodesBy(models.TextChoices):
    """How somebody gets the code with which they come in to the family's own pages."""

    TEXT = "text", "Text"
    EMAIL = "email", "Email"


class InvitedHow(models.TextChoices):
    TEXT = "text", "By text"
    EMAIL = "email", "By email"
    LETTER = "letter", "By letter"
    HANDED = "handed", "Handed over"


class PassKind(models.TextChoices):
    """What a secret of a relative is: the first two bring them in, the last opens one page."""

    INVITATION = "invitation", "Invitation"
    DEVICE = "device", "Device they came in on"
    TAP = "tap", "One tap from a message"


class PassEnd(models.TextChoices):
    """Why a way in no longer opens."""

    USED = "used", "It was used"
    LEFT = "left", "They went out"
    TRIES = "tries", "Three tries that were wrong"
    REPLACED = "replaced", "A newer one took its place"
    WITHDRAWN = "withdrawn", "The service closed it"
    ASKED = "asked", "They asked to close it"
    OVER = "over", "All work ended long ago"
