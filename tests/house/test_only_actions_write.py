"""Actions write, and nobody else: a reader knows where every change is made."""

import ast

from tests.house import plan

WRITES = {
    "save", "delete", "create", "get_or_create", "update_or_create", "bulk_create", "bulk_update",
    "asave", "adelete", "acreate", "aget_or_create", "aupdate_or_create", "abulk_create", "abulk_update",
}  # fmt: skip
# The place, and why it may.
ALLOWED: dict[str, str] = {
    "alongside/foundation/spreadsheets.py": "A workbook is made in memory (openpyxl calls it saving); nothing is kept.",
    "alongside/partners/rules/logos.py": "The same, of a council's logo.",
    "alongside/public/rules/pictures.py": "The same, of a picture for public pages.",
    "alongside/training/rules/material_files.py": "The same, of a picture to learn from.",
    "alongside/voice/rules/media.py": "A picture is made anew in memory (Pillow calls it saving); nothing is kept.",
}


def writes(call: ast.Call) -> bool:
    if not isinstance(call.func, ast.Attribute):
        return False
    if call.func.attr in WRITES:
        return True
    # QuerySet.update takes only named values; a dictionary or a digest is given one without a name.
    return call.func.attr in {"update", "aupdate"} and not call.args


def test_only_actions_write() -> None:
    found = [
        f"{plan.place(file, call)} .{call.func.attr}(…)"
        for file in plan.code()
        if plan.floor_of(file) != "actions" and str(plan.place(file)) not in ALLOWED
        for call in plan.calls(file)
        if writes(call) and isinstance(call.func, ast.Attribute)
    ]
    assert not found, "These write outside actions:\n" + "\n".join(found)


def test_no_place_is_allowed_to_write_that_does_not() -> None:
    stale = [name for name in ALLOWED if not any(writes(call) for call in plan.calls(plan.ROOT / name))]
    assert not stale
