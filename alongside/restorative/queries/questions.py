"""The restorative questions a service asks now, and each version there was."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import Http404

from alongside.access.models import User
from alongside.foundation.languages import LANGUAGES, Language, as_language, language_of, offered
from alongside.partners.models import Service
from alongside.partners.queries import our_own, service_of, services, where_they_work
from alongside.restorative.models import QuestionSet
from alongside.restorative.rules.questions import FIRST_SETS
from alongside.restorative.states import Audience, ReaderAge


@dataclass(frozen=True)
class WhichSet:
    """Which questions: whose, for whom, in which words and in which language."""

    service: Service
    audience: Audience
    reader: ReaderAge
    language: str

    @property
    def words_in(self) -> Language:
        return language_of(self.language)


def questions_for(service: Service, audience: Audience, reader: ReaderAge, language: str) -> list[str]:
    """What is asked: the service's newest version in this language; else what we came with, put into it."""
    return asked_now(WhichSet(service, audience, reader, language_of(language).code))


def asked_now(which: WhichSet) -> list[str]:
    """As above."""
    newest = versions_of(which).first()
    return list(newest.questions) if newest else first_questions(which.audience, which.reader, which.language)


def first_questions(audience: Audience, reader: ReaderAge, language: str) -> list[str]:
    """What we came with, in this language."""
    with as_language(language):
        return [str(question) for question in FIRST_SETS[audience, reader]]


def versions_of(which: WhichSet) -> QuerySet[QuestionSet]:
    """Every version this service wrote, the newest first."""
    return QuestionSet.objects.filter(
        service=which.service, audience=which.audience, reader=which.reader, language=which.language
    ).select_related("made_by")


def questions_of_version(which: WhichSet, number: int) -> list[str]:
    """The questions of one version; 0 is what we came with. 404 for a version there never was."""
    if number == 0:
        return first_questions(which.audience, which.reader, which.language)
    return list(get_version(which, number).questions)


def get_version(which: WhichSet, number: int) -> QuestionSet:
    if (version := versions_of(which).filter(number=number).first()) is None:
        raise Http404
    return version


def get_set_for(worker: User, audience: str, reader: str, language: str) -> WhichSet:
    """One set of the worker's service; 404 for a set there is not, or a language we do not have."""
    known = audience in Audience.values and reader in ReaderAge.values
    if not known or language not in {one.code for one in LANGUAGES}:
        raise Http404
    return WhichSet(service_asking(worker), Audience(audience), ReaderAge(reader), language)


def sets_for(worker: User, language: str) -> list[tuple[WhichSet, list[str], int]]:
    """Every set in one language: what is asked now, and which version that is (0: what we came with)."""
    service = service_asking(worker)
    newest = {
        (one.audience, one.reader): one
        for one in QuestionSet.objects.filter(service=service, language=language).order_by("number")
    }
    found = []
    for audience, reader in FIRST_SETS:
        version = newest.get((audience.value, reader.value))
        questions = list(version.questions) if version else first_questions(audience, reader, language)
        which = WhichSet(service, audience, reader, language)
        found.append((which, questions, version.number if version else 0))
    return found


def service_asking(worker: User) -> Service:
    """The worker's own service; for those in none, that of their organisation, else the first there is."""
    own = (
        service_of(worker) or services().filter(organisation__in=where_they_work(worker).values("organisation")).first()
    )
    if (service := own or services().order_by("pk").first()) is None:
        raise Http404
    return service


def languages_asked_in() -> list[Language]:
    """The languages the council serves."""
    return offered(our_own().languages)
