"""Beginning with a family: its children, and the part of whoever begins."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from alongside.access.models import User
from alongside.families.forms.people import Find, NewChild
from alongside.families.rules.involvements import parts_to_begin_with
from alongside.foundation.fields import Choice, Choices
from alongside.foundation.forms import HouseForm

MOST_CHILDREN = 15


class BeginFamily(HouseForm):
    """The service, the worker's part, and the children who are known already."""

    known = Choices(label="Children we know already", required=False, say_optional=False, coerce=int)
    part = Choice(label="What is your part with this family?", required_words="Choose your part with this family.")
    service = Choice(label="Which service holds their meetings?", coerce=int, required_words="Choose a service.")


class WholePage:
    """The first questions and a block for each new child, answered and checked together."""

    def __init__(
        self, data: Any = None, *, kept: Mapping[str, Any] | None = None, today: date, find: Find, blocks: int = 1
    ) -> None:
        self.form = BeginFamily(data, kept=kept)
        self.children = [
            NewChild(data, kept=kept, prefix=f"child-{number}", today=today, find=find)
            for number in range(min(blocks, MOST_CHILDREN))
        ]
        self.kept = kept

    def ask(self, *, children: list[tuple[int, str]], by: User) -> None:
        """Which children are known already, and which parts this worker may choose."""
        known, part = self.form.fields["known"], self.form.fields["part"]
        assert isinstance(known, Choices)
        assert isinstance(part, Choice)
        known.choices = children
        known.initial = [pk for pk, _ in children]
        part.choices = [(one.value, one.label) for one in parts_to_begin_with(by)]

    def offer_services(self, services: list[tuple[int, str]]) -> None:
        """Where there is one service only, it is chosen already."""
        service = self.form.fields["service"]
        assert isinstance(service, Choice)
        service.choices = services
        service.initial = services[0][0] if len(services) == 1 else None

    @property
    def is_bound(self) -> bool:
        return self.form.is_bound

    @property
    def written(self) -> list[NewChild]:
        """The blocks in which something was written."""
        return [child for child in self.children if not child.is_empty]

    def is_valid(self) -> bool:
        valid = [form.is_valid() for form in (self.form, *self.written)]
        right = all(valid)
        if right and not self.written and not self.form.cleaned_data["known"]:
            self.children[0].full_clean()
            self.children[0].errors.clear()
            self.children[0].add_error("given_names", "Write the name of at least one child.")
            return False
        return right

    @property
    def errors(self) -> bool:
        return bool(self.mistakes)

    @property
    def mistakes(self) -> list[dict[str, str]]:
        """Every error of the page, each with where it leads."""
        if not self.is_bound:
            return []
        return [mistake for form in [self.form, *self._checked] for mistake in form.mistakes]

    @property
    def _checked(self) -> list[NewChild]:
        return [child for child in self.children if not child.is_empty or getattr(child, "_errors", None)]
