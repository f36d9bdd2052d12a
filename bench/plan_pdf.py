"""How long does a family's plan take to become a PDF: each time with other words, and the first time of all?"""

import os
import statistics
import time

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

from alongside.foundation.paper import LARGE_PRINT, render_pdf
from alongside.foundation.tests.test_paper import TITLE, URDU, a_plan, a_promise
from bench._figures import Figure, tell

RUNS = 30
TARGET = 1.0


def main() -> None:
    first = seconds(0)
    english = [seconds(run) for run in range(1, RUNS)]
    figures = {
        "the first plan of all": figure([first], TARGET),
        "a plan": figure(english, TARGET),
        "in large print": figure([seconds(run, size=LARGE_PRINT) for run in range(RUNS)], TARGET),
        "in Urdu": figure([seconds(run, language="ur", words=URDU) for run in range(RUNS)], TARGET),
    }
    empty = [seconds(run, promises=0) for run in range(RUNS)]
    ratio = statistics.median(english) / statistics.median(empty)
    figures["six promises beside none"] = Figure(round(ratio, 2), "times", "none", met=True)
    tell("plan_pdf", figures)


def seconds(run: int, *, size: int = 12, language: str = "en", words: str = "", promises: int = 6) -> float:
    """One plan, with words no other run has."""
    ours = [a_promise("Nana Ruth", words or f"Takes Ayo to school, {run} {number}") for number in range(promises)]
    content = a_plan(ours=ours, services=[]) if promises else a_plan(ours=[], services=[], asked=[], if_then=[])
    began = time.perf_counter()
    pdf = render_pdf("plans/plan.typ", content, title=f"{TITLE} {run}", language=language, size=size)
    assert pdf.startswith(b"%PDF")
    return time.perf_counter() - began


def figure(times: list[float], target: float) -> Figure:
    middle = statistics.median(times)
    spread = f"{min(times):.3f} to {max(times):.3f}" if len(times) > 1 else ""
    return Figure(round(middle, 3), "s", f"<= {target:g}", met=middle <= target, spread=spread)


if __name__ == "__main__":
    main()
