"""Somebody of the family asks, at home, for all that is written about them."""

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from alongside.access.identity import beyond_the_walls
from alongside.access.states import Sight
from alongside.audit.actions import record
from alongside.families.actions.home import tell_coordinator
from alongside.families.actions.stories import tell
from alongside.families.models import Family, StoryLine
from alongside.people.models import Person

WORDS = "I ask for everything that is written about me."
NEWS = "Somebody of the family asks for their whole record. Write the request down, and ring them."


@transaction.atomic
def ask_for_my_record(*, family: Family, person: Person, at: datetime) -> StoryLine:
    """A worker writes the request down and sees it through. Asked twice on a day, it is one ask."""
    family = Family.objects.select_for_update(of=("self",)).get(pk=family.pk)
    with beyond_the_walls(Sight.TOLD_FROM_HOME):
        before = StoryLine.objects.filter(family=family, spoken_by=person, told_by=None, words=WORDS).first()
        if before is not None and localdate(before.happened_at) == localdate(at):
            return before
        line = tell(WORDS, family=family, spoken_by=person, by=None, at=at)
    record("record.asked_for_at_home", subject=line, person=person.pk, by=None, at=at)
    tell_coordinator(NEWS, family=family, link=("family", family.reference), at=at)
    return line
