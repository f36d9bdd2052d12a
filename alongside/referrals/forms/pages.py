"""The questions of each short page. Half an answer is saved too; only what cannot be true or kept is refused."""

from collections.abc import Mapping
from typing import Any

from alongside.foundation.fields import Choice, HouseField, Line, Words, YesNo
from alongside.foundation.forms import HouseForm
from alongside.partners.states import Gender
from alongside.referrals.models import Referral
from alongside.referrals.rules import Page

NO_WISH = "no_wish"
HALF: dict[str, Any] = {"required": False, "say_optional": False}


class RightHelp(HouseForm):
    has_social_worker = YesNo(label="Do the children have a social worker?", **HALF)
    private_law = YesNo(
        label="Is this about a private law dispute?",
        hint="Parents or others who ask a family court to decide between them, without the council.",
        **HALF,
    )
    mainly_family_time = YesNo(
        label="Is it mainly about family time?",
        hint="Mainly who sees the children, when and where.",
        **HALF,
    )


class HowSoon(HouseForm):
    urgent = YesNo(
        label="Does the family need to meet within 24 hours?",
        hint="For example because a child might otherwise have to leave home.",
        **HALF,
    )
    urgent_why = Words(label="If yes, why?", rows=3, **HALF)


class FamilyLookedThrough(HouseForm):
    """Nothing to write: the family is written down on its own pages."""


class Agreement(HouseForm):
    discussed_with_family = YesNo(label="Have you talked about this with the family?", **HALF)
    discussed_words = Words(
        label="What did they say?", hint="As near to their own words as you can.", **HALF, looked_at=False
    )


class GoingWell(HouseForm):
    going_well = Words(
        label="What is going well?",
        hint="What the children, the family and the people around them do well already. Start here.",
        rows=8,
        **HALF,
    )


class Worries(HouseForm):
    worries = Words(label="What worries you?", hint="What was seen and heard, and how it touches each child.", **HALF)
    background = Words(
        label="What has happened up to now?", hint="In short. The family reads this too.", **HALF, for_families=True
    )
    what_needs_to_change = Words(label="What needs to change?", **HALF)
    by_when = Words(label="By when?", rows=2, **HALF)


class Questions(HouseForm):
    questions_for_family = Words(
        label="What do you ask the family to think about?",
        hint="One question on each line. Open questions work best: who, what, how.",
        rows=8,
        **HALF,
        for_families=True,
    )


class BottomLines(HouseForm):
    bottom_lines = Words(
        label="What cannot change, whatever the family’s plan says?",
        hint="For example, where a child cannot live. If there are no bottom lines, say so.",
        **HALF,
        for_families=True,
    )


class HelpThereIs(HouseForm):
    resources = Words(
        label="What help is there?",
        hint="What your service and others can bring, and what somebody would still have to decide on.",
        **HALF,
    )


class Dates(HouseForm):
    dates_that_matter = Words(
        label="Which dates should the coordinator know?",
        hint="Court, child protection conferences, core groups, reviews, leave, exams, birthdays and feasts.",
        **HALF,
    )


class Safety(HouseForm):
    domestic_abuse = YesNo(label="Is there, or has there been, domestic abuse?", **HALF)
    domestic_abuse_details = Words(label="If yes, what is known, and what keeps people safe?", rows=4, **HALF)
    orders_or_bail = Words(
        label="Court orders or bail conditions", hint="Who may not be near whom, and until when.", rows=3, **HALF
    )
    safety_risks = Words(label="Anything else that could make a meeting or a visit unsafe", rows=3, **HALF)
    substances = Words(label="Alcohol and drugs, now or in the past", rows=3, **HALF)
    mental_health = Words(label="Mental health", hint="What helps, and who knows them well.", rows=3, **HALF)
    young_carer = YesNo(label="Does any of the children look after somebody?", **HALF)


class Needs(HouseForm):
    interpreter_needed = YesNo(label="Does anybody need an interpreter?", **HALF)
    interpreter_languages = Line(label="If yes, for which languages?", hint="Sign languages too.", **HALF)
    access_needs = Words(
        label="What else makes taking part easier?",
        hint="Moving about, hearing, seeing, reading, learning, travel, childcare.",
        rows=4,
        **HALF,
    )


class Culture(HouseForm):
    mothers_culture = Words(label="What matters in the mother’s culture and faith?", rows=4, **HALF)
    fathers_culture = Words(
        label="What matters in the father’s culture and faith?",
        hint="Ask him, if it is safe to. If nobody has, say so.",
        rows=4,
        **HALF,
    )


class Coordinator(HouseForm):
    coordinator_wishes = Words(
        label="What kind of coordinator would the family like?",
        hint="In their own words.",
        rows=4,
        **HALF,
        looked_at=False,
    )
    coordinator_language = Line(label="Which language should the coordinator speak?", max_length=60, width="20", **HALF)
    coordinator_gender = Choice(
        label="Would they like a woman or a man?",
        choices=[
            (NO_WISH, "It does not matter to them"),
            *((gender.value, gender.label) for gender in (Gender.WOMAN, Gender.MAN, Gender.ANOTHER)),
        ],
        **HALF,
    )


class AboutYou(HouseForm):
    referrer_phone = Line(label="Your phone number", max_length=40, width="20", autocomplete="tel", **HALF)
    referrer_hours = Line(label="When do you work?", **HALF)
    manager_name = Line(label="Your manager’s name", **HALF)
    manager_aware = YesNo(label="Does your manager know about this?", **HALF)
    will_attend_all = YesNo(
        label="Will you be there for the whole meeting, and for the review?",
        hint="It may be in the evening or at a weekend. You leave the room only for the family’s private time.",
        yes="Yes, I will be there for all of it",
        no="No",
        inline=False,
        **HALF,
    )


FORMS: dict[str, type[HouseForm]] = {
    "right_help": RightHelp,
    "how_soon": HowSoon,
    "family": FamilyLookedThrough,
    "agreement": Agreement,
    "going_well": GoingWell,
    "worries": Worries,
    "questions": Questions,
    "bottom_lines": BottomLines,
    "help_there_is": HelpThereIs,
    "dates": Dates,
    "safety": Safety,
    "needs": Needs,
    "culture": Culture,
    "coordinator": Coordinator,
    "about_you": AboutYou,
}


def saved_answers(referral: Referral, page: Page) -> dict[str, Any]:
    """What is saved of a page, by the name of the question."""
    return {name: getattr(referral, name) for name in page.fields}


def read_back(form: type[HouseForm], answers: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Each question of a page with its saved answer, as a person would read them."""
    pairs = []
    for name, field in form.base_fields.items():
        assert isinstance(field, HouseField)
        pairs.append((str(field.label), field.shown(answers[name])))
    return pairs
