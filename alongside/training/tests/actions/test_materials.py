"""Adding learning materials, renewing them, putting them in order, taking them out."""

from typing import Any

import pytest
from django.utils import timezone

from alongside.access.guards import NotAllowed
from alongside.audit.models import AuditEvent
from alongside.partners.tests.factories import a_social_worker
from alongside.training.actions import materials as actions
from alongside.training.actions.materials import CannotChangeMaterials, Holds
from alongside.training.models import Course, Material
from alongside.training.queries.materials import materials_of
from alongside.training.rules.material_files import as_taken
from alongside.training.states import MaterialKind, ReadWhen
from alongside.training.tests.factories import a_course, a_learner, a_material, a_trainer

pytestmark = pytest.mark.django_db
FILE = Holds(file=as_taken("a.txt", b"Two."))


def done(action: Any, material: Material, **more: Any) -> Any:
    return action(material=material, **more, by=more.pop("by", None) or a_trainer(), at=timezone.now())


def order(course: Course) -> str:
    return "".join(one.material.title for one in materials_of(course))


def events() -> list[str]:
    return list(AuditEvent.objects.order_by("pk").values_list("event", flat=True))


def test_a_material_stands_last_with_its_first_version_and_leaves_its_line() -> None:
    course = a_course()
    a_material(course, title="A")
    material = a_material(course, title="B")
    assert order(course) == "AB"
    assert material.versions.get().number == 1
    assert events().count("training.material_added") == 2


@pytest.mark.parametrize(
    ("kind", "holds", "why"),
    [
        (MaterialKind.FILE, Holds(), "Choose a file"),
        (MaterialKind.LINK, Holds(link="http://example.org"), "https"),
        (MaterialKind.CARDS, Holds(words="\n"), "at least one question"),
    ],
)
def test_nothing_is_added_that_holds_nothing(kind: MaterialKind, holds: Holds, why: str) -> None:
    more: dict[str, Any] = {"title": "A", "read_when": ReadWhen.BEFORE, "by": a_trainer(), "at": timezone.now()}
    with pytest.raises(CannotChangeMaterials, match=why):
        actions.add_material(course=a_course(), kind=kind, holds=holds, **more)
    assert not Material.objects.exists()


def test_a_new_version_leaves_those_before_as_they_were() -> None:
    material = a_material()
    before = material.versions.values().get()
    version = done(actions.new_version, material, after=1, holds=FILE)
    assert version.number == 2
    assert material.versions.values().get(number=1) == before
    assert "training.material_version" in events()


def test_a_new_version_is_not_put_on_one_its_writer_has_not_seen() -> None:
    material = a_material()
    done(actions.new_version, material, after=1, holds=FILE)
    with pytest.raises(CannotChangeMaterials, match="Look at theirs first"):
        done(actions.new_version, material, after=1, holds=FILE)
    assert material.versions.count() == 2


def test_what_was_taken_out_is_gone_from_the_list_and_comes_back_where_it_stood() -> None:
    course = a_course()
    first, _ = a_material(course, title="A"), a_material(course, title="B")
    done(actions.withdraw_material, first)
    assert order(course) == "B"
    assert [one.material for one in materials_of(course, withdrawn=True)] == [first]
    done(actions.bring_back_material, first)
    assert order(course) == "AB"


def test_each_is_refused_with_a_reason_where_it_would_change_nothing() -> None:
    material = a_material(title="A")
    for action, more, why in (
        (actions.bring_back_material, {}, "not taken out"),
        (actions.change_material, {"title": "A", "read_when": ReadWhen.BEFORE}, "already"),
        (actions.move_material, {"up": True}, "first already"),
        (actions.move_material, {"up": False}, "last already"),
        (actions.withdraw_material, {}, ""),
        (actions.withdraw_material, {}, "already"),
        (actions.move_material, {"up": True}, "Bring it back first"),
        (actions.new_version, {"after": 1, "holds": FILE}, "Bring it back first"),
    ):
        if not why:
            done(action, material, **more)
            continue
        with pytest.raises(CannotChangeMaterials, match=why):
            done(action, material, **more)


def test_moving_passes_over_what_is_read_at_another_time_and_what_was_taken_out() -> None:
    course = a_course()
    first = a_material(course, title="A")
    a_material(course, title="X", read_when=ReadWhen.AFTER)
    gone = a_material(course, title="Y")
    last = a_material(course, title="B")
    done(actions.withdraw_material, gone)
    done(actions.move_material, last, up=True)
    assert order(course).replace("X", "") == "BA"
    with pytest.raises(CannotChangeMaterials, match="last already"):
        done(actions.move_material, first, up=False)


def test_title_and_when_it_is_read_can_be_put_right() -> None:
    material = done(actions.change_material, a_material(), title="Better", read_when=ReadWhen.AFTER)
    material.refresh_from_db()
    assert (material.title, material.read_when) == ("Better", ReadWhen.AFTER)


@pytest.mark.parametrize(
    ("action", "more"),
    [
        (actions.new_version, {"after": 1, "holds": FILE}),
        (actions.change_material, {"title": "B", "read_when": ReadWhen.AFTER}),
        (actions.withdraw_material, {}),
        (actions.bring_back_material, {}),
        (actions.move_material, {"up": True}),
    ],
)
def test_only_who_arranges_training_changes_anything(action: Any, more: dict[str, Any]) -> None:
    material = a_material()
    for worker in (a_social_worker(), a_learner()):
        with pytest.raises(NotAllowed):
            action(material=material, **more, by=worker, at=timezone.now())
