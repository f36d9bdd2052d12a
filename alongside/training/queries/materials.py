"""Learning materials as pages ask for them. The bytes of a file are never read in a list."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, F, Func, IntegerField, Max, OuterRef, QuerySet
from django.http import Http404

from alongside.access.models import User
from alongside.training.models import Attendance, Booking, Course, Material, MaterialVersion, SessionTrainer
from alongside.training.rules.materials import PlaceTaken, read_now, said_of
from alongside.training.states import COUNTS, BookingStatus, MaterialKind, ReadWhen, SessionStatus


@dataclass(frozen=True)
class Held:
    """One version, as a list shows it: what it holds in a few words, and never its bytes."""

    number: int
    made_at: datetime
    made_by: str
    said: str
    link: str
    words: str
    file_name: str


@dataclass(frozen=True)
class Shown:
    """A material with its newest version and those before it, the latest first."""

    material: Material
    newest: Held
    earlier: list[Held]


def materials_of(course: Course, *, withdrawn: bool = False) -> list[Shown]:
    """What a course has, in its order; or what was taken out of it. Two questions, however much it is."""
    materials = list(course.materials.filter(withdrawn_at__isnull=not withdrawn).select_related("withdrawn_by"))
    known = _held_by([material.pk for material in materials])
    return [Shown(one, known[one.pk][0], known[one.pk][1:]) for one in materials if known[one.pk]]


def get_material(number: int) -> Shown:
    """One material with all its versions; 404 for anything else."""
    material = Material.objects.select_related("course", "withdrawn_by").filter(pk=number).first()
    if material is None or not (every := _held_by([number])[number]):
        raise Http404
    return Shown(material, every[0], every[1:])


def _held_by(materials: list[int]) -> defaultdict[int, list[Held]]:
    size = Func(F("content"), function="octet_length", output_field=IntegerField())
    found = MaterialVersion.objects.filter(material__in=materials).order_by("-number").annotate(size=size)
    known: defaultdict[int, list[Held]] = defaultdict(list)
    rows = found.values_list("material", "number", "made_at", "made_by__name", "link", "words", "file_name", "size")
    for material, number, made_at, made_by, link, words, file_name, weight in rows:
        said = said_of(file_name, weight or 0, link=link, words=words)
        known[material].append(Held(number, made_at, made_by, said, link, words, file_name))
    return known


def get_version_to_open(
    learner: User, material: int, number: int = 0, *, arranges: bool, kind: MaterialKind, at: datetime
) -> MaterialVersion:
    """The newest version, with its bytes, for whoever may read it now; an earlier one for who arranges training alone.

    404 for everybody else, and for what was taken out.
    """
    found = MaterialVersion.objects.select_related("material__course").filter(material=material, material__kind=kind)
    version = found.filter(number=number).first() if number else found.order_by("-number").first()
    if version is None or not (arranges or (not number and _may_read(learner, version.material, at))):
        raise Http404
    return version


def _may_read(learner: User, material: Material, at: datetime) -> bool:
    if material.withdrawn_at:
        return False
    if SessionTrainer.objects.filter(session__course=material.course_id, worker=learner).exists():
        return True
    return material.read_when in what_opens(
        Booking.objects.filter(session__course=material.course_id, learner=learner), at
    )


def opened_by(booking: Booking, at: datetime) -> frozenset[ReadWhen]:
    """What this one place opens."""
    return what_opens(Booking.objects.filter(pk=booking.pk), at)


def what_opens(bookings: QuerySet[Booking], at: datetime) -> frozenset[ReadWhen]:
    """What these places open: a session is over when its last day is, or its register was closed."""
    there = Attendance.objects.filter(booking=OuterRef("pk"), came__in=COUNTS)
    rows = (
        bookings.filter(status=BookingStatus.BOOKED)
        .annotate(last=Max("session__days__ends_at"), there=Exists(there))
        .values_list("session__status", "last", "there")
    )
    return read_now(
        PlaceTaken(over=status == SessionStatus.OVER or (last is not None and last <= at), was_there=was_there)
        for status, last, was_there in rows
    )
