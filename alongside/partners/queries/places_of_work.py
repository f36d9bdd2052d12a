"""Organisations as those who arrange training and those who come to learn ask for them."""

from django.db.models import Case, Count, Q, QuerySet, When
from django.http import Http404

from alongside.access.models import User
from alongside.partners.models import Organisation, OrganisationManager, Practitioner
from alongside.partners.queries import organisation_named, organisations
from alongside.partners.rules import organisations as rules
from alongside.partners.states import OrganisationKind


def organisations_found(words: str) -> QuerySet[Organisation]:
    """Those with these words in their name, or with this number, those to check first; how many people each has."""
    found = organisations().annotate(people=Count("practitioners", filter=Q(practitioners__worker__is_active=True)))
    return found.filter(Q(name__icontains=words) | Q(urn=words.strip())).order_by("-to_check", "name", "pk")


def get_organisation(number: int) -> Organisation:
    """One by its number; 404 for anything else."""
    if (organisation := Organisation.objects.filter(pk=number).first()) is None:
        raise Http404
    return organisation


def names_of_organisations() -> list[str]:
    """Every name we know, looked at or not."""
    return list(organisations().values_list("name", flat=True))


def names_offered() -> list[str]:
    """What is offered while somebody types where they work: what a stranger typed goes to no other before it was
    looked at."""
    return list(organisations().filter(to_check=False).values_list("name", flat=True))


def names_like(name: str, *, without: Organisation | None = None) -> list[str]:
    """Names we know that may be the same place."""
    return rules.alike(name, [one for one in names_of_organisations() if without is None or one != without.name])


def blockers_to_saying(
    *, name: str, kind: OrganisationKind, urn: str, people_count: int | None = None, of: Organisation | None = None
) -> list[str]:
    """Why an organisation cannot be called that, or have that number: asked of the others there are."""
    blockers = rules.blockers_to_number(kind, urn)
    same = organisation_named(name)
    if not name.strip():
        blockers.append("Write its name.")
    elif same and (of is None or same.pk != of.pk):
        blockers.append(f"There is {same.name} already.")
    other = organisations().filter(urn=urn).first() if urn else None
    if other and (of is None or other.pk != of.pk):
        blockers.append(f"{urn} is the number of {other.name}.")
    if people_count == 0:
        blockers.append("Nobody can be missing altogether: leave it empty, or write how many work there.")
    return blockers


def managers_of(organisation: Organisation) -> QuerySet[OrganisationManager]:
    """Who looks after the learning of its people now, by name."""
    found = OrganisationManager.objects.filter(organisation=organisation, ended_at=None)
    return found.select_related("worker", "named_by").order_by("worker__name", "pk")


def get_manager(organisation: Organisation, number: int) -> OrganisationManager:
    """One who looks after it now; 404 for anything else."""
    if (manager := managers_of(organisation).filter(pk=number).first()) is None:
        raise Http404
    return manager


def looked_after_by(worker: User) -> QuerySet[Organisation]:
    """The organisations whose people's learning this person looks after."""
    return organisations().filter(managers__worker=worker, managers__ended_at=None)


def people_of(organisation: Organisation) -> QuerySet[Practitioner]:
    """Who works there and has an account, by team and name; those without a team last."""
    found = Practitioner.objects.filter(organisation=organisation, worker__is_active=True).select_related("worker")
    return found.order_by(Case(When(team="", then=1), default=0), "team", "worker__name", "pk")
