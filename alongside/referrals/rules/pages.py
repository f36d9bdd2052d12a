"""The short pages of a request, each named once: what it is called, what it asks, and what must be there to send it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from alongside.people.models import Person
from alongside.referrals.models import Referral


@dataclass(frozen=True)
class Page:
    """One short page. `needed` names the answers without which the request cannot be sent, each with its sentence."""

    key: str
    title: str
    section: str
    hint: str = ""
    fields: tuple[str, ...] = ()
    needed: Mapping[str, str] = field(default_factory=dict)


RIGHT_HELP, WHO, WHY = "Is this the right help?", "Who it is for", "What is happening"
SAFE, NEEDS, ABOUT = "Keeping everyone safe", "What people need", "About you"

PAGES: tuple[Page, ...] = (
    Page(
        "right_help",
        "Does the service take it",
        RIGHT_HELP,
        hint="Three short questions, so that nobody waits for the wrong help",
        fields=("has_social_worker", "private_law", "mainly_family_time"),
        needed={
            "has_social_worker": "Say whether the children have a social worker.",
            "private_law": "Say whether this is about a private law dispute between parents.",
            "mainly_family_time": "Say whether this is mainly about family time.",
        },
    ),
    Page(
        "how_soon",
        "How soon it is needed",
        RIGHT_HELP,
        hint="Whether it has to happen within 24 hours, and why",
        fields=("urgent", "urgent_why"),
        needed={"urgent": "Say whether this is urgent."},
    ),
    Page("children", "The children it is for", WHO, hint="Which of the family’s children, and their names"),
    Page("family", "Who is in the family", WHO, hint="Relatives and friends, and who has parental responsibility"),
    Page(
        "agreement",
        "Who has agreed",
        WHO,
        hint="What the family said, and whose agreement is written down",
        fields=("discussed_with_family", "discussed_words"),
        needed={"discussed_with_family": "Say whether you have talked about this with the family."},
    ),
    Page(
        "going_well",
        "What is going well",
        WHY,
        fields=("going_well",),
        needed={"going_well": "Write what is going well."},
    ),
    Page(
        "worries",
        "What worries you",
        WHY,
        hint="The worries, the background, and what needs to change by when",
        fields=("worries", "background", "what_needs_to_change", "by_when"),
        needed={
            "worries": "Write what worries you.",
            "what_needs_to_change": "Write what needs to change.",
            "by_when": "Write by when it needs to change.",
        },
    ),
    Page(
        "questions",
        "Questions for the family",
        WHY,
        hint="What you ask the family to think about in their private time",
        fields=("questions_for_family",),
        needed={"questions_for_family": "Write at least one question for the family."},
    ),
    Page(
        "bottom_lines",
        "Bottom lines",
        WHY,
        hint="What cannot change, whatever the plan says",
        fields=("bottom_lines",),
        needed={"bottom_lines": "Write the bottom lines, or say that there are none."},
    ),
    Page("help_there_is", "What help there is", WHY, hint="What services can bring", fields=("resources",)),
    Page("dates", "Dates that matter", WHY, hint="Court, reviews, leave, birthdays", fields=("dates_that_matter",)),
    Page(
        "safety",
        "Safety",
        SAFE,
        hint="What everyone needs to know so that nobody is hurt",
        fields=(
            "domestic_abuse",
            "domestic_abuse_details",
            "orders_or_bail",
            "safety_risks",
            "substances",
            "mental_health",
            "young_carer",
        ),
        needed={
            "domestic_abuse": "Say whether there is or has been domestic abuse.",
            "young_carer": "Say whether any of the children is a young carer.",
        },
    ),
    Page(
        "needs",
        "Languages and access",
        NEEDS,
        hint="Interpreters, and anything that makes taking part easier",
        fields=("interpreter_needed", "interpreter_languages", "access_needs"),
        needed={"interpreter_needed": "Say whether anybody needs an interpreter."},
    ),
    Page(
        "culture",
        "Culture and faith",
        NEEDS,
        hint="The mother’s and the father’s, asked separately",
        fields=("mothers_culture", "fathers_culture"),
    ),
    Page(
        "coordinator",
        "The coordinator they would like",
        NEEDS,
        fields=("coordinator_wishes", "coordinator_language", "coordinator_gender"),
    ),
    Page(
        "about_you",
        "How to reach you",
        ABOUT,
        hint="And that you will be there for all of it",
        fields=("referrer_phone", "referrer_hours", "manager_name", "manager_aware", "will_attend_all"),
        needed={
            "referrer_phone": "Write a phone number where the coordinator can reach you.",
            "manager_name": "Write your manager’s name.",
            "will_attend_all": "Say whether you will be there for the whole meeting and the review.",
        },
    ),
)

# An urgent request goes out with these; the rest is filled in at the meeting with the service (Surrey's published way).
NEEDED_WHEN_URGENT = frozenset({"right_help", "how_soon", "children", "agreement", "worries", "safety", "about_you"})

BY_KEY: dict[str, Page] = {page.key: page for page in PAGES}


def child_key(child_id: int) -> str:
    """The name under which "About this child" is noted as answered."""
    return f"child-{child_id}"


def called(child: Person) -> str:
    """What a child is called in a sentence, also before anybody has written down their name."""
    return child.short_name if child.has_a_name else f"the child with council ID {child.council_id}"


def has_words(referral: Referral, page: Page) -> bool:
    """Whether anything at all is written on a page."""
    return any(getattr(referral, name) not in (None, "") for name in page.fields)


def still_needed(referral: Referral, page: Page) -> list[str]:
    """What has to be said on a page before the request can be sent."""
    if page.key not in referral.answered and not has_words(referral, page):
        return [f"“{page.title}” is not answered yet."]
    missing = [why for name, why in page.needed.items() if getattr(referral, name) in (None, "")]
    if not missing and page.key not in referral.answered:
        return [f"“{page.title}” is started. Save it with “Save and go on” when it says what you want."]
    return missing


def left_for_later(referral: Referral) -> list[Page]:
    """The pages an urgent request can be sent without, and that are still to answer."""
    if not referral.urgent:
        return []
    return [page for page in PAGES if page.key not in NEEDED_WHEN_URGENT and still_needed(referral, page)]


def said_of(referral: Referral, page: Page) -> str:
    """How far a page is, in a word or two."""
    if not still_needed(referral, page):
        return "Answered"
    return "Started" if page.key in referral.answered or has_words(referral, page) else "To do"
