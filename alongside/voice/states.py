"""Where words are put, in what shape, who may read them, and how feedback is answered."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Place(models.TextChoices):
    """The three houses of a child (Three Houses, Weld and Greening), and the words anybody sends to the meeting."""

    GOOD_THINGS = "good_things", _("Good things")
    WORRIES = "worries", _("Worries")
    HOPES = "hopes", _("Hopes and dreams")
    FOR_THE_MEETING = "for_the_meeting", _("For our meeting")


HOUSES = (Place.GOOD_THINGS, Place.WORRIES, Place.HOPES)


class SaidKind(models.TextChoices):
    WORDS = "words", _("Words")
    DRAWING = "drawing", _("Drawing")
    RECORDING = "recording", _("Recording")


class ReaderKind(models.TextChoices):
    """Who may read one thing. Nobody is chosen until whoever said it chooses."""

    PERSON = "person", "Somebody in the family"
    COORDINATOR = "coordinator", "The coordinator"
    WORKERS = "workers", "The workers"
    MEETING = "meeting", "Everybody at the meeting"


WORKER_KINDS = (ReaderKind.COORDINATOR, ReaderKind.WORKERS, ReaderKind.MEETING)


class ReadBy(models.TextChoices):
    """Who reads somebody's words out at the meeting."""

    ME = "me", _("I read it myself")
    ADVOCATE = "advocate", _("My advocate")
    COORDINATOR = "coordinator", _("The coordinator")
    SOMEBODY = "somebody", _("Somebody else")


class ThreeSteps(models.TextChoices):
    YES = "yes", _("Yes")
    PARTLY = "partly", _("A bit")
    NO = "no", _("No")


class AsWhat(models.TextChoices):
    CHILD = "child", "A child"
    ADULT = "adult", "An adult of the family"
    WORKER = "worker", "A worker"
