"""Another room may ask for models, states, queries and actions. What is behind them is nobody else's business."""

import grimp

FRONT_DOORS = {"models", "states", "queries", "actions"}
MORE_FRONT_DOORS = {"access": {"guards", "identity"}}
LIBRARIES = {"foundation"}  # made to be used, all of it


def test_rooms_are_entered_by_their_front_doors() -> None:
    house = grimp.build_graph("alongside", cache_dir=None)
    wrong = [
        f"{importer} imports {imported}"
        for importer in sorted(house.modules)
        for imported in sorted(house.find_modules_directly_imported_by(importer))
        if not is_by_a_front_door(importer.split("."), imported.split("."))
    ]
    assert not wrong, "These climb in by the window:\n" + "\n".join(wrong)


def is_by_a_front_door(importer: list[str], imported: list[str]) -> bool:
    if len(importer) < 2 or len(imported) < 2 or importer[1] == imported[1] or imported[1] in LIBRARIES:
        return True
    room, door = imported[1], imported[2] if len(imported) > 2 else ""
    if door == "tests":  # factories build on the factories of the rooms below
        return "tests" in importer
    return door in FRONT_DOORS | MORE_FRONT_DOORS.get(room, set())
