"""Our GOV.UK macros write, to the letter, the HTML that GOV.UK's own fixtures ask for."""

import json
from html.parser import HTMLParser
from pathlib import Path

import govuk_frontend_jinja
import pytest

from alongside.foundation.components import govuk

COMPONENTS = Path(__file__).parents[3] / "node_modules" / "govuk-frontend" / "dist" / "govuk" / "components"
FIXTURES = 657
MACROS = Path(govuk_frontend_jinja.__file__).parent / "templates" / "components"
NAMES = sorted(folder.name for folder in MACROS.iterdir())


class Pieces(HTMLParser):
    """A page taken apart, so that only spaces that show nothing are forgotten."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[object] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, sorted((name, " ".join((value or "").split())) for name, value in attrs)))

    def handle_endtag(self, tag: str) -> None:
        self.found.append(f"/{tag}")

    def handle_data(self, data: str) -> None:
        if text := " ".join(data.split()):
            self.found.append(text)


def fixtures(component: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads((COMPONENTS / component / "fixtures.json").read_text())["fixtures"]
    return found


@pytest.mark.parametrize("component", NAMES)
def test_a_component_is_what_govuk_says_it_is(component: str) -> None:
    for fixture in fixtures(component):
        options = fixture["options"]
        assert isinstance(options, dict)
        ours = Pieces(govuk(component, options)).found
        assert ours == Pieces(str(fixture["html"])).found, f"{component}: {fixture['name']}"


def test_no_fixture_is_left_out() -> None:
    assert sum(len(fixtures(component)) for component in NAMES) == FIXTURES
