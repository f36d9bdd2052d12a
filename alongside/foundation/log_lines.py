"""How the log of running programs is written: one JSON object on a line, so that no text sent to us can make a line."""

import json
import logging
import re
from datetime import UTC, datetime

SECRET_IN_ADDRESS = re.compile(r"[\w-]{30,}")  # of a one-time link, or of who asks for help


def without_secrets(text: str) -> str:
    """The same, with … for whatever may be the secret of an address."""
    return SECRET_IN_ADDRESS.sub("…", text)


class OneLine(logging.Formatter):
    """When (in UTC), how grave, where in the code and what; a break's whole trace stays inside its line."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "where": record.name,
            "said": without_secrets(record.getMessage()),
        }
        if record.exc_info:
            line["trace"] = self.formatException(record.exc_info)
        return json.dumps(line)
