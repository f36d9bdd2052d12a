"""How much does a first view of each family page transfer, as a phone gets it, in English, Polish and Urdu?"""

import os
import sys

import pytest

from bench._figures import Figure, tell

LANGUAGES = {"en-gb": "English", "pl": "Polish", "ur": "Urdu"}
KB = 1000
COLUMNS = ("page", "styles", "fonts", "scripts", "pictures", "total")


@pytest.mark.django_db
def test_tell_the_weights() -> None:
    """Run by pytest, since the pages are those of a family in the tests' own database."""
    from tests.home_pages.pages import home_pages
    from tests.home_pages.weight import MOST, weigh

    figures = {}
    for code, language in LANGUAGES.items():
        print(f"\n{language:34}" + "".join(column.rjust(10) for column in COLUMNS) + "  (kB)")
        for page in home_pages(code):
            weight = weigh(page)
            print(f"{page.name:34}" + "".join(f"{kb(weight, column):10.1f}" for column in COLUMNS))
            figures[f"{page.name}, {language}"] = Figure(
                kb(weight, "total"), "kB", f"<= {MOST // KB}", met=weight.total <= MOST
            )
    print()
    tell("weight", figures)


def kb(weight: object, column: str) -> float:
    return round(float(getattr(weight, column)) / KB, 1)


if __name__ == "__main__":
    os.environ.setdefault("TEST_NAME", "weight")
    sys.exit(pytest.main([__file__, "-q", "-s", "-p", "no:cacheprovider"]))
