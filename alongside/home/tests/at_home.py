"""A relative's own browser, let in as in life."""

from datetime import datetime

from django.test import Client
from django.utils import timezone

from alongside.access.models import User
from alongside.families.actions import let_in, make_home_key
from alongside.families.models import Family, HomeKey
from alongside.families.queries import home_key_of
from alongside.home.views import HOME_COOKIE
from alongside.people.models import Person

WORD = "purple teapot"


def a_home_key(family: Family, person: Person, *, language: str = "en-gb", by: User | None = None) -> HomeKey:
    """Their way in, made by whoever began the family; the one they have already, where there is one."""
    if found := home_key_of(family, person):
        return found
    return make_home_key(
        family=family, person=person, word=WORD, language=language, by=by or family.added_by, at=timezone.now()
    )


def at_home(family: Family, person: Person, *, language: str = "en-gb", at: datetime | None = None) -> Client:
    """A browser in which this relative has come in."""
    key = a_home_key(family, person, language=language)
    client = Client()
    client.cookies[HOME_COOKIE] = let_in(key=key, at=at or timezone.now())
    return client
