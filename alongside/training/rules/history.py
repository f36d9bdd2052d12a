"""What was done with a session, in words. No database, no clock."""

from typing import Any

SAID = {
    "session_added": "began to prepare it",
    "session_opened": "let people book it",
    "session_copied": "copied it to another day",
    "session_called_off": "called it off",
    "session_over": "closed the register",
}
OF_A_PLAN = {
    "days": "the days",
    "capacity": "how many places there are",
    "place": "the place",
    "address": "the address",
    "getting_in": "getting in",
    "online_link": "the link",
    "joining_words": "what people need to know",
    "places_given": "how places are given",
    "chosen_on": "the day on which places are chosen",
    "walk_ins": "who may come without booking",
    "only_for_id": "who it is for",
    "trainers": "who holds it",
    "shares": "the shares",
}


def said_of(event: str, detail: dict[str, Any]) -> str:
    """One line of what was done: “changed the days and the place”."""
    what = event.removeprefix("training.")
    if what == "session_changed":
        changed = [OF_A_PLAN[name] for name in detail.get("changed", []) if name in OF_A_PLAN]
        return f"changed {_and(changed)}" if changed else "saved it as it was"
    return SAID.get(what) or what.replace("_", " ")


def _and(words: list[str]) -> str:
    *before, last = words
    return f"{', '.join(before)} and {last}" if before else last
