"""Whether something is to be mended between people of a family before their conference goes on."""

from alongside.families.models import Family, Mending


def open_mending(family: Family) -> Mending | None:
    """What the conference waits for, if anything."""
    return Mending.objects.filter(family=family, over_at=None).select_related("begun_by").first()


def mendings_of(family: Family) -> list[Mending]:
    """Everything it waited for, open or over, the newest first."""
    return list(Mending.objects.filter(family=family).select_related("over_by").order_by("-begun_at", "-pk"))


def last_mending(family: Family) -> Mending | None:
    """What it waited for last, open or over."""
    return Mending.objects.filter(family=family).select_related("begun_by", "over_by").order_by("-begun_at").first()
