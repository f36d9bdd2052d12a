"""What search engines are told of: the pages there are, in the languages offered, and who stands behind them."""

from datetime import datetime

from django.urls import reverse

from alongside.foundation.components import public_way
from alongside.foundation.languages import ENGLISH, language_of, offered, this_page_in
from alongside.partners.queries import our_own, services
from alongside.public.queries.pages import pages_there_are
from alongside.public.rules.found import Helper, InLanguage, about_us
from alongside.training.queries.public_list import offered_courses

# Pages that are not written by editors, where they are there.
OTHERS = ("help/", "privacy/", "privacy/children/", "status/")


def pages_to_find(at: datetime, *, ours: str) -> list[list[InLanguage]]:
    """Every public page in each language offered, by its whole address. `ours` is how our addresses begin."""
    own = [reverse("page", kwargs={"page": slug}) for slug in pages_there_are(at) if slug != "front"]
    there = [reverse("front_door"), *own, *(f"/{path}" for path in OTHERS if public_way(path))]
    return [in_each_language(path, ours=ours) for path in there] + in_english(ours=ours)


def in_english(*, ours: str) -> list[list[InLanguage]]:
    """The list of training, and each course: they are there in English alone."""
    courses = [reverse("training_course", kwargs={"slug": slug}) for slug in offered_courses()]
    english = language_of(ENGLISH)
    return [[InLanguage(english, ours + path)] for path in (reverse("training_sessions"), *courses)]


def in_each_language(path: str, *, ours: str) -> list[InLanguage]:
    """One page in each language offered."""
    return [InLanguage(one.language, ours + one.href) for one in this_page_in(path, our_own().languages)]


def about_our_council(*, ours: str) -> dict[str, object]:
    """The council and its services, for the front door."""
    council, home = our_own(), ours + reverse("front_door")
    return about_us(
        council=council.name or "Alongside",
        home=home,
        ask=ours + public_way("ask/") if public_way("ask/") else "",
        logo=ours + reverse("our_logo", kwargs={"mark": council.logo_mark}) if council.logo_mark else "",
        helpers=[
            Helper(one.name, one.organisation.name, one.phone, one.email)
            for one in services().select_related("organisation")
        ],
        languages=offered(council.languages),
    )
