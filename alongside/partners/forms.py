"""The service's own names and timescales."""

from typing import Any

from alongside.foundation.fields import Email, Line, Whole, YesNo
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
