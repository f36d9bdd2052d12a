"""Learning materials of a course: added, renewed by versions that are never changed, put in order, taken out."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Max

from alongside.access.guards import require
from alongside.access.models import User
from alongside.access.states import Permission
from alongside.audit.actions import record
from alongside.foundation.blockers import Cannot
from alongside.training.models import Course, Material, MaterialVersion
from alongside.training.rules.material_files import Taken
from alongside.training.rules.materials import blockers_to_cards, blockers_to_link, moved
from alongside.training.states import MaterialKind, ReadWhen


class CannotChangeMaterials(Cannot):
    """Why the materials of a course stay as they are."""


@dataclass(frozen=True)
class Holds:
    """What a version holds: a file, a link, or the lines of cards."""

    file: Taken | None = None
    link: str = ""
    words: str = ""


@transaction.atomic
def add_material(
    *, course: Course, kind: MaterialKind, title: str, read_when: ReadWhen, holds: Holds, by: User, at: datetime
) -> Material:
    """Something to read, print or open, with its first version; it stands last."""
    require(Permission.TRAINING_ARRANGE, of=by)
    _check(kind, holds)
    course = lock_course(course)
    last = course.materials.aggregate(last=Max("position"))["last"] or 0
    material = Material.objects.create(course=course, kind=kind, title=title, read_when=read_when, position=last + 1)
    _version(material, 1, holds, by=by, at=at)
    record("training.material_added", subject=material, by=by, at=at)
    return material


@transaction.atomic
def new_version(*, material: Material, after: int, holds: Holds, by: User, at: datetime) -> MaterialVersion:
    """What it holds from now on. `after` is the version its writer has seen: nobody puts theirs on another unread."""
    require(Permission.TRAINING_ARRANGE, of=by)
    material = _lock(material)
    _check(MaterialKind(material.kind), holds)
    newest = material.versions.aggregate(newest=Max("number"))["newest"]
    if material.withdrawn_at:
        raise CannotChangeMaterials("This was taken out. Bring it back first.")
    if newest != after:
        raise CannotChangeMaterials("Somebody else saved a new version just now. Look at theirs first.")
    version = _version(material, newest + 1, holds, by=by, at=at)
    record("training.material_version", subject=material, detail={"number": version.number}, by=by, at=at)
    return version


@transaction.atomic
def change_material(*, material: Material, title: str, read_when: ReadWhen, by: User, at: datetime) -> Material:
    """What it is called, and from when on people read it."""
    require(Permission.TRAINING_ARRANGE, of=by)
    material = _lock(material)
    if (material.title, material.read_when) == (title, read_when):
        raise CannotChangeMaterials("It says this already.")
    material.title, material.read_when = title, read_when
    material.save(update_fields=["title", "read_when"])
    record("training.material_changed", subject=material, by=by, at=at)
    return material


@transaction.atomic
def withdraw_material(*, material: Material, by: User, at: datetime) -> Material:
    """Learners find it no more. Nothing of it goes away, and it can be brought back."""
    require(Permission.TRAINING_ARRANGE, of=by)
    material = _lock(material)
    if material.withdrawn_at:
        raise CannotChangeMaterials("This was taken out already.")
    material.withdrawn_at, material.withdrawn_by = at, by
    material.save(update_fields=["withdrawn_at", "withdrawn_by"])
    record("training.material_withdrawn", subject=material, by=by, at=at)
    return material


@transaction.atomic
def bring_back_material(*, material: Material, by: User, at: datetime) -> Material:
    """Learners find it again, where it stood."""
    require(Permission.TRAINING_ARRANGE, of=by)
    material = _lock(material)
    if not material.withdrawn_at:
        raise CannotChangeMaterials("This is not taken out.")
    material.withdrawn_at, material.withdrawn_by = None, None
    material.save(update_fields=["withdrawn_at", "withdrawn_by"])
    record("training.material_brought_back", subject=material, by=by, at=at)
    return material


@transaction.atomic
def move_material(*, material: Material, up: bool, by: User, at: datetime) -> Material:
    """One place further up or down among those that are read at the same time."""
    require(Permission.TRAINING_ARRANGE, of=by)
    material = _lock(material)
    if material.withdrawn_at:
        raise CannotChangeMaterials("This was taken out. Bring it back first.")
    others = Material.objects.filter(course=material.course, read_when=material.read_when, withdrawn_at=None)
    rows = {row.pk: row for row in others.select_for_update()}
    order = moved(list(rows), material.pk, up=up)
    if order == list(rows):
        raise CannotChangeMaterials(f"This is the {'first' if up else 'last'} already.")
    for position, pk in enumerate(order, start=1):
        rows[pk].position = position
    Material.objects.bulk_update(rows.values(), ["position"])
    record("training.material_moved", subject=material, by=by, at=at)
    return rows[material.pk]


def lock_course(course: Course) -> Course:
    """What a course holds is put in order by one person after the other."""
    return Course.objects.select_for_update(of=("self",)).get(pk=course.pk)


def _lock(material: Material) -> Material:
    lock_course(material.course)
    return Material.objects.select_for_update(of=("self",)).select_related("course").get(pk=material.pk)


def _check(kind: MaterialKind, holds: Holds) -> None:
    blockers = {
        MaterialKind.FILE: [] if holds.file else ["Choose a file."],
        MaterialKind.LINK: blockers_to_link(holds.link) if kind == MaterialKind.LINK else [],
        MaterialKind.CARDS: blockers_to_cards(holds.words) if kind == MaterialKind.CARDS else [],
    }[kind]
    if blockers:
        raise CannotChangeMaterials(blockers)


def _version(material: Material, number: int, holds: Holds, *, by: User, at: datetime) -> MaterialVersion:
    file = holds.file
    return MaterialVersion.objects.create(
        material=material,
        number=number,
        content=file.content if file else None,
        file_name=file.name if file else "",
        content_type=file.content_type if file else "",
        link=holds.link,
        words=holds.words,
        made_at=at,
        made_by=by,
    )
