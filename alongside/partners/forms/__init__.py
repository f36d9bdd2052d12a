"""The service's own names and timescales; how the council shows itself; accounts opened."""

import re
from typing import Any

from django.core.exceptions import ValidationError

from alongside.access.states import Role
from alongside.foundation.blockers import Cannot
from alongside.foundation.fields import Choices, Email, Line, Password, Upload, Whole, Words, YesNo
from alongside.foundation.forms import HouseForm
from alongside.foundation.languages import LANGUAGES
from alongside.partners.models import CAME_WITH
from alongside.partners.rules.colours import blockers_to_colour
from alongside.partners.rules.logos import CannotTakeLogo, Logo, as_logo

MOST_WEEKS, LATEST_WEEK = 6, 104
NOT_WEEKS = f"Write the weeks as numbers from 1 to {LATEST_WEEK}, like 2 and 6. {MOST_WEEKS} at most."


class Weeks(Line):
    """A few numbers of weeks in one line: "2 and 6", "2, 6, 12". The answer is a list in order, each once."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_length": 60, "width": "10", **kwargs})

    def prepare_value(self, value: Any) -> Any:
        if not isinstance(value, list):
            return value
        *before, last = [str(one) for one in value] or [""]
        return f"{', '.join(before)} and {last}" if before else last

    def to_python(self, value: object) -> Any:
        if isinstance(value, list):
            return value
        words = [one for one in re.split(r"[\s,;&]+|\band\b", super().to_python(value)) if one]
        if not words:
            return []
        if not all(one.isascii() and one.isdecimal() and 0 < int(one[:4]) <= LATEST_WEEK for one in words):
            raise ValidationError(NOT_WEEKS, code="weeks")
        weeks = sorted({int(one) for one in words})
        if len(weeks) > MOST_WEEKS or weeks[-1] > LATEST_WEEK:
            raise ValidationError(NOT_WEEKS, code="weeks")
        return weeks

    def shown(self, value: object) -> str:
        return str(self.prepare_value(value))


class ServiceSettings(HouseForm):
    """Each default says where it comes from; the service checks every one before relying on it."""

    name = Line(label="Name of the service")
    meeting_name = Line(
        label="What you call the meeting",
        hint="For example: family group conference, family network meeting. The law says “family group "
        "decision-making meeting” (Children Act 1989, section 31ZA).",
        max_length=100,
    )
    phone = Line(label="Phone number families may ring", max_length=40, required=False, width="20")
    email = Email(label="Email address families may write to", required=False)
    acknowledge_working_days = Whole(
        label="Answer that a request has come, in working days",
        hint="Starts as 2: Medway publishes two days.",
        largest=60,
    )
    reach_family_working_days = Whole(
        label="Coordinator speaks with the referrer after being chosen, in working days",
        hint="Starts as 2: Medway publishes 48 hours.",
        largest=60,
    )
    baseline_working_days = Whole(
        label="Meet the referrer about where things stand, in working days",
        hint="Starts as 5: Surrey publishes five working days.",
        largest=60,
    )
    conference_days = Whole(
        label="Hold the meeting after it was asked for, in days",
        hint="Starts as 42: Croydon aims to meet within 42 days.",
        smallest=1,
        largest=365,
    )
    urgent_hours = Whole(
        label="Hold an urgent meeting, in hours",
        hint="Starts as 24: Surrey holds urgent meetings within 24 hours.",
        smallest=1,
        largest=168,
    )
    plan_sent_working_days = Whole(
        label="Send the plan after the meeting, in working days",
        hint="Starts as 3: Changing Futures North East says a few days.",
        largest=60,
    )
    review_from_months = Whole(
        label="Review the plan after this many months, or later",
        hint="Starts as 2: West Berkshire reviews normally in two months.",
        smallest=1,
        largest=24,
    )
    review_until_months = Whole(
        label="Review the plan within this many months",
        hint="Starts as 3: Daybreak reviews normally within three months.",
        smallest=1,
        largest=24,
    )
    takes_private_law = YesNo(
        label="Do you take requests about private law only?", hint="Starts as no: Newcastle does not."
    )
    takes_mainly_family_time = YesNo(
        label="Do you take requests that are mainly about family time?", hint="Starts as no: Newcastle does not."
    )
    only_with_social_worker = YesNo(
        label="Must the children have a social worker?",
        hint="Starts as yes, as in Newcastle; other services take requests from early help too.",
    )
    takes_requests_from_anyone = YesNo(
        label="May anyone ask you for help from the public pages?",
        hint="Starts as yes. With no, the public pages say who else helps. To be checked by the service.",
    )
    answer_help_working_days = Whole(
        label="Answer somebody who asks for help, in working days",
        hint="Starts as 2, and is promised to them: to be checked by the service.",
        smallest=1,
        largest=20,
    )
    follow_up_weeks = Weeks(
        label="Ask people how it is, in weeks after they agreed something in a restorative meeting",
        hint="Starts as 2 and 6: to be checked by the service. What is agreed from now on goes by it.",
        required_words=NOT_WEEKS,
    )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        earliest, latest = cleaned.get("review_from_months"), cleaned.get("review_until_months")
        if earliest is not None and latest is not None and latest < earliest:
            self.add_error("review_until_months", "The latest review cannot come before the earliest.")
        return cleaned


class OpenAccount(HouseForm):
    """Somebody new: who they are, where they work and what they may do."""

    name = Line(label="Their name", required_words="Write their name.")
    email = Email(label="Their email address", hint="They sign in with it.")
    roles = Choices(
        label="What do they do?",
        choices=Role.choices,
        coerce=Role,
        hint="Somebody who gives out accounts opens no family, so they have no other role.",
        required_words="Choose what they do.",
    )
    job_title = Line(label="Their job title", required_words="Write their job title.")
    organisation = Line(
        label="Where they work", hint="The name of the council, school or charity.",
        required_words="Write where they work.",
    )  # fmt: skip
    service = Line(
        label="The service they work in", hint="For managers and coordinators of family meetings.", required=False
    )
    password = Password(
        label="A first password",
        hint="At least 12 characters. Tell them in person, and ask them to change it.",
        autocomplete="new-password",
        required_words="Write a first password.",
    )

    def refuse(self, refusal: Cannot) -> None:
        for reason in refusal.reasons:
            self.add_error(None, reason)


class Colour(Line):
    """A colour as #rrggbb, as it stands in a council's own book of how it looks."""

    when_missing = "Write a colour as # and six letters or digits, like #7a3b2e."

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_length": 20, "spellcheck": False, "width": "10", **kwargs})

    def to_python(self, value: object) -> str:
        text = super().to_python(value).lower()
        return f"#{text}" if len(text) == 6 and not text.startswith("#") else text


class Phone(Line):
    """A number somebody can ring by tapping it."""

    input_type = "tel"

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"max_length": 40, "width": "20", **kwargs})

    def to_python(self, value: object) -> str:
        text = super().to_python(value)
        if text and not (set(text) <= set("0123456789 +()-") and sum(letter.isdigit() for letter in text) > 2):
            raise ValidationError("Write a phone number in digits, like 0191 496 0000.", code="phone")
        return text


class OurOwnLook(HouseForm):
    """How the council shows itself to anyone. Colours nobody could read are refused with the numbers."""

    name = Line(
        label="The name people know",
        hint="It stands beside the mark on every page. For example: Madeup City families.",
        max_length=80,
        required=False,
    )
    logo = Upload(
        label="Logo",
        hint="A PNG, JPEG or WebP picture. We make it smaller. Without one, our two rings are shown.",
        endings=[".png", ".jpg", ".jpeg", ".webp"],
        required=False,
    )
    logo_alt = Line(
        label="What the logo says", hint="For people who cannot see it. Usually the council’s name.", required=False
    )
    without_logo = Choices(label="Or no logo", choices=[("yes", "Show our two rings, and no logo")], required=False)
    family_colour = Colour(
        label="Colour of families", hint="Their words, their promises, headings. We came with #7a3b2e."
    )
    service_colour = Colour(label="Colour of services", hint="What services promise and say. We came with #2b4f76.")
    link_colour = Colour(
        label="Colour of links and buttons", hint="Buttons have white words on it. We came with #0b5563."
    )
    languages = Choices(
        label="Languages, besides English",
        hint="Every public page is offered in these.",
        choices=[(one.code, f"{one.english}, {one.name}") for one in LANGUAGES if not one.is_english],
        required=False,
    )
    safeguarding_email = Email(
        label="Email address for worries about a child",
        hint="What somebody writes of a child in danger goes here at once, not to us. To be checked by the council.",
        required=False,
    )
    safeguarding_phone = Phone(label="Phone number for worries about a child", required=False)
    safeguarding_hours = Line(
        label="When somebody answers it", hint="For example: Monday to Friday, 9am to 5pm.", required=False
    )
    out_of_hours_phone = Phone(label="Phone number at night and at weekends", required=False)
    who_else_helps = Words(
        label="Who else helps",
        hint="For people whom your service does not take: who they can ask, and how.",
        max_length=2000,
        required=False,
    )

    def clean_logo(self) -> Logo | None:
        """Made anew, or refused in a sentence."""
        file = self.cleaned_data.get("logo")
        try:
            return as_logo(file.read()) if file else None
        except CannotTakeLogo as problem:
            raise ValidationError(str(problem), code="logo") from problem

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        for name in CAME_WITH:
            for reason in blockers_to_colour(name, cleaned[name]) if cleaned.get(name) else []:
                self.add_error(name, reason)
        has_logo = cleaned.get("logo") or ((self.current or {}).get("logo_mark") and not cleaned.get("without_logo"))
        if has_logo and not cleaned.get("logo_alt"):
            self.add_error("logo_alt", "Write what the logo says, for people who cannot see it.")
        return cleaned

    def refuse(self, refusal: Cannot) -> None:
        for reason in refusal.reasons:
            self.add_error(None, reason)
