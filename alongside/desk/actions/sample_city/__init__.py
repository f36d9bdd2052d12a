"""The sample city: made-up families at every step, brought there through the same acts as in life."""

from collections.abc import Callable
from datetime import datetime

from django.db import transaction

from alongside.access.models import User
from alongside.audit.actions import record
from alongside.desk.actions.sample_city.asking_for_help import ask_for_help_at_the_front_door
from alongside.desk.actions.sample_city.closely import follow_the_cast
from alongside.desk.actions.sample_city.made_up import FAMILIES
from alongside.desk.actions.sample_city.others_at_home import ALSO
from alongside.desk.actions.sample_city.restoring import RESTORING, everyday
from alongside.desk.actions.sample_city.rights import restrict_one
from alongside.desk.actions.sample_city.stories import Story
from alongside.desk.actions.sample_city.training import begin_training
from alongside.desk.actions.sample_city.training_held import hold_training
from alongside.desk.actions.sample_city.training_to_come import arrange_what_comes
from alongside.desk.actions.sample_city.workers import City, add_the_council
from alongside.families.models import Family
from alongside.foundation.blockers import Cannot
from alongside.people.models import Person

RESTRICTED = 15  # the family, by its number, that only those named may open


class CannotLoadSampleCity(Cannot):
    """Why the sample city is not put here."""


@transaction.atomic
def load_sample_city(*, at: datetime, say: Callable[[str], None] = lambda _: None) -> City:
    """Make the whole city, or refuse where anything is already."""
    if Family.objects.exists() or Person.objects.exists() or User.objects.exists():
        raise CannotLoadSampleCity(["There is other data here. The sample city is only for an empty database."])
    say("The council, its service and its workers …")
    city = add_the_council(at=at)
    say("One family followed closely …")
    follow_the_cast(city)
    for number, made_up in enumerate(FAMILIES, start=1):
        story = Story(number, made_up, city)
        story.walk()
        if number in ALSO:
            ALSO[number](story)
        if number in RESTORING:
            RESTORING[number](story)
        if number == RESTRICTED:
            restrict_one(story.network.family, city)
        if number % 10 == 0:
            say(f"{number} of {len(FAMILIES)} more families …")
    ask_for_help_at_the_front_door(city)
    everyday(city)
    say("Training across the city …")
    training = begin_training(city)
    hold_training(training)
    arrange_what_comes(training)
    record("sample_city.loaded", by="the command line", at=at)
    return city
