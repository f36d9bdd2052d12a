"""The words each public page comes with, until a service publishes its own. One module a page, each with its PAGE.

What families read is said with `_("…")`, so that it stands in every language; what professionals read is English.
The blocks hold what `rules/blocks.py` says of each kind.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from alongside.foundation.languages import Said
from alongside.public.states import Reads

Block = Mapping[str, Any]


@dataclass(frozen=True)
class FirstText:
    """A page as we bring it along."""

    slug: str
    reads: Reads
    title: Said
    lead: Said = ""
    blocks: Sequence[Block] = field(default_factory=list)


def _all_of_them() -> dict[str, FirstText]:
    pages: list[FirstText] = [
        import_module(f"{__name__}.{module.name}").PAGE
        for module in iter_modules(__path__)
        if not module.name.startswith("_")
    ]
    return {page.slug: page for page in pages}


FIRST_TEXTS = _all_of_them()
