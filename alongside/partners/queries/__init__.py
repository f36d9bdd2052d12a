"""Reading services, practitioners and their leave."""

from collections.abc import Iterable
from datetime import date
from typing import Any, cast

from django.contrib.auth.password_validation import validate_password
from django.core.cache import caches
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db.models import Case, Prefetch, Q, QuerySet, When
from django.http import Http404, HttpRequest
from django.utils.functional import SimpleLazyObject

from alongside.access.models import User
from alongside.access.states import Role
from alongside.foundation.languages import offered
from alongside.partners.models import Leave, Organisation, OurOwn, Practitioner, Service
from alongside.partners.rules import colours as colour_rules

# Kept by each process for so many seconds: every page of the front door asks.
OURS_KEPT = 15


def where_they_work(worker: User) -> QuerySet[Practitioner]:
    """This worker's place of work, to be asked within another question."""
    return Practitioner.objects.filter(worker=worker)


def organisations_of(worker_ids: set[int]) -> dict[int, str]:
    """Where each of these workers works, by worker."""
    found = Practitioner.objects.filter(worker__in=worker_ids).select_related("organisation")
    return {one.worker_id: one.organisation.name for one in found}


def organisations() -> QuerySet[Organisation]:
    """Every organisation on the books, by name."""
    return Organisation.objects.order_by("name", "pk")


def organisation_named(name: str) -> Organisation | None:
    """The one of this name, whether or not it is written with the same capitals."""
    return organisations().filter(name__iexact=name.strip()).first()


def service_of(worker: User) -> Service | None:
    """The service this worker belongs to, if any."""
    practitioner = Practitioner.objects.select_related("service").filter(worker=worker).first()
    return practitioner.service if practitioner else None


def accounts() -> QuerySet[User]:
    """Every account, those that are open first, by name; after all of them, those of who only comes to learn."""
    learns = Case(When(roles=[], then=1), default=0)
    return User.objects.select_related("practitioner__organisation").order_by(learns, "-is_active", "name", "pk")


def get_account(number: int) -> User:
    """One worker's account; 404 for anything else."""
    if (worker := accounts().filter(pk=number).first()) is None:
        raise Http404
    return worker


def blockers_to_ending(worker: User, *, by: User) -> list[str]:
    """Why this account cannot be ended."""
    if worker.pk == by.pk:
        return ["Nobody ends their own account: ask another administrator."]
    return [] if worker.is_active else ["This account has ended already."]


def get_service_of(worker: User) -> Service:
    """The service this worker belongs to; 404 for those who belong to none."""
    service = service_of(worker)
    if service is None:
        raise Http404
    return service


def settings_of(service: Service, names: list[str]) -> dict[str, Any]:
    """The saved answers of the settings page."""
    return {name: getattr(service, name) for name in names}


def services() -> QuerySet[Service]:
    """Every service a referrer can ask."""
    return Service.objects.order_by("name")


def get_service(number: int) -> Service:
    """One service by its number."""
    return Service.objects.get(pk=number)


def coordinators_of(service: Service, *, today: date) -> QuerySet[Practitioner]:
    """The service's coordinators with open accounts, with the leave that is still to come."""
    still_to_come = Leave.objects.filter(last_on__gte=today).order_by("first_on")
    return (
        Practitioner.objects.filter(
            service=service, worker__is_active=True, worker__roles__contains=[Role.COORDINATOR.value]
        )
        .select_related("worker")
        .prefetch_related(Prefetch("leave", queryset=still_to_come))
        .order_by("worker__name")
    )


def practitioners_named(words: str) -> QuerySet[Practitioner]:
    """Practitioners whose name or email address has these words in it."""
    return (
        Practitioner.objects.filter(worker__is_active=True, worker__name__icontains=words)
        .select_related("worker", "organisation")
        .order_by("worker__name")
    )


def blockers_to_opening(*, email: str, roles: list[Role], password: str, by: User | None) -> list[str]:
    """Why this account cannot be opened: asked of the accounts there are, and of Django's own password rules."""
    blockers = []
    if User.objects.filter(email__iexact=email).exclude(roles=[]).exists():  # who only learns becomes a worker
        blockers.append("Somebody has an account with this email address already.")
    if by is None and User.objects.exists():
        blockers.append("There are accounts here, so an administrator has to open this one.")
    if by is None and Role.ADMINISTRATOR not in roles:
        blockers.append("The first account has to be an administrator’s.")
    if Role.ADMINISTRATOR in roles and len(set(roles)) > 1:
        blockers.append("Somebody who gives out accounts opens no family, so they have no other role.")
    try:
        validate_email(email)
    except ValidationError:
        blockers.append("Write an email address, like name@example.org.")
    try:
        validate_password(password)
    except ValidationError as problem:
        blockers += problem.messages
    return blockers


def our_own() -> OurOwn:
    """How the council shows itself: what was taken up last, or what we came with. Without the bytes of its logo."""
    kept = caches["of_this_process"]
    if (ours := kept.get("our_own")) is None:
        ours = OurOwn.objects.exclude(taken_up_at=None).defer("logo").order_by("-taken_up_at", "-pk").first()
        ours = ours or OurOwn(name="")
        kept.set("our_own", ours, OURS_KEPT)
    return cast(OurOwn, ours)


def get_colours(mark: str) -> str:
    """The stylesheet at this address; 404 for colours nobody may choose."""
    if (colours := colour_rules.colours_of(mark)) is None:
        raise Http404
    return colour_rules.stylesheet(colours)


def get_logo(mark: str) -> bytes:
    """The picture at this address; 404 for one that is not there."""
    look = OurOwn.objects.filter(logo_mark=mark).exclude(logo=None).first()
    if look is None:
        raise Http404
    return bytes(look.logo or b"")


def look_shown() -> OurOwn | None:
    """The look everybody sees, straight from its table; none where nothing was ever chosen."""
    return OurOwn.objects.exclude(taken_up_at=None).order_by("-taken_up_at", "-pk").first()


def looks_taken_up() -> list[OurOwn]:
    """Every look there was, the one that is shown now first, with who took it up."""
    looks = OurOwn.objects.exclude(taken_up_at=None).defer("logo").select_related("made_by", "taken_up_by")
    return list(looks.order_by("-taken_up_at", "-pk"))


def look_being_tried(by: User) -> OurOwn | None:
    """What this worker saved last and did not take up, unless something was taken up since."""
    tried = OurOwn.objects.filter(taken_up_at=None, made_by=by).defer("logo").order_by("-made_at", "-pk").first()
    shown = OurOwn.objects.exclude(taken_up_at=None).order_by("-taken_up_at", "-pk").only("taken_up_at").first()
    if tried and shown and shown.taken_up_at and shown.taken_up_at > tried.made_at:
        return None
    return tried


def get_look_for(worker: User, number: int) -> OurOwn:
    """A look that was shown once, or one that this worker is trying; 404 for what somebody else is trying."""
    look = OurOwn.objects.filter(pk=number).exclude(~Q(made_by=worker), taken_up_at=None).first()
    if look is None:
        raise Http404
    return look


def answers_of_look(look: OurOwn, names: Iterable[str]) -> dict[str, Any]:
    """The saved answers of the page on which a look is chosen. No language chosen means all of them."""
    saved = {name: getattr(look, name) for name in names if hasattr(look, name)}
    return saved | {"languages": [one.code for one in offered(look.languages) if not one.is_english]}


def our_own_on_every_page(request: HttpRequest) -> dict[str, Any]:
    """For every page: asked only by a page that shows it. A preview brings along the look it shows."""
    return {"our_own": getattr(request, "our_own", None) or SimpleLazyObject(our_own)}
