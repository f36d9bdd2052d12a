"""Training the sample city has ahead: open, full with a waiting list, chosen on a day, and made for one school."""

from dataclasses import replace
from datetime import timedelta

from alongside.desk.actions.sample_city.training import Training
from alongside.desk.actions.sample_city.training_held import plan_on
from alongside.partners.states import OrganisationKind
from alongside.training.actions.asked import arrange_asked, ask_for_session
from alongside.training.actions.cancel_place import cancel_place
from alongside.training.actions.pass_place_on import pass_place_on
from alongside.training.actions.sessions import add_session, change_session, open_session
from alongside.training.queries.arranging import plan_of
from alongside.training.states import PlacesGiven


def arrange_what_comes(training: Training) -> None:
    """As it stands this morning."""
    _full(training)
    _to_be_chosen(training)
    _for_one_school(training)
    _online(training)
    _train_the_trainer(training)
    _asked_for(training)


def _full(training: Training) -> None:
    """Five places. One was passed on, one given back: the first in line was offered it this morning."""
    plan = plan_on(training, [13], "Sample City Library, the long room", capacity=5)
    session = training.session("awareness", plan, at=training.at(-21))
    places = training.places(session, ("sara", "uma", "zoe", "mo", "xan"), at=training.at(-14))
    training.places(session, ("nobodia", "jo"), at=training.at(-9))
    training.place(session, "musa", at=training.at(-6), agreed=False)
    colleague = training.learners["tara"].worker
    pass_place_on(
        booking=places[1], name=colleague.name, email=colleague.email, by=places[1].learner, at=training.at(-3)
    )
    cancel_place(
        booking=places[2], why="I am on leave that week.", by=places[2].learner,
        at=training.city.now - timedelta(hours=5),
    )  # fmt: skip


def _to_be_chosen(training: Training) -> None:
    """More people than places; today is the day on which they are chosen."""
    plan = plan_on(training, [40, 47], "Council House, the gallery", hours=6, capacity=4)
    shares = {OrganisationKind.SCHOOL.value: 2, OrganisationKind.HEALTH.value: 1, OrganisationKind.POLICE.value: 1}
    plan = replace(plan, places_given=PlacesGiven.CHOSEN, chosen_on=training.today, shares=shares)
    session = training.session("deep_dive", plan, at=training.at(-25))
    training.places(session, ("ben", "kit", "ivy", "lena", "rita", "qasim", "wei"), at=training.at(-12))


def _for_one_school(training: Training) -> None:
    """Asked for by the head teacher, arranged for her own people alone."""
    head = training.learners["amina"].worker
    asked = ask_for_session(
        setting="Our staff room, on a training day", how_many=16, course=training.courses["awareness"],
        hoped="So that the whole school says the same thing when children fall out.", when="A Monday after school",
        by=head, at=training.at(-28),
    )  # fmt: skip
    asked = arrange_asked(
        asked=asked, course=training.courses["awareness"], answer="With pleasure. Tess comes to you.",
        by=training.tess, at=training.at(-26),
    )  # fmt: skip
    assert asked.session is not None
    own = plan_on(training, [24], "Sampleby Primary School, the staff room", capacity=16)
    own = replace(own, only_for_id=plan_of(asked.session).only_for_id)
    session = change_session(session=asked.session, plan=own, by=training.tess, at=training.at(-25))
    session = open_session(session=session, by=training.tess, at=training.at(-25, 12))
    training.places(session, ("femi", "gwen"), at=training.at(-10))


def _online(training: Training) -> None:
    """One place waits for a line manager."""
    plan = plan_on(training, [33], "", hours=2.5, capacity=30)
    plan = replace(plan, address="", getting_in="", online_link="https://meet.sample-city.example/awareness")
    session = training.session("awareness", plan, at=training.at(-8))
    training.place(session, "zoe", at=training.at(-1), agreed=False)


def _train_the_trainer(training: Training) -> None:
    plan = plan_on(training, [70, 77], "Council House, room 4", hours=6, capacity=8)
    session = training.session("trainer", plan, at=training.at(-15))
    training.places(session, ("orla", "amina"), at=training.at(-7))
    draft = replace(plan_on(training, [95], "Sample City Library, the long room"), joining_words="")
    add_session(course=training.courses["awareness"], plan=draft, by=training.tess, at=training.at(-2))


def _asked_for(training: Training) -> None:
    """Nobody has answered the hospital yet."""
    ask_for_session(
        setting="The children’s ward", how_many=12, hoped="For nurses who come on at different hours.",
        when="Two short afternoons", by=training.learners["tara"].worker, at=training.at(-4),
    )  # fmt: skip
