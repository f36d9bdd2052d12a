"""Questions about how one child takes part."""

from datetime import date
from typing import Any

from alongside.conferences.forms.guests import UNKNOWN_IS_FINE, happened_between, name_in_questions
from alongside.conferences.states import ChildComing
from alongside.foundation.fields import Choice, Day, Line, Words, YesNo
from alongside.foundation.forms import HouseForm
from alongside.people.models import Person

OF_THE_BORN = ("wants_to_come", "their_words", "words_read_by", "coming", "decided_by", "decided_why", "advocate_stays")


class PrepareChild(HouseForm):
    """What a child wants, and who stands beside them. An unborn child is asked only who speaks for them."""

    wants_to_come = YesNo(
        label="Does {who} want to come?", hint="Leave this empty if nobody has asked {who}.", **UNKNOWN_IS_FINE
    )
    their_words = Words(
        label="What {who} says, in {who}’s own words",
        hint="Write it exactly as {who} said it. Do not tidy it up.",
        **UNKNOWN_IS_FINE,
        looked_at=False,
    )
    words_read_by = Line(label="Who reads these words out?", hint="{who} chooses.", **UNKNOWN_IS_FINE)
    coming = Choice(
        label="How does {who} take part?", choices=[pair for pair in ChildComing.choices if pair[0]], **UNKNOWN_IS_FINE
    )
    decided_by = Line(label="Who decided this?", **UNKNOWN_IS_FINE)
    decided_why = Words(label="Why?", max_length=2000, rows=3, **UNKNOWN_IS_FINE)
    prepared_by = Line(label="Who prepares {who}?", hint="{who} and a parent say who.", **UNKNOWN_IS_FINE)
    prepared_on = Day(label="When was {who} prepared?", hint="Leave this empty if it is to come.", **UNKNOWN_IS_FINE)
    speaks_for = Line(label="Who speaks for {who}, when {who} does not?", **UNKNOWN_IS_FINE)
    stays_in_private_time = Line(label="Who stays beside {who} in private family time?", **UNKNOWN_IS_FINE)
    advocate = Line(label="Who is {who}’s advocate, if there is one?", **UNKNOWN_IS_FINE)
    advocate_stays = YesNo(
        label="Does {who} want the advocate there in private family time?",
        hint="This is {who}’s own choice.",
        **UNKNOWN_IS_FINE,
    )

    def __init__(self, *args: Any, child: Person, asked_on: date, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        happened_between(self.fields["prepared_on"], asked_on, today)
        name_in_questions(self, child.short_name)
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
