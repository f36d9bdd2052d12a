"""The service's own names and timescales; accounts opened."""

from typing import Any

from alongside.access.states import Role
from alongside.foundation.blockers import Cannot
from alongside.foundation.fields import Choices, Email, Line, Password, Whole, YesNo
from alongside.foundation.forms import HouseForm


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
