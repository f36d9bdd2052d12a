"""How first texts are put together: sentences that stand elsewhere too are said once, and joined here."""

from django.utils.text import format_lazy

from alongside.foundation.languages import Said


def paragraphs(*said: Said) -> Said:
    """One paragraph below the other."""
    return format_lazy("\n\n".join(["{}"] * len(said)), *said)


def line(*said: Said) -> Said:
    """Sentences of one paragraph, each translated by itself."""
    return format_lazy(" ".join(["{}"] * len(said)), *said)


def points(*said: Said) -> Said:
    """A list, each on a line of its own."""
    return format_lazy("\n".join(["- {}"] * len(said)), *said)
