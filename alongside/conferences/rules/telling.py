"""How somebody's part in the meeting is said in a line. No database, no clock."""

from alongside.conferences.models import ChildPreparation, Guest, ServiceGuest
from alongside.conferences.rules.holding import they
from alongside.conferences.states import Coming
from alongside.foundation.components import day, short_day


def said_of_guest(guest: Guest) -> str:
    """Met at their home on 9 Sep. Will come. Was there."""
    said = []
    if guest.met_on:
        said.append(f"Met {_low(guest.get_met_how_display())} on {short_day(guest.met_on)}.")
    if guest.coming:
        said.append(f"{guest.get_coming_display()}.")
    if guest.their_words:
        reader = f"; {guest.words_read_by} reads them out" if guest.words_read_by else ""
        said.append(f"Their words are written down{reader}.")
    if guest.came:
        said.append(f"{guest.get_came_display()}.")
    return " ".join(said)


def state_of_guest(guest: Guest) -> tuple[str, str]:
    """Where somebody is on the way to the meeting, and how to show it: "done", "late" or ""."""
    if guest.coming == Coming.NOT_COMING:
        return "Will not come", ""
    if guest.ready:
        return "Ready", "done"
    if guest.ready is False:
        return "Not ready yet", "late"
    return ("Met", "") if guest.met_on else ("To meet", "")


def said_of_child(preparation: ChildPreparation) -> str:
    """Wants to come. Comes for part of it. Nana Rose speaks for her."""
    child, said = preparation.child, []
    if child.is_unborn:
        said.append(f"Not born yet, due {day(child.expected_on)}.")
    elif preparation.wants_to_come is None:
        said.append(f"Nobody has asked whether {they(child)} {_wants(they(child))} to come.")
    else:
        said.append("Wants to come." if preparation.wants_to_come else "Does not want to come.")
    if preparation.coming:
        said.append(f"{preparation.get_coming_display()}.")
    if preparation.speaks_for:
        said.append(f"{preparation.speaks_for} speaks for {them(they(child))}.")
    if preparation.prepared_on:
        said.append(f"{preparation.prepared_by} prepared {them(they(child))} on {short_day(preparation.prepared_on)}.")
    elif preparation.prepared_by:
        said.append(f"{preparation.prepared_by} prepares {them(they(child))}.")
    if preparation.advocate_stays is not None and preparation.advocate:
        stays = "stays" if preparation.advocate_stays else "does not stay"
        said.append(f"{preparation.advocate}, the advocate, {stays} in private family time.")
    if preparation.came:
        said.append(f"{preparation.get_came_display()}.")
    return " ".join(said)


def said_of_service_guest(guest: ServiceGuest) -> str:
    """To say what help there is at school. Will come."""
    said = [f"{guest.why.rstrip('.')}."] if guest.why else []
    said.append(f"{guest.get_coming_display()}." if guest.coming else "Has not said whether they come.")
    if guest.came:
        said.append(f"{guest.get_came_display()}.")
    return " ".join(said)


def them(who: str) -> str:
    return {"he": "him", "she": "her"}.get(who, "them")


def _wants(who: str) -> str:
    return "want" if who == "they" else "wants"


def _low(label: str) -> str:
    return label[0].lower() + label[1:]
