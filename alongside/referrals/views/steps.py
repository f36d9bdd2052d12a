"""The pages of a request in the order they are walked, and what each says, for the list and for reading back."""

from dataclasses import dataclass

from django.urls import reverse

from alongside.referrals import queries, rules
from alongside.referrals.forms import FORMS, AboutChild, read_back, saved_about, saved_answers
from alongside.referrals.models import FamilyReport, Referral
from alongside.referrals.rules import child_key
from alongside.referrals.rules.pages import SAFE, WHO

FOR_THE_FAMILY = "For the family"


@dataclass(frozen=True)
class Step:
    """One page of the request: a line of the task list, and a place to go on to."""

    key: str
    name: str
    section: str
    href: str
    hint: str
    status: str

    @property
    def done(self) -> bool:
        return self.status == "Answered"


@dataclass(frozen=True)
class Answered:
    """A page read back: its questions with their answers."""

    title: str
    section: str
    href: str
    rows: list[tuple[str, str]]
    fields: tuple[str, ...] = ()

    @property
    def unsaid(self) -> list[str]:
        """Questions with no answer. One that only follows a "yes" is not missed where there was none."""
        return [label for label, said in self.rows if not said and not label.startswith("If yes")]


def steps_of(referral: Referral, report: FamilyReport | None) -> list[Step]:
    """Every page in order, with one for each child after the choice of children."""
    steps = []
    for page in rules.PAGES:
        href = _address(referral, page.key)
        steps.append(Step(page.key, page.title, page.section, href, page.hint, rules.said_of(referral, page)))
        if page.key == "children":
            steps += _about_children(referral)
    missing = rules.still_unwritten(report)
    status = "Answered" if not missing else "Started" if report else "To do"
    hint = "Short, in plain words, for everyone in the family and the children too"
    href = reverse("write_report", args=[referral.reference])
    return [*steps, Step("report", "The report for the family", FOR_THE_FAMILY, href, hint, status)]


def after(referral: Referral, key: str) -> str:
    """Where "Save and go on" leads from a page."""
    steps = steps_of(referral, None)
    place = next(number for number, step in enumerate(steps) if step.key == key)
    return steps[place + 1].href if place + 1 < len(steps) else reverse("send_referral", args=[referral.reference])


def read_back_all(referral: Referral) -> list[Answered]:
    """The whole request as a person would read it, page after page."""
    read = []
    for page in rules.PAGES:
        href = _address(referral, page.key)
        if page.key == "children":
            read += _children_read_back(referral)
        elif page.fields:
            rows = read_back(FORMS[page.key], saved_answers(referral, page))
            personal = tuple(name for name in page.fields if name in Referral.Privacy.personal)
            read.append(Answered(page.title, page.section, href, rows, personal))
    # What keeps people safe is read first by whoever goes to see the family.
    return sorted(read, key=lambda one: one.section != SAFE)


def _address(referral: Referral, key: str) -> str:
    """Where a page is: choosing the children has a page of its own kind."""
    if key == "children":
        return reverse("choose_children", args=[referral.reference])
    return reverse("answer_page", args=[referral.reference, key])


def _about_children(referral: Referral) -> list[Step]:
    return [
        Step(
            child_key(child.pk),
            f"About {rules.called(child)}",
            WHO,
            reverse("answer_child", args=[referral.reference, child.pk]),
            "Where they live, their school, where they stand with the council",
            "Answered" if child_key(child.pk) in referral.answered else "To do",
        )
        for child in queries.children_in(referral)
    ]


def _children_read_back(referral: Referral) -> list[Answered]:
    return [
        Answered(
            f"About {child.full_name}" if child.has_a_name else f"About {rules.called(child)}",
            WHO,
            reverse("answer_child", args=[referral.reference, child.pk]),
            read_back(AboutChild, saved_about(queries.child_row_of(referral, child.pk))),
        )
        for child in queries.children_in(referral)
    ]
