"""What each letter about a place says. No database, no clock."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from alongside.foundation.components import day, moment
from alongside.training.rules.letters.about import About, Facts
from alongside.training.rules.terms import money
from alongside.training.states import Letter

Line = str | Callable[[About], str]
OTHERS = "To see what else is to come:"
TELL_US_SOON = "If you cannot come, tell us soon, so that somebody else can:"


@dataclass(frozen=True)
class Said:
    """One letter: how it opens, what more it says, and what comes before its link. `joins`: with how to join."""

    opening: Callable[[About], str]
    more: tuple[Line, ...] = ()
    then: Line = "To see your place:"
    facts: Facts = Facts.NONE
    joins: bool = False


def _why(about: About) -> str:
    return f"The reason given: {about.why}" if about.why else ""


def _until(about: About) -> str:
    return f" until {moment(about.held_until)}" if about.held_until else ""


def _costs(about: About) -> str:
    return f"A place costs your organisation {money(about.pence)}." if about.pence else ""


def _late(about: About) -> str:
    if not (about.ended_late and about.pence_late):
        return ""
    return f"It was late to cancel, so your organisation is asked for {money(about.pence_late)}."


def _not_come_costs(about: About) -> str:
    return f"Your organisation is asked for {money(about.pence_no_show)}." if about.pence_no_show else ""


def _passed_opening(about: About) -> str:
    return f"{about.passed_from or 'A colleague'} cannot come to “{about.course}” and has passed their place on to you."


def _passed_more(about: About) -> str:
    return "" if about.is_booked else f"It is kept for you{_until(about)}. {about.their_manager} is asked to agree."


def _soon(about: About) -> str:
    return f"“{about.course}” {'begins' if len(about.days) > 1 else 'is'} on {day(about.first_day)}."


WORDS: Mapping[Letter, Said] = {
    Letter.ASKS_MANAGER: Said(
        lambda a: f"{a.name} has asked for a place in “{a.course}”, and named you as their line manager.",
        (lambda a: f"Please answer{' by ' + moment(a.held_until) if a.held_until else ' soon'}.", _costs),
        then="To say yes or no, without an account:",
        facts=Facts.WHEN_AND_WHERE,
    ),
    Letter.WANTED: Said(
        lambda a: f"You have asked for a place in “{a.course}”.",
        (
            lambda a: (
                f"Places are given on {day(a.chosen_on)}, so that people from different organisations meet. "
                "We write to you then."
                if a.chosen_on
                else "We write to you once places are given."
            ),
        ),
        then="To see it, or to take it back:",
        facts=Facts.WHEN,
    ),
    Letter.WAITS_FOR_MANAGER: Said(
        lambda a: f"A place in “{a.course}” is kept for you{_until(a)}.",
        (lambda a: f"It is yours once {a.their_manager} agrees. We have asked them.",),
        then="To see it, or to let it go:",
        facts=Facts.WHEN_AND_WHERE,
    ),
    Letter.WAITING: Said(
        lambda a: f"You are on the waiting list of “{a.course}”.",
        ("When a place is free, we offer it to the next person and write to them.",),
        then="To see it, or to leave the list:",
        facts=Facts.WHEN,
    ),
    Letter.OFFERED: Said(
        lambda a: f"A place in “{a.course}” is free. It is yours if you want it.",
        (
            lambda a: (
                f"Say yes by {moment(a.held_until)}. After that it goes to the next person."
                if a.held_until
                else "Say yes soon: after that it goes to the next person."
            ),
        ),
        then="To take it, or to let it go:",
        facts=Facts.WHEN_AND_WHERE,
    ),
    Letter.BOOKED: Said(
        lambda a: f"You have a place in “{a.course}”.",
        then=TELL_US_SOON,
        facts=Facts.WHEN_AND_WHERE,
        joins=True,
    ),
    Letter.NOT_AGREED: Said(
        lambda a: f"We have no place for you in “{a.course}”: {a.their_manager} has not agreed to it.",
        (_why,),
        then=OTHERS,
    ),
    Letter.NOT_CHOSEN: Said(
        lambda a: f"We have no place for you in “{a.course}” this time.",
        (
            "More people asked than there are places. They went to people from different organisations.",
            "It says nothing about you.",
        ),
        then=OTHERS,
    ),
    Letter.OFFER_ENDED: Said(
        lambda a: f"The place in “{a.course}” that we offered to you has gone to the next person.",
        (lambda a: a.why or "The time to say yes was over.",),
        then=OTHERS,
    ),
    Letter.CANCELLED: Said(
        lambda a: f"Your place in “{a.course}” is cancelled.",
        (_why, _late),
        then=OTHERS,
        facts=Facts.WHEN,
    ),
    Letter.PASSED_ON: Said(
        lambda a: f"Your place in “{a.course}” now belongs to {a.passed_to or 'a colleague'}.",
        then=OTHERS,
        facts=Facts.WHEN,
    ),
    Letter.PASSED_TO_YOU: Said(
        _passed_opening,
        (_passed_more,),
        then="To see it, or to say that you cannot come:",
        facts=Facts.WHEN_AND_WHERE,
        joins=True,
    ),
    Letter.CHANGED: Said(
        lambda a: f"“{a.course}” has changed. This is how it is now.",
        (lambda a: f"The place is kept for you{_until(a)}." if a.held_until else "",),
        then="If you cannot come now, tell us, so that somebody else can:",
        facts=Facts.WHEN_AND_WHERE,
        joins=True,
    ),
    Letter.CALLED_OFF: Said(
        lambda a: f"“{a.course}” is called off. We are sorry.",
        (_why,),
        then=OTHERS,
        facts=Facts.WHEN,
    ),
    Letter.REMINDER: Said(_soon, then=TELL_US_SOON, facts=Facts.WHEN_AND_WHERE),
    Letter.JOINING: Said(_soon, then=TELL_US_SOON, facts=Facts.WHEN_AND_WHERE, joins=True),
    Letter.NOT_COME: Said(
        lambda a: f"You had a place in “{a.course}”. The register says that you did not come.",
        ("If that is not so, tell whoever held it.", _not_come_costs),
        facts=Facts.WHEN,
    ),
    Letter.HOW_WAS_IT: Said(
        lambda a: f"You came to “{a.course}”. How was it?",
        (
            "A few questions. Please name nobody.",
            "Your certificate is ready once you have answered, if you came to every day in time.",
        ),
        then="To answer:",
    ),
    Letter.CERTIFICATE: Said(
        lambda a: f"Thank you for your answers. Your certificate for “{a.course}” is ready.",
        then="To open it:",
    ),
    Letter.WHAT_CHANGED: Said(
        lambda a: f"Three months ago you came to “{a.course}”.",
        ("What did you do differently with a family since? A few words are enough. Please name nobody.",),
        then="To answer:",
    ),
    Letter.REFRESH: Said(
        lambda a: f"You came to “{a.course}” some time ago. It is time to come again.",
        then="To find a session:",
    ),
}
