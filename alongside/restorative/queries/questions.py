"""The restorative questions a service asks now, and each version there was."""

from dataclasses import dataclass

from django.db.models import QuerySet

from alongside.foundation.languages import as_language, language_of
from alongside.partners.models import Service
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


def questions_for(service: Service, audience: Audience, reader: ReaderAge, language: str) -> list[str]:
    """What is asked: the service's newest version in this language; else what we came with, put into it."""
    which = WhichSet(service, audience, reader, language_of(language).code)
    newest = versions_of(which).first()
    return list(newest.questions) if newest else first_questions(audience, reader, language)


def first_questions(audience: Audience, reader: ReaderAge, language: str) -> list[str]:
    """What we came with, in this language."""
    with as_language(language):
        return [str(question) for question in FIRST_SETS[audience, reader]]


def versions_of(which: WhichSet) -> QuerySet[QuestionSet]:
    """Every version this service wrote, the newest first."""
    return QuestionSet.objects.filter(
        service=which.service, audience=which.audience, reader=which.reader, language=which.language
    ).select_related("made_by")
