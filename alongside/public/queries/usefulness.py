"""What people answered to “Is this page useful?”, and what stands beneath it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import cast

from django.core.cache import caches
from django.db.models import Count, Q, QuerySet
from django.db.models.functions import TruncMonth
from django.http import Http404

from alongside.foundation.languages import ENGLISH, language_of
from alongside.public.models import PageReply, PageVersion, PageVote
from alongside.public.queries.pages import page_shown, pages_there_are
from alongside.public.rules.page_names import NAMES
from alongside.public.rules.usefulness import Score, Standing, score_of

# Kept by each process for so many seconds: every public page asks.
REPLIES_KEPT = 15
REPLIES_SHOWN = 3


@dataclass(frozen=True)
class PageRead:
    """Which words somebody had before them: the page, the language it was shown in, and its version."""

    page: str
    language: str
    version: int


def is_a_page(name: str, *, at: datetime) -> bool:
    """Whether there is a public page that is called so in votes."""
    return name in NAMES or name in pages_there_are(at)


def page_read(name: str, language: str, version: str, *, at: datetime) -> PageRead:
    """What was read by somebody whose form says so. 404 for a page there is not; an odd version is now's."""
    if not is_a_page(name, at=at):
        raise Http404
    shown = page_shown(name, language, at)
    if shown is None:
        return PageRead(name, language_of(language).code, 0)
    said = int(version) if version.isascii() and version.isdecimal() and len(version) < 6 else shown.number
    return PageRead(name, shown.language.code, said if 0 <= said <= shown.number else shown.number)


def _versions_shown(*, at: datetime) -> dict[tuple[str, str], int]:
    """The version people read now, of every page and language that has one; others show what we came with."""
    come = PageVersion.objects.filter(shown_from__lte=at, stopped_at=None)
    newest = come.order_by("page", "language", "-number").distinct("page", "language")
    return {(page, language): number for page, language, number in newest.values_list("page", "language", "number")}


def vote_by(mark: str) -> PageVote:
    """One answer, by the secret only whoever gave it has; 404 for anything else."""
    if "\x00" in mark or (vote := PageVote.objects.filter(mark=mark[:64]).first()) is None:
        raise Http404
    return vote


def pages_by_usefulness(*, at: datetime) -> list[Standing]:
    """Every public page with what was answered, of its words as they are now and ever."""
    shown = _versions_shown(at=at)
    ever: dict[str, Score] = {}
    now: dict[str, Score] = {}
    counted = PageVote.objects.order_by().values_list("page", "language", "version", "answer").annotate(Count("pk"))
    for page, language, version, answer, count in counted:
        score = score_of([(answer, count)])
        ever[page] = ever.get(page, Score()) + score
        if version == shown.get((page, language), 0):
            now[page] = now.get(page, Score()) + score
    waiting = _waiting()
    return [
        Standing(page, title, now.get(page, Score()), ever.get(page, Score()), waiting.get(page, 0))
        for page, title in titles(at=at).items()
    ]


def titles(*, at: datetime) -> dict[str, str]:
    """Every page that can be voted on, and what editors call it."""
    own = {page: page.replace("-", " ").capitalize() for page in pages_there_are(at) if page not in NAMES}
    return NAMES | own


def get_title(page: str, *, at: datetime) -> str:
    """What editors call this page; 404 for one there is not."""
    if (title := titles(at=at).get(page)) is None:
        raise Http404
    return title


def _waiting() -> dict[str, int]:
    unsettled = _with_words().filter(settled_at=None).order_by().values_list("page").annotate(Count("pk"))
    return {page: count for page, count in unsettled}  # noqa: C416 (a row of a query is no pair to mypy)


def _with_words() -> QuerySet[PageVote]:
    return PageVote.objects.filter(Q(struck__gt=0) | ~Q(words=""))


def by_month(page: str) -> list[tuple[date, Score]]:
    """Of one page, month by month, the newest first."""
    counted = (
        PageVote.objects.filter(page=page)
        .order_by()
        .annotate(month=TruncMonth("on_day"))
        .values_list("month", "answer")
        .annotate(Count("pk"))
    )
    months: dict[date, Score] = {}
    for month, answer, count in counted:
        months[month] = months.get(month, Score()) + score_of([(answer, count)])
    return sorted(months.items(), reverse=True)


def by_version(page: str) -> list[tuple[str, int, datetime | None, Score]]:
    """Of one page, language by language and version by version, the newest first; with when it was first shown."""
    since = {
        (language, number): first
        for language, number, first in PageVersion.objects.filter(page=page).values_list(
            "language", "number", "shown_from"
        )
    }
    counted = PageVote.objects.filter(page=page).order_by().values_list("language", "version", "answer")
    scores: dict[tuple[str, int], Score] = {}
    for language, version, answer, count in counted.annotate(Count("pk")):
        scores[language, version] = scores.get((language, version), Score()) + score_of([(answer, count)])
    newest_first = sorted(scores, key=lambda one: (one[0] != ENGLISH, one[0], -one[1]))
    return [
        (language, number, since.get((language, number)), scores[language, number]) for language, number in newest_first
    ]


def what_people_said(page: str) -> QuerySet[PageVote]:
    """Every answer to one page that came with words, those not yet settled first, the newest first."""
    return _with_words().filter(page=page).order_by("settled_at", "-on_day", "-pk").select_related("settled_by")


def get_said(number: int) -> PageVote:
    """One answer with words; 404 for anything else."""
    if (vote := _with_words().filter(pk=number).first()) is None:
        raise Http404
    return vote


def every_vote() -> QuerySet[PageVote]:
    """For a spreadsheet."""
    return PageVote.objects.order_by("page", "on_day", "pk")


def replies_of(page: str) -> QuerySet[PageReply]:
    """What was said to everyone about a page, also what stands there no longer."""
    return PageReply.objects.filter(page=page).select_related("said_by")


def get_reply(number: int) -> PageReply:
    """One of them; 404 for anything else."""
    if (reply := PageReply.objects.filter(pk=number).first()) is None:
        raise Http404
    return reply


def replies_standing(page: str) -> list[PageReply]:
    """ "You said, we changed": the newest few that stand beneath a page."""
    kept = caches["of_this_process"]
    if (standing := kept.get("page_replies")) is None:
        standing = {}
        for reply in PageReply.objects.filter(ended_at=None):
            standing.setdefault(reply.page, []).append(reply)
        kept.set("page_replies", standing, REPLIES_KEPT)
    return cast(list[PageReply], standing.get(page, []))[:REPLIES_SHOWN]
