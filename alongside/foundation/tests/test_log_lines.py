"""The log of running programs: one line for one thing, whatever somebody sent."""

import json
import logging
import sys
from datetime import datetime, timedelta

from django.conf import settings
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from alongside.foundation.log_lines import OneLine
from alongside.foundation.sealing import new_token


def line_of(message: str, *args: object, broken: bool = False) -> str:
    trace = sys.exc_info() if broken else None
    return OneLine().format(logging.LogRecord("django.request", logging.ERROR, __file__, 1, message, args, trace))


@given(st.text(max_size=20))
def test_whatever_is_said_it_is_one_line_and_reads_back_as_said(said: str) -> None:
    line = line_of("Not found: %s", said)
    assert len(line.splitlines()) == 1
    assert json.loads(line)["said"] == f"Not found: {said}"


def test_a_line_says_when_in_universal_time_how_grave_and_where() -> None:
    told = json.loads(line_of("Broken"))
    assert datetime.fromisoformat(told["at"]).utcoffset() == timedelta(0)
    assert (told["level"], told["where"]) == ("ERROR", "django.request")


def test_a_break_keeps_its_trace_in_its_line() -> None:
    try:
        raise LookupError("first\nsecond")
    except LookupError:
        line = line_of("Broken", broken=True)
    assert len(line.splitlines()) == 1
    assert "LookupError: first\nsecond" in json.loads(line)["trace"]


def test_everything_that_writes_a_log_writes_it_so() -> None:
    told: dict[str, dict[str, dict[str, str]]] = dict(settings.LOGGING)  # type: ignore[arg-type]
    for handler in told["handlers"].values():
        assert told["formatters"][handler["formatter"]] == {"()": "alongside.foundation.log_lines.OneLine"}


def test_the_secret_of_a_familys_link_is_left_out() -> None:
    token = new_token()
    line = line_of("Forbidden: %s", reverse("private_time_link", args=[token]))
    assert token not in line
    assert "Forbidden: /together/" in json.loads(line)["said"]
