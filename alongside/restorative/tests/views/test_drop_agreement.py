"""Nothing is agreed after all."""

import pytest

from alongside.restorative.models import Agreement, AgreementItem, Meeting, Party
from alongside.restorative.tests.agreed import a_line, being_written, met, ready
from alongside.restorative.tests.people_doors import answered, only_for_its_facilitators

pytestmark = pytest.mark.django_db


def one_line() -> tuple[Meeting, list[Party], AgreementItem]:
    meeting, parties = ready()
    met(meeting, parties)
    agreement = being_written(meeting)
    return meeting, parties, a_line(agreement, *parties)


def test_only_its_facilitators_press_it() -> None:
    only_for_its_facilitators(one_line()[0], "drop_agreement", 1, button=True)


def test_without_lines_nothing_is_kept_of_it() -> None:
    meeting, _, item = one_line()
    answered(meeting, "drop_agreement", 1, said={})
    assert Agreement.objects.exists()
    answered(meeting, "take_out_line", 1, item.pk, said={})
    answered(meeting, "drop_agreement", 1, said={})
    assert not Agreement.objects.exists()
