"""What somebody of the family was told of who opened their record, on the screen and on paper."""

import io

import pypdf
import pytest
from django.utils import timezone

from alongside.families.actions import release_lookers
from alongside.families.models import LookedRelease
from alongside.families.tests.doors import page_of, signed_in
from alongside.families.tests.factories import a_family, mother_of
from alongside.partners.tests.factories import a_social_worker

pytestmark = pytest.mark.django_db
LINE = "Grace Madeup, your coordinator, opened it on 3 days in March 2026 to prepare your meeting."


@pytest.fixture
def release() -> LookedRelease:
    family = a_family()
    return release_lookers(family=family, person=mother_of(family), lines=[LINE], by=family.added_by, at=timezone.now())


def path_of(release: LookedRelease) -> str:
    return f"/families/{release.family.reference}/who-looked/{release.pk}/"


def test_it_reads_as_it_was_told(release: LookedRelease) -> None:
    page = page_of(release.released_by, path_of(release))
    assert LINE in page
    assert "For Ruth" in page


def test_on_paper_it_says_the_same_and_its_name_says_nothing(release: LookedRelease) -> None:
    answer = signed_in(release.released_by).get(f"{path_of(release)}who-looked.pdf")
    pages = pypdf.PdfReader(io.BytesIO(answer.content)).pages
    assert LINE in " ".join(" ".join(page.extract_text() for page in pages).split())
    assert answer["Content-Disposition"] == 'inline; filename="who-looked.pdf"'


def test_others_and_other_families_find_nothing(release: LookedRelease) -> None:
    other = a_family()
    swapped = f"/families/{other.reference}/who-looked/{release.pk}/"
    for more in ("", "who-looked.pdf"):
        assert signed_in(a_social_worker()).get(path_of(release) + more).status_code == 404
        assert signed_in(other.added_by).get(swapped + more).status_code == 404
