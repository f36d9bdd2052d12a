"""When a page may be published, stopped or taken back, and which version is read when. No database, no clock."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol, TypeVar

from alongside.foundation.components import moment
from alongside.foundation.languages import language_of

FURTHEST = timedelta(days=366)


class Version(Protocol):
    """What has to be known of a version to say whether it is read."""

    @property
    def number(self) -> int: ...
    @property
    def shown_from(self) -> datetime: ...
    @property
    def stopped_at(self) -> datetime | None: ...


Some = TypeVar("Some", bound=Version)


def shown_of(versions: Iterable[Some], at: datetime) -> Some | None:
    """The version people read at this moment: the newest whose moment has come."""
    come = [one for one in versions if one.stopped_at is None and one.shown_from <= at]
    return max(come, key=lambda one: one.number, default=None)


def waiting_of(versions: Iterable[Some], at: datetime) -> Some | None:
    """The version that will be shown later, if one waits."""
    return next((one for one in versions if one.stopped_at is None and one.shown_from > at), None)


def blockers_to_a_next_version(waiting: Version | None) -> list[str]:
    """While one waits for its day, another would either be overtaken by it or take its place unseen."""
    if waiting is None:
        return []
    return [f"Version {waiting.number} waits to be shown on {moment(waiting.shown_from)}. Stop it first."]


def blockers_to_showing_from(shown_from: datetime, at: datetime) -> list[str]:
    """Why it cannot be shown from this moment on."""
    if shown_from < at:
        return ["That moment has passed. Choose a later one, or publish it now."]
    return ["Choose a day within a year."] if shown_from > at + FURTHEST else []


def blockers_to_stopping(version: Version, at: datetime) -> list[str]:
    """Only what nobody has read yet can be stopped; what was read is mended by a new version."""
    if version.stopped_at is not None:
        return [f"Version {version.number} was stopped already."]
    if version.shown_from <= at:
        return [f"Version {version.number} is shown already. Go back to an older one instead."]
    return []


def is_behind(*, made_from: int | None, english_now: int) -> bool:
    """Whether the English page was changed after these words were made from it."""
    return english_now > (made_from or 0)


@dataclass(frozen=True)
class Standing:
    """How a page is in one language, for the list of editors."""

    language: str
    shown: int = 0
    shown_from: datetime | None = None
    waiting: int = 0
    waiting_from: datetime | None = None
    written_by: str = ""
    is_behind: bool = False
    has_first_text: bool = True

    @property
    def sentences(self) -> list[str]:
        """What is so, each in a few words."""
        if self.shown:
            said = [f"Version {self.shown}, shown since {moment(self.shown_from)}"]
        else:
            said = ["The words it came with" if self.has_first_text else "Not written yet"]
        if self.waiting:
            said.append(f"Version {self.waiting} will be shown on {moment(self.waiting_from)}")
        if self.written_by:
            said.append(f"Being written by {self.written_by}")
        if self.is_behind:
            said.append("The English is newer")
        return said

    @property
    def in_language(self) -> str:
        return language_of(self.language).english
