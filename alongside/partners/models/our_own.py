"""What a council chooses for itself: how it shows itself to anyone, and words it is careful with."""

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower


class CarefulWord(models.Model):
    """A council's own line in the list of words that blame or hide, with what people rather hear.

    What we came with stands in alongside/foundation/careful_words.txt; a line here of the same word takes its place.
    `left_out` takes a word off the list.
    """

    word = models.CharField(max_length=100)
    rather = models.CharField(max_length=200, blank=True)
    why = models.CharField(max_length=300, blank=True)
    left_out = models.BooleanField(default=False)
    changed_at = models.DateTimeField()
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")

    class Privacy:
        personal = ()
        ordinary = ("word", "rather", "why", "left_out", "changed_at", "changed_by")

    class Walls:
        none = "says nothing of any family: words to be careful with"

    class Meta:
        ordering = ("word",)
        constraints = (
            models.UniqueConstraint(Lower("word"), name="one_line_of_a_word"),
            models.CheckConstraint(condition=Q(left_out=True) | ~Q(rather=""), name="a_kinder_word_is_given"),
        )

    def __str__(self) -> str:
        return self.word


# The colours we came with: alongside/foundation/scss/_tokens.scss says the same.
CAME_WITH = {"family_colour": "#7a3b2e", "service_colour": "#2b4f76", "link_colour": "#0b5563"}
# How the stylesheet of a council's colours is made. It is kept for good by those who have it: made differently, it
# needs another number here.
STYLESHEET = "1"


class OurOwn(models.Model):
    """How a council shows itself to anyone: its name, colours and logo, its languages, and the numbers to ring.

    Each change is a row of its own, never changed again but for taking it up; the newest that is taken up is shown. One
    that is not taken up is a preview. So every look there ever was can be had back. Colours are "#rrggbb".
    """

    name = models.CharField(max_length=80)
    family_colour = models.CharField(max_length=7, default=CAME_WITH["family_colour"])
    service_colour = models.CharField(max_length=7, default=CAME_WITH["service_colour"])
    link_colour = models.CharField(max_length=7, default=CAME_WITH["link_colour"])
    logo = models.BinaryField(null=True)
    logo_mark = models.CharField(max_length=64, blank=True)  # the SHA-256 of its bytes: its address, kept for good
    logo_alt = models.CharField(max_length=200, blank=True)
    languages = ArrayField(models.CharField(max_length=10), default=list)
    # Where worries about a child go. To be checked by the council: nothing here is known until it says so.
    safeguarding_email = models.EmailField(blank=True)
    safeguarding_phone = models.CharField(max_length=40, blank=True)
    safeguarding_hours = models.CharField(max_length=200, blank=True)
    out_of_hours_phone = models.CharField(max_length=40, blank=True)
    who_else_helps = models.TextField(blank=True, max_length=2000)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    taken_up_at = models.DateTimeField(null=True)
    taken_up_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")

    # Set on a row that is being tried on a page; never kept.
    trying = False

    class Privacy:
        personal = ()
        ordinary = (
            "name",
            "family_colour",
            "service_colour",
            "link_colour",
            "logo",
            "logo_mark",
            "logo_alt",
            "languages",
            "safeguarding_email",
            "safeguarding_phone",
            "safeguarding_hours",
            "out_of_hours_phone",
            "who_else_helps",
            "made_at",
            "made_by",
            "taken_up_at",
            "taken_up_by",
        )

    class Walls:
        none = "says nothing of any family: how the council shows itself to anyone"

    class Meta:
        verbose_name_plural = "our own"
        ordering = ("-made_at", "-id")

    def __str__(self) -> str:
        return self.name

    @property
    def colours(self) -> dict[str, str]:
        """The three of them by name."""
        return {name: getattr(self, name) for name in CAME_WITH}

    @property
    def colours_mark(self) -> str:
        """Where the stylesheet with these colours is; nothing where they are the ones we came with."""
        if self.colours == CAME_WITH:
            return ""
        return "-".join([STYLESHEET, *(colour.removeprefix("#") for colour in self.colours.values())])

    @property
    def theme_colour(self) -> str:
        """What a phone puts around our pages: the paper we came with, or the family's colour of a council's own."""
        return self.family_colour if self.colours_mark else "#fffdf9"
