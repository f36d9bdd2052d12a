"""Opening a family in an emergency."""

from alongside.families.forms.asking import Asking
from alongside.families.rules.emergencies import A_SENTENCE, HOURS, MOST_HOURS, is_a_sentence
from alongside.foundation.fields import Day, Line, Whole, Words


class BreakTheGlass(Asking):
    """Why, for how long, and which family: said exactly."""

    why = Words(
        label="Why do you need to open this family’s record now?",
        hint="Write a whole sentence. The family’s workers and the data-protection officer read it at once.",
        rows=3,
        max_length=2000,
        required_words="Write why you need to open it.",
    )
    hours = Whole(
        label="For how many hours?",
        hint=f"From 1 to {MOST_HOURS}. You can close it earlier.",
        smallest=1,
        largest=MOST_HOURS,
        width="3",
        required_words="Enter a number of hours.",
    )
    reference = Line(
        label="Reference of the family",
        hint="For example, F-2K7MPXR.",
        max_length=12,
        width="10",
        required=False,
        say_optional=False,
        spellcheck=False,
    )
    council_child_id = Line(
        label="Or a child’s council ID", max_length=60, width="20", required=False, say_optional=False, spellcheck=False
    )
    name = Line(label="Or a child’s whole name", hint="First and family name.", required=False, say_optional=False)
    born_on = Day(label="With the child’s date of birth", required=False, say_optional=False)

    def clean_why(self) -> str:
        why: str = self.cleaned_data["why"]
        if why and not is_a_sentence(why):
            self.add_error("why", A_SENTENCE)
        return why


OPENS_WITH = {"hours": HOURS}
