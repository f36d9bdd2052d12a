"""Questions about how one child takes part."""

from datetime import date
from typing import Any

from alongside.conferences.forms.guests import happened_between
from alongside.conferences.states import ChildComing
from alongside.foundation.fields import Choice, Day, Line, Words, YesNo
from alongside.foundation.forms import HouseForm
from alongside.people.models import Person

OF_THE_BORN = ("wants_to_come", "their_words", "words_read_by", "coming", "decided_by", "decided_why", "advocate_stays")


class PrepareChild(HouseForm):
    """What a child wants, and who stands beside them. An unborn child is asked only who speaks for them."""

    wants_to_come = YesNo(
        label="Do they want to come?", hint="Leave this empty if they have not been asked.", required=False
    )
    their_words = Words(
        label="What they say, in their own words",
        hint="Write it exactly as they said it. Do not tidy it up.",
        required=False,
    )
    words_read_by = Line(label="Who reads their words out?", hint="The child chooses.", required=False)
    coming = Choice(
        label="How do they take part?", choices=[pair for pair in ChildComing.choices if pair[0]], required=False
    )
    decided_by = Line(label="Who decided this?", required=False)
    decided_why = Words(label="Why?", max_length=2000, rows=3, required=False)
    prepared_by = Line(label="Who prepares them?", hint="The child and their parent say who.", required=False)
    prepared_on = Day(label="When were they prepared?", hint="Leave this empty if it is still to come.", required=False)
    speaks_for = Line(label="Who speaks for them, if they do not speak themselves?", required=False)
    stays_in_private_time = Line(label="Who stays with them in private family time?", required=False)
    advocate = Line(label="Who is their advocate, if they have one?", required=False)
    advocate_stays = YesNo(
        label="Do they want their advocate with them in private family time?",
        hint="This is the child’s own choice.",
        required=False,
    )

    def __init__(self, *args: Any, child: Person, asked_on: date, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        happened_between(self.fields["prepared_on"], asked_on, today)
        if child.is_unborn:
            for name in OF_THE_BORN:
                del self.fields[name]
            self.fields["prepared_by"].label = "Who talks with the family about the baby?"
            self.fields["prepared_on"].label = "When did they talk?"
            self.fields["speaks_for"].label = "Who speaks for the baby?"
            self.fields["stays_in_private_time"].label = "Who keeps the baby in mind in private family time?"
            self.fields["advocate"].label = "Who is the baby’s advocate, if there is one?"
            for name in ("prepared_by", "prepared_on"):
                self.fields[name].help_text = ""

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("coming"):
            for name, words in (("decided_by", "Say who decided this."), ("decided_why", "Say why.")):
                if name not in self.errors and not said.get(name):
                    self.add_error(name, words)
        if said.get("prepared_on") and "prepared_by" not in self.errors and not said.get("prepared_by"):
            self.add_error("prepared_by", "Say who prepared them.")
        return said
