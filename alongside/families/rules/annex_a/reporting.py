"""What is kept of a reading, to show for as long as somebody needs it: counts, and every row that was not taken."""

from collections import defaultdict
from typing import Any

from alongside.families.rules.annex_a.shapes import AnnexA, RowProblem

MOST_LISTED = 20_000
ROWS_NAMED = 12


def as_report(found: AnnexA, totals: dict[str, int]) -> dict[str, Any]:
    """A plain dictionary that can be stored as JSON. Rows not taken stand one by one, things to check by reason."""
    not_taken = [_as_line(problem) for problem in found.not_taken]
    to_check = together(found.to_check)
    rows = {"rows_read": found.rows_read, "rows_taken": found.rows_taken, "children": len(found.children)}
    return {
        "totals": rows | totals | {"not_taken": len(not_taken), "to_check": len(found.to_check)},
        "not_taken": not_taken[:MOST_LISTED],
        "to_check": to_check[:MOST_LISTED],
        "unknown_columns": [f"{heading} ({sheet.strip()})" for sheet, heading in found.unknown_columns],
        "missing_columns": [f"{heading} ({sheet.strip()})" for sheet, heading in found.missing_columns],
        "missing_sheets": found.missing_sheets,
        "unknown_sheets": [sheet.strip() for sheet in found.unknown_sheets],
        "child_ids": [child.child_id for child in found.children],
    }


def _as_line(problem: RowProblem) -> dict[str, Any]:
    return {
        "where": f"{problem.sheet.strip()}, row {problem.row_number}",
        "column": problem.column or "",
        "reason": problem.reason,
        "shown": problem.shown,
    }


def together(problems: list[RowProblem]) -> list[dict[str, Any]]:
    """The same thing said of many rows, said once: "List 6, rows 2, 3 and 4"."""
    rows: dict[tuple[str, str, str], list[RowProblem]] = defaultdict(list)
    for problem in problems:
        rows[problem.sheet.strip(), problem.column or "", problem.reason].append(problem)
    return [
        {"where": f"{sheet}, {_in_a_row(alike)}", "column": column, "reason": reason, "shown": _shown(alike)}
        for (sheet, column, reason), alike in rows.items()
    ]


def _in_a_row(problems: list[RowProblem]) -> str:
    numbers = [f"{problem.row_number:,}" for problem in problems]
    if len(numbers) == 1:
        return f"row {numbers[0]}"
    if len(numbers) <= ROWS_NAMED:
        return f"rows {', '.join(numbers[:-1])} and {numbers[-1]}"
    return f"rows {', '.join(numbers[:ROWS_NAMED])} and {len(numbers) - ROWS_NAMED:,} more"


def _shown(problems: list[RowProblem]) -> str:
    values = {problem.shown for problem in problems}
    return values.pop() if len(values) == 1 else ""
