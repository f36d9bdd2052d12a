"""The records of a feed one after another: page by page, with each service's own page where the list is short."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from alongside.public.queries.feeds.line import MOST_BYTES, Line
from alongside.public.rules.open_referral import CannotReadFeed, Found, is_a_summary, read_json, records_in, shown

MOST_PAGES = 1_000
MOST_FAILURES = 5  # one after another, and then we stop asking
Say = Callable[[str], None]


@dataclass
class Feed:
    """What comes from one source. What was missing is known once `records` has been read to its end."""

    source: str
    say: Say = lambda _: None
    is_whole: bool = True
    remarks: list[str] = field(default_factory=list)

    def records(self) -> Iterator[Found]:
        """Each record with where it stands."""
        raise NotImplementedError

    def misses(self, remark: str) -> None:
        """Something of the feed did not come."""
        self.is_whole = False
        self.remarks.append(remark)


def open_feed(source: str, say: Say = lambda _: None) -> Feed:
    """A web address is asked; anything else is the name of a file."""
    if "://" in source:
        return OverTheLine(source, say, line=Line(source))
    return FromFile(Path(source).name[:500], say, file=Path(source))


@dataclass
class FromFile(Feed):
    """A list, a page with contents, or one service, in a file."""

    file: Path = Path()

    def records(self) -> Iterator[Found]:
        try:
            if self.file.stat().st_size > MOST_BYTES:
                raise CannotReadFeed(f"The file is larger than {MOST_BYTES // 1_000_000} MB.")
            contents = self.file.read_bytes()
        except (OSError, ValueError) as problem:
            why = getattr(problem, "strerror", None) or problem
            raise CannotReadFeed(f"The file cannot be read: {why}.") from None
        for number, record in enumerate(records_in(read_json(contents))):
            yield Found(f"services[{number}]", record)


@dataclass
class OverTheLine(Feed):
    """Pages of a list, asked for one after another until the last."""

    line: Line = field(kw_only=True)
    failures: int = 0
    told_at: float = field(default_factory=time.monotonic)
    came: int = 0

    def records(self) -> Iterator[Found]:
        number, pages, before = 1, 1, list[str]()
        while number <= pages:
            said = self._page(number)
            if said is not None:
                records = records_in(said)
                if number > 1 and ids_of(records) == before:
                    break  # it gives the same page whatever we ask
                yield from self._found(records, number)
                pages = max(pages, self._pages(said, number, records))
                before = ids_of(records)
            self._progress(f"  page {number:,} of {pages:,} …")
            if self._gives_up(number, pages):
                break
            number += 1
        self._count(said)

    def _page(self, number: int) -> Any:
        """The first page has to come; of a later one we say that it did not."""
        try:
            said = read_json(self.line.ask(with_page(self.source, number)))
            records_in(said)
        except CannotReadFeed as problem:
            if number == 1:
                raise
            self.failures += 1
            self.misses(f"Page {number:,} could not be read: {problem}")
            return None
        self.failures = 0
        return said

    def _pages(self, said: Any, number: int, records: list[Any]) -> int:
        """How many pages there are, as far as this page tells."""
        if not isinstance(said, dict) or "contents" not in said or not records or said.get("last_page") is True:
            return number
        told = said.get("total_pages")
        if isinstance(told, int) and not isinstance(told, bool) and told >= 0:
            return told
        return number + 1

    def _gives_up(self, number: int, pages: int) -> bool:
        if number >= pages:
            return False
        if self.failures >= MOST_FAILURES or self.line.is_used_up:
            self.misses(f"Pages after {number:,} were not asked for.")
            return True
        if number >= MOST_PAGES:
            self.misses(f"There are {pages:,} pages; only the first {MOST_PAGES:,} are read.")
            return True
        return False

    def _found(self, records: list[Any], page: int) -> Iterator[Found]:
        for number, record in enumerate(records):
            self.came += 1
            where = f"page {page}, services[{number}]"
            yield self._in_full(record, where) if is_a_summary(record) else Found(where, record)

    def _in_full(self, record: dict[str, Any], where: str) -> Found:
        """The service's own page; where it cannot be read, what the list says of it."""
        if self.failures >= MOST_FAILURES or self.line.is_used_up:
            return Found(where, record, "its own page, which was not asked for after others could not be read.")
        try:
            said = read_json(self.line.ask(with_id(self.source, str(record["id"]))))
        except CannotReadFeed as problem:
            self.failures += 1
            return Found(where, record, f"its own page: {problem}")
        self.failures = 0
        self._progress(f"  {self.came:,} services asked for …")
        if not isinstance(said, dict) or said.get("id") != record["id"]:
            return Found(where, record, "its own page: it is about another service.")
        return Found(where, {**record, **said})

    def _count(self, said: Any) -> None:
        told = said.get("total_items") if isinstance(said, dict) else None
        if isinstance(told, int) and not isinstance(told, bool) and told > self.came:
            self.misses(f"The feed says it has {told:,} services; {self.came:,} came.")

    def _progress(self, sentence: str) -> None:
        """Something is said each second."""
        if time.monotonic() - self.told_at >= 1:
            self.told_at = time.monotonic()
            self.say(sentence)


def ids_of(records: list[Any]) -> list[str]:
    """The ids of a page, to tell it from the one before."""
    return [shown(one.get("id")) if isinstance(one, dict) else "" for one in records]


def with_page(address: str, number: int) -> str:
    """The address of one page of the list."""
    parts = urlsplit(address)
    asked = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if pair[0] != "page"]
    return urlunsplit(parts._replace(query=urlencode([*asked, ("page", str(number))]), fragment=""))


def with_id(address: str, feed_id: str) -> str:
    """The address of one service: that of the list, and its id."""
    parts = urlsplit(address)
    return urlunsplit(
        parts._replace(
            path=f"{parts.path.rstrip('/')}/{quote(feed_id, safe='', errors='replace')}", query="", fragment=""
        )
    )
