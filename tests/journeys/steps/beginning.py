"""The city, the children it knows already, and a worker who begins with a family and writes down who is in it."""

from datetime import date, timedelta
from pathlib import Path

from django.core.management import call_command
from django.utils import timezone

from alongside.desk.actions.sample_city.workers import City, add_the_council
from alongside.people.models import Person
from tests.journeys.steps.walking import Walker

WORKBOOK = Path(__file__).resolve().parents[2] / "data" / "annex-a" / "Annex_A_2024_Jan.xlsx"


def given_the_city() -> City:
    """The council, its service and everybody who works there: no family yet."""
    return add_the_council(at=timezone.now())


def given_children_brought_in(city: City) -> Person:
    """Children from the council's own system; the one the story is about is of an age for school."""
    call_command("import_annex_a", str(WORKBOOK), "--as", city["priya"].email, verbosity=0)
    came = Person.objects.exclude(council_child_id="").filter(given_names="", born_on__lte=years_ago(5))
    return came.order_by("-born_on")[0]


def years_ago(years: int) -> date:
    return timezone.localdate() - timedelta(days=365 * years + years // 4 + 40)


def looks_before_beginning(sam: Walker, child: Person) -> None:
    """My work, then the search: by the council's ID, since the council's system gave no name."""
    sam.sees("My work", "Nothing waits for you today.", "Children without a family here")
    sam.press("Find a child or a family")
    sam.press("Look").is_refused("Write a name, a date of birth or a council child ID to look for.")
    sam.write("Council child ID", child.council_child_id or "").press("Look")
    sam.sees("Name not yet given", "May be the same because")


def begins_with_the_family(sam: Walker) -> None:
    sam.follow("Begin with this child").sees("Name not yet given")
    sam.choose("What is your part with this family?", "Social worker").press("Begin with this family")
    sam.sees("You have begun with", "Name not yet given")


def gives_the_child_a_name(sam: Walker) -> None:
    sam.press("Write down the children’s names")
    sam.write("First names", "Ayo").write("Family name", "Makebelieve").press("Save the names")
    sam.sees("The names are written down.", "Ayo")


def finds_them_misspelt(sam: Walker) -> None:
    """So that nobody is written down twice, a guess at the spelling and the names swapped will do."""
    sam.follow("Families", exact=True).press("Find a child or a family")
    sam.write("Name", "Makebeleive Aio").press("Look").sees("Ayo Makebelieve", "May be the same because")
    sam.follow("Open Ayo")


def adds_the_children(sam: Walker) -> None:
    sam.follow("Add a child").write("First names", "Temitope").write("Family name", "Makebelieve")
    sam.write("What they like to be called", "Tem").on("Date of birth", years_ago(4)).press("Add this child")
    says_it_is_somebody_else(sam)
    sam.sees("Temitope Makebelieve is one of the children now.")
    due = timezone.localdate() + timedelta(days=60)
    sam.follow("Add a child").on("Not born yet? When is the baby expected?", due).press("Add this child")
    says_it_is_somebody_else(sam)
    sam.sees("is one of the children now.", ", due")


def adds_the_grown_ups(sam: Walker) -> None:
    add_relative(sam, "Folake", "Makebelieve", "Fola", "Mum", "Mother's side", holds_for=("Ayo", "Tem"))
    add_relative(sam, "Kunle", "Makebelieve", "", "Dad", "Father's side", holds_for=("Ayo", "Tem"))
    add_relative(sam, "Ruth", "Storyhouse", "Nana Ruth", "Nana, Mum’s mum", "Mother's side")
    add_relative(sam, "Bode", "Makebelieve", "Grandad Bode", "Grandad, Dad’s dad", "Father's side")
    add_relative(sam, "Hafsa", "", "", "Mum’s friend", "Friends and community")
    sam.follow("Bode Makebelieve").press("Change this")
    sam.write("First language", "Yoruba").choose("Do they need an interpreter?", "Yes").press("Save")
    sam.sees("Yoruba").back_to_family()


def add_relative(
    sam: Walker, given: str, family: str, known_as: str, relationship: str, side: str, holds_for: tuple[str, ...] = ()
) -> None:
    sam.follow("Add a relative or friend").write("First names", given).write("Family name", family)
    sam.write("What they like to be called", known_as).write("What are they to the children?", relationship)
    sam.pick("Whose side are they on?", side)
    for child in holds_for:
        sam.tick(child)
    sam.press("Add this person")
    says_it_is_somebody_else(sam)
    sam.sees(given).back_to_family()


def says_it_is_somebody_else(sam: Walker) -> None:
    """People of one family are like each other: the page asks, and nobody is made twice unseen."""
    if sam.page.get_by_role("group", name="Is it one of these people?").count():
        sam.choose("Is it one of these people?", "No, this is somebody else")
        sam.take(sam.page.locator("main form button[type=submit]").first)


def writes_down_homes_and_statuses(sam: Walker) -> None:
    sam.follow("Folake Makebelieve").follow("Write down a home").choose("Where do they live?", "Another home")
    sam.write("What do you call this home?", "Mum’s home").write("Address", "1 Nowhere Lane\nSample City")
    sam.choose("Must this address be kept from anybody in the family?", "Yes").press("Save this home")
    sam.sees("Mum’s home", "Keep this address to yourself").follow("Write down a way to reach them")
    sam.pick("How?", "Text message").write("Number or address", "07700 900101")
    sam.choose("Is it safe to use?", "Yes").press("Save").sees("07700 900101").back_to_family()
    sam.follow("Ruth Storyhouse").follow("Write down a home").choose("Where do they live?", "Another home")
    sam.write("What do you call this home?", "Nana’s home").press("Save this home").back_to_family()
    for child, home, note in (("Tem", "Mum’s home", ""), ("Ayo", "Mum’s home", ""), ("Ayo", "Nana’s home", "Weekends")):
        sam.follow(child, within="Children").follow("Write down a home").choose("Where do they live?", home)
        sam.write("When are they there?", note).press("Save this home").sees(home).back_to_family()
    sam.follow("Tem", within="Children").follow("Write down a status")
    sam.choose("Where do they stand with the council?", "Child in need")
    sam.on("From", timezone.localdate() - timedelta(days=90)).press("Save").sees("Child in need").back_to_family()


def notes_who_agrees(sam: Walker) -> None:
    """Per person and per purpose: Mum to both, Dad to the meeting."""
    sam.press("Ask whether they agree")
    for person, purpose in (
        ("Folake Makebelieve", "Having the family’s meeting"),
        ("Folake Makebelieve", "Sharing information to prepare it"),
        ("Kunle Makebelieve", "Having the family’s meeting"),
    ):
        sam.follow(f"Ask {person}: {purpose}").choose("What did they say?", "They agreed")
        sam.on("When did they say it?", timezone.localdate()).write("How were they asked?", "At home")
        sam.press("Write this down").sees("is written down.")
    sam.back_to_family()
