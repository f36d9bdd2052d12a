"""The data map, the record of processing and the impact assessment's template say what the code does."""

import pytest

from alongside.desk.management.commands.draw_data_map import drawn
from tests.house import plan


@pytest.mark.parametrize("name", ["data-map.md", "record-of-processing.md", "dpia-template.md"])
def test_what_is_drawn_in_the_docs_equals_the_code(name: str) -> None:
    again = "Run: script/python manage.py draw_data_map"
    assert (plan.ROOT / "docs" / "reference" / name).read_text() == drawn()[name], again
