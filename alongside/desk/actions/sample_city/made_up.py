"""Forty made-up families of the sample city, one for each thing that can happen. Nobody here is real."""

from dataclasses import dataclass

FAMILY_NAMES = (
    "Fablewick", "Imaginary", "Storyfield", "Mythorne", "Inventley", "Pretendby", "Talebrook", "Notquite", "Legendale",
    "Fictionby", "Madeupson", "Yarnwood", "Daydream", "Supposeham", "Wonderby", "Parableton", "Fancyfield", "Maybeson",
    "Onceupon", "Fairytaleby", "Riddlesham", "Whimsey", "Sagaworth", "Allegory", "Figment",
)  # fmt: skip
CHILDREN = (
    "Maya", "Noah", "Zofia", "Ibrahim", "Chloe", "Kacper", "Aisha", "Ellis", "Mei", "Jayden", "Ana", "Theo", "Safa",
    "Rio", "Niamh", "Hugo", "Leila", "Finn", "Amara", "Joel",
)  # fmt: skip
MUMS = ("Rosa", "Bea", "Dina", "Freya", "Hana", "Jess", "Lena", "سلمى", "Magda", "Oluchi", "Priti")
DADS = (
    "Anil",
    "Carl",
    "Emeka",
    "Goran",
    "Idris",
    "Karim",
    "Miles",
    "Owen",
    "Pawel",
    "Rafi",
    "Sunil",
    "Tomas",
    "Viktor",
)
GROWN_UPS = (
    ("Gran", "Rosalind"), ("Uncle", "Marek"), ("Aunt", "Samira"), ("Grandad", "Wilf"), ("Family friend", "Jo"),
    ("Nan", "Edith"), ("Godmother", "Comfort"), ("Cousin", "Tariq"),
)  # fmt: skip


@dataclass(frozen=True)
class MadeUpFamily:
    """One family: how far it has come, and what is out of the ordinary about it."""

    stage: str
    children: int = 1
    status: str = "child_in_need"
    began_days_ago: int = 30
    urgent: bool = False
    name: str = ""


FAMILIES = (
    MadeUpFamily("writing", 1, began_days_ago=2),
    MadeUpFamily("writing", 2, "child_protection", 6),
    MadeUpFamily("writing", 1, "early_help", 1),
    MadeUpFamily("sent", 1, began_days_ago=2),
    MadeUpFamily("sent", 3, "pre_proceedings", 6),
    MadeUpFamily("sent", 1, "child_protection", 1, urgent=True),
    MadeUpFamily("acknowledged", 2, "child_protection", 5),
    MadeUpFamily("acknowledged", 1, began_days_ago=9),
    MadeUpFamily("not_yet", 1, began_days_ago=15),
    MadeUpFamily("not_yet", 2, began_days_ago=21),
    MadeUpFamily("redirected", 1, "none", 40),
    MadeUpFamily("withdrawn", 1, began_days_ago=35),
    MadeUpFamily("accepted", 1, began_days_ago=4),
    MadeUpFamily("accepted", 2, "child_protection", 12),
    MadeUpFamily("allocated", 1, began_days_ago=7),
    MadeUpFamily("allocated", 3, "looked_after", 10),
    MadeUpFamily("asked_for_another", 1, began_days_ago=14),
    MadeUpFamily("preparing", 1, began_days_ago=20),
    MadeUpFamily("preparing", 2, "child_protection", 33),
    MadeUpFamily("preparing", 1, "pre_proceedings", 50),
    MadeUpFamily("not_invited", 2, "child_protection", 25),
    MadeUpFamily("arranged", 1, began_days_ago=30),
    MadeUpFamily("arranged", 2, "child_protection", 38),
    MadeUpFamily("sharing", 1, began_days_ago=36),
    MadeUpFamily("private_time", 2, began_days_ago=37),
    MadeUpFamily("adjourned", 1, began_days_ago=41),
    MadeUpFamily("not_held", 1, began_days_ago=60),
    MadeUpFamily("no_plan", 1, "child_protection", 60),
    MadeUpFamily("writing_plan", 2, began_days_ago=42),
    MadeUpFamily("presented", 1, "child_protection", 43),
    MadeUpFamily("presented", 2, began_days_ago=45),
    MadeUpFamily("changes_asked", 1, "pre_proceedings", 50),
    MadeUpFamily("not_agreed", 1, "pre_proceedings", 55),
    MadeUpFamily("agreed", 1, began_days_ago=60),
    MadeUpFamily("agreed", 3, "child_protection", 75),
    MadeUpFamily("agreed", 1, "looked_after", 150),
    MadeUpFamily("reviewed", 1, began_days_ago=140),
    MadeUpFamily("reviewed", 2, "child_protection", 160),
    MadeUpFamily("second_version", 1, "early_help", 170),
    MadeUpFamily("closed", 1, "none", 200),
    MadeUpFamily("closed", 2, "none", 260),
)
