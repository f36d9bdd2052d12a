"""Tells what was measured: a table for people, and a file for machines."""

import json
import os
import platform
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

RESULTS = Path(__file__).resolve().parent / "results"


@dataclass(frozen=True)
class Figure:
    """One number, what it should be, and whether it is; where there were several runs, `spread` is their range."""

    value: float
    unit: str
    target: str
    met: bool
    spread: str = ""


def tell(
    name: str, figures: dict[str, Figure], *, rows: Sequence[Mapping[str, object]] = (), keep: bool = True
) -> None:
    """Print the table and write bench/results/<name>.json; `rows` are what the figures were drawn from."""
    width = max(map(len, figures))
    for title, figure in figures.items():
        spread = f" ({figure.spread})" if figure.spread else ""
        met = "met" if figure.met else "NOT met"
        print(f"{title.ljust(width)}  {figure.value:g} {figure.unit}{spread}  target {figure.target}: {met}")
    if not keep:
        return
    machine = (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}"
    )
    told: dict[str, object] = {
        "name": name,
        "machine": machine,
        "figures": {title: asdict(figure) for title, figure in figures.items()},
    }
    if rows:
        told["rows"] = list(rows)
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / f"{name}.json").write_text(json.dumps(told, indent=2, ensure_ascii=False) + "\n")
