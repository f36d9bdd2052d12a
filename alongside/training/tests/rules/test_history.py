"""What was done, in words."""

import pytest

from alongside.training.rules.history import said_of


@pytest.mark.parametrize(
    ("event", "detail", "said"),
    [
        ("training.session_opened", {}, "let people book it"),
        ("training.session_changed", {"changed": ["days", "place"]}, "changed the days and the place"),
        ("training.session_changed", {"changed": []}, "saved it as it was"),
        ("training.places_chosen", {}, "places chosen"),
    ],
)
def test_a_line_reads_as_a_sentence(event: str, detail: dict[str, list[str]], said: str) -> None:
    assert said_of(event, detail) == said
