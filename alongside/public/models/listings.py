"""Where else there is help: services that others run, from Open Referral UK 3.0 feeds."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models


class ListingImport(models.Model):
    """One reading of a feed: how many were taken, and why each of the others was not."""

    source = models.CharField(max_length=500)  # the feed's address, or the file's name
    called = models.CharField(max_length=200, blank=True)  # what families are told the directory is called
    read_at = models.DateTimeField()
    taken = models.PositiveIntegerField()
    gone = models.PositiveIntegerField()  # listed before, and in the feed no more
    not_taken = models.JSONField(default=list)  # [{"where": "services[12]", "id": …, "why": "a sentence"}]
    taken_without = models.JSONField(default=list)  # the same, of what was taken with a part left out
    remarks = models.JSONField(default=list)  # sentences about the reading as a whole

    class Privacy:
        personal = ()
        ordinary = ("source", "called", "read_at", "taken", "gone", "not_taken", "taken_without", "remarks")

    class Walls:
        none = "says nothing of any family: a directory that others publish"

    class Meta:
        ordering = ("-read_at", "-id")

    def __str__(self) -> str:
        return f"{self.source}: {self.taken} taken"


class Listing(models.Model):
    """A service that helps people, as its feed describes it. Ages are in years."""

    source = models.CharField(max_length=500)
    feed_id = models.CharField(max_length=100)
    name = models.CharField(max_length=300)
    organisation = models.CharField(max_length=300, blank=True)
    description = models.TextField(blank=True)
    url = models.CharField(max_length=500, blank=True)
    email = models.CharField(max_length=254, blank=True)
    phones = ArrayField(models.CharField(max_length=100), default=list)
    needs = ArrayField(models.CharField(max_length=200), default=list)  # what it helps with, in the feed's own terms
    languages = ArrayField(models.CharField(max_length=60), default=list)
    youngest = models.PositiveSmallIntegerField(null=True)
    oldest = models.PositiveSmallIntegerField(null=True)
    who_for = models.TextField(blank=True)
    cost = models.TextField(blank=True)
    opening = models.TextField(blank=True)
    access = models.TextField(blank=True)
    areas = ArrayField(models.CharField(max_length=200), default=list)
    is_online = models.BooleanField(default=False)
    assured_on = models.DateField(null=True)
    found_by = SearchVectorField(null=True)
    imported = models.ForeignKey(ListingImport, on_delete=models.PROTECT, related_name="listings")

    class Privacy:
        personal = ()
        ordinary = (
            "source",
            "feed_id",
            "name",
            "organisation",
            "description",
            "url",
            "email",
            "phones",
            "needs",
            "languages",
            "youngest",
            "oldest",
            "who_for",
            "cost",
            "opening",
            "access",
            "areas",
            "is_online",
            "assured_on",
            "found_by",
            "imported",
        )

    class Walls:
        none = "says nothing of any family: a directory that others publish"

    class Meta:
        ordering = ("name", "id")
        indexes = (GinIndex(fields=["found_by"], name="listings_by_words"),)
        constraints = (models.UniqueConstraint(fields=["source", "feed_id"], name="one_listing_of_a_feeds_id"),)

    def __str__(self) -> str:
        return self.name


class ListingPlace(models.Model):
    """Where a listed service is held. Latitude and longitude are degrees (WGS 84)."""

    listing = models.ForeignKey(Listing, on_delete=models.CASCADE, related_name="places")
    name = models.CharField(max_length=300, blank=True)
    address = models.TextField(blank=True)
    town = models.CharField(max_length=200, blank=True)
    postcode = models.CharField(max_length=20, blank=True, db_index=True)
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)

    class Privacy:
        personal = ()
        ordinary = ("listing", "name", "address", "town", "postcode", "latitude", "longitude")

    class Walls:
        none = "says nothing of any family: a directory that others publish"

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return self.name or self.postcode
