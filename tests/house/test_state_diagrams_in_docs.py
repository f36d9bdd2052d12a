"""The diagrams people read are the journeys the code allows."""

from io import StringIO

from django.core.management import call_command

from tests.house import plan


def test_the_diagrams_in_the_docs_equal_the_code() -> None:
    drawn = StringIO()
    call_command("draw_states", stdout=drawn)
    again = "Run: script/python manage.py draw_states > docs/reference/states.md"
    assert (plan.ROOT / "docs" / "reference" / "states.md").read_text() == drawn.getvalue(), again
