"""What a child of the workbook becomes in our own words, and where the workbook and our record do not agree."""

import re
from typing import Any

from alongside.families.rules.annex_a.cells import in_words
from alongside.families.rules.annex_a.codes import code_for
from alongside.families.rules.annex_a.shapes import ChildRow, Kind
from alongside.families.rules.annex_a.shapes import Status as Standing
from alongside.families.states import Status
from alongside.people.models import Person
from alongside.people.states import Sex

LONGEST_DETAIL = 300
DISABLED = "Yes, says the council’s record"

# A referral is a moment, not a standing: it brings the child in and gives no status.
STATUS_OF = {
    Kind.CHILD_IN_NEED: Status.CHILD_IN_NEED,
    Kind.CHILD_PROTECTION: Status.CHILD_PROTECTION,
    Kind.LOOKED_AFTER: Status.LOOKED_AFTER,
}
_SEX_OF = {"female": Sex.GIRL_OR_WOMAN, "male": Sex.BOY_OR_MAN, "neither": Sex.ANOTHER}
_ETHNIC_GROUP = {
    "white": "White",
    "mixed": "Mixed",
    "asian": "Asian or Asian British",
    "black": "Black or Black British",
    "other": "Other ethnic group",
}
_NATIONAL_CODE = re.compile(r"^(?:[A-Z]\) )?([A-Z]{4})\b")
# The national codes as the spellings in spellings.json explain them; not yet obtained and refused say nothing.
_ETHNICITY = {
    "WBRI": "White British",
    "WIRI": "White Irish",
    "WIRT": "Traveller of Irish heritage",
    "WOTH": "Any other White background",
    "WROM": "Gypsy or Roma",
    "MWBC": "White and Black Caribbean",
    "MWBA": "White and Black African",
    "MWAS": "White and Asian",
    "MOTH": "Any other mixed background",
    "AIND": "Indian",
    "APKN": "Pakistani",
    "ABAN": "Bangladeshi",
    "AOTH": "Any other Asian background",
    "BCRB": "Black Caribbean",
    "BAFR": "Black African",
    "BOTH": "Any other Black background",
    "CHNE": "Chinese",
    "OOTH": "Any other ethnic group",
}
_IN_OUR_WORDS = {
    "assessment": "Open assessment",
    "neglect": "Neglect",
    "physical": "Physical abuse",
    "sexual": "Sexual abuse",
    "emotional": "Emotional abuse",
    "multiple": "More than one kind of abuse",
    "interim_care_order": "Interim care order",
    "care_order": "Full care order",
    "freed_for_adoption": "Freed for adoption",
    "placement_order": "Placement order",
    "section_20": "Section 20",
    "protection": "Emergency or police protection",
    "youth_justice": "Youth justice",
    "short_breaks": "Short breaks",
}
_PLACEMENT = {
    "foster": "foster placement",
    "adoption": "placed for adoption",
    "parents": "placed with parents",
    "independent": "living independently",
    "residential_employment": "living where they work",
    "residential_accommodation": "residential accommodation",
    "secure_home": "secure children’s home",
    "childrens_home": "children’s home",
    "care_home": "residential care home",
    "health": "hospital or other health care",
    "family_centre": "family centre or mother and baby unit",
    "young_offender_institution": "young offender institution",
    "residential_school": "residential school",
    "temporary": "temporary placement",
}
# What list 6 says besides "child in need" is said by the status itself, or by list 7 or 8.
_SAID_ALREADY = {"child_in_need", "child_protection", "looked_after", "closed"}


def facts_of(row: ChildRow) -> dict[str, Any]:
    """What we would write down of a child nobody here knows yet. There is no name to write."""
    return {
        "council_child_id": row.child_id,
        "born_on": row.date_of_birth,
        "expected_on": row.due_on,
        "sex": _SEX_OF.get(row.gender, Sex.NOT_KNOWN).value,
        "ethnicity": _ethnicity(row)[:100],
        "disability": DISABLED if row.disability == "yes" else "",
    }


def _ethnicity(row: ChildRow) -> str:
    """ "White British" for the national code; else the group, and what the council wrote; else as written."""
    words = row.ethnicity_words
    if (found := _NATIONAL_CODE.search(words.upper())) and code_for("ethnicity", found[1]) == row.ethnicity:
        return _ETHNICITY.get(found[1], "")
    if group := _ETHNIC_GROUP.get(row.ethnicity):
        return f"{group}: {words}"
    return words if code_for("ethnicity", words) is None else ""


def changes_to(person: Person, row: ChildRow) -> tuple[dict[str, Any], list[str]]:
    """What the workbook adds to a child we know, and where it says something else: that is told, not taken."""
    facts = facts_of(row)
    changes = {
        name: facts[name] for name in ("sex", "ethnicity", "disability") if facts[name] and not _of(person, name)
    }
    differences = []
    if row.date_of_birth and person.born_on is None:
        changes |= {"born_on": row.date_of_birth, "expected_on": None}  # also when a baby we waited for is here
    elif row.date_of_birth and person.born_on and row.date_of_birth != person.born_on:
        differences.append(_birth_differs("was born", person, in_words(row.date_of_birth)))
    elif row.due_on and person.born_on is None and person.expected_on is None:
        changes["expected_on"] = row.due_on
    elif row.due_on and person.expected_on != row.due_on:
        differences.append(_birth_differs("is due", person, in_words(row.due_on)))
    if facts["sex"] and person.sex and facts["sex"] != person.sex:
        differences.append(
            f"The workbook gives child {person.council_child_id} another sex than our record, which was kept."
        )
    changes = {name: value for name, value in changes.items() if value != getattr(person, name)}
    return changes, differences


def _of(person: Person, name: str) -> str:
    return str(getattr(person, name))


def _birth_differs(verb: str, person: Person, theirs: str) -> str:
    """Our own date is not told: whoever brings children in may not know the family."""
    child = f"child {person.council_child_id}"
    return f"The workbook says {child} {verb} on {theirs}. Our record says another day, which was kept."


def detail_of(standing: Standing) -> str:
    """The legal status, category or position in our words; as the council wrote it, where we do not know it."""
    first = "" if standing.code in _SAID_ALREADY else _IN_OUR_WORDS.get(standing.code, standing.words)
    second = _PLACEMENT.get(standing.placement_code, standing.placement_words)
    return ", ".join(part for part in (first, second) if part)[:LONGEST_DETAIL]
