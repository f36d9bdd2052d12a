"""One page of a course people read by themselves."""

import pytest
from django.test import Client

from alongside.training.models import ModulePage
from alongside.training.tests.factories import a_module

pytestmark = pytest.mark.django_db


def page_at(course_path: str, number: int) -> str:
    answer = Client().get(f"{course_path}{number}/")
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_one_after_another_with_ways_back_and_on_and_how_far_it_is() -> None:
    course = a_module()
    here = f"/training/learn/{course.slug}/"
    first, third, last = (page_at(here, number) for number in (1, 3, 5))
    assert "Page 1 of 5" in first
    assert f'href="{here}2/" rel="next"' in first
    assert 'rel="prev"' not in first
    assert "Page 3 of 5" in third
    assert f'href="{here}2/" rel="prev"' in third
    assert f'href="{here}4/" rel="next"' in third
    assert 'rel="next"' not in last
    assert f'href="{here}questions/"' in last


@pytest.mark.parametrize("number", [0, 6, 99999999999999999999])
def test_there_is_no_page_before_the_first_or_after_the_last(number: int) -> None:
    course = a_module()
    assert Client().get(f"/training/learn/{course.slug}/{number}/").status_code == 404


def test_the_words_are_small_markdown_and_never_html() -> None:
    course = a_module()
    ModulePage.objects.filter(course=course, position=1).update(
        words="**Strong**\n\n- one\n- two\n\n<script>alert(1)</script> [x](javascript:alert(1))"
    )
    page = page_at(f"/training/learn/{course.slug}/", 1)
    assert "<strong>Strong</strong>" in page
    assert '<ul class="govuk-list govuk-list--bullet">' in page
    assert "<script>alert" not in page
    assert 'href="javascript' not in page
