"""The champions of the city, and who can become one."""

from collections import defaultdict

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404

from alongside.access.models import User
from alongside.partners.models import Organisation, Practitioner
from alongside.training.models import Champion

MOST_FOUND = 20


def champions() -> QuerySet[Champion]:
    """Those of now, by name."""
    found = Champion.objects.filter(until_on=None).select_related("practitioner__worker", "practitioner__organisation")
    return found.order_by("practitioner__worker__name", "pk")


def champions_by_organisation() -> list[tuple[Organisation, list[Champion]]]:
    """The network: place by place, who is one there."""
    found: defaultdict[Organisation, list[Champion]] = defaultdict(list)
    for champion in champions():
        found[champion.practitioner.organisation].append(champion)
    return sorted(found.items(), key=lambda one: one[0].name.casefold())


def organisations_without() -> QuerySet[Organisation]:
    """Where nobody is one, by name."""
    one = Champion.objects.filter(practitioner__organisation=OuterRef("pk"), until_on=None)
    return Organisation.objects.filter(~Exists(one)).order_by("name", "pk")


def who_could_be(words: str) -> list[Practitioner]:
    """Practitioners with these words in their name, address or organisation, who are none yet; the first of them."""
    if not words.strip():
        return []
    found = Practitioner.objects.filter(worker__is_active=True).exclude(
        champions__until_on=None, champions__isnull=False
    )
    for word in words.split()[:5]:
        found = found.filter(
            Q(worker__name__icontains=word) | Q(worker__email__icontains=word) | Q(organisation__name__icontains=word)
        )
    return list(found.select_related("worker", "organisation").order_by("worker__name", "pk")[: MOST_FOUND + 1])


def get_champion(number: int) -> Champion:
    """One of now; 404 for anything else."""
    if (champion := champions().filter(pk=number).first()) is None:
        raise Http404
    return champion


def get_practitioner(number: int) -> Practitioner:
    """Somebody who could be one, by number; 404 for anything else."""
    found = Practitioner.objects.filter(pk=number, worker__is_active=True).select_related("worker", "organisation")
    if (practitioner := found.first()) is None:
        raise Http404
    return practitioner


def is_champion(worker: User) -> bool:
    return Champion.objects.filter(practitioner__worker=worker, until_on=None).exists()
