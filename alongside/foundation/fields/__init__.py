"""Form fields whose answers are right and whose errors are sentences."""

from alongside.foundation.fields.base import HouseField, safe_text
from alongside.foundation.fields.choices import Choice, Choices, Pick, YesNo
from alongside.foundation.fields.numbers import Upload, Whole
from alongside.foundation.fields.times import Day, TimeOfDay, day_boxes, not_on_the_clock
from alongside.foundation.fields.words import Email, Line, Password, Words

__all__ = [
    "Choice",
    "Choices",
    "Day",
    "Email",
    "HouseField",
    "Line",
    "Password",
    "Pick",
    "TimeOfDay",
    "Upload",
    "Whole",
    "Words",
    "YesNo",
    "day_boxes",
    "not_on_the_clock",
    "safe_text",
]
