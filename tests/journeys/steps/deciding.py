"""The service manager says that it is here, decides, and gives the family its coordinator."""

from django.utils import timezone

from tests.journeys.steps.walking import Walker


def names_who_decides(sam: Walker) -> None:
    """A coordinator who once decided about these children is named as what they were; so is who decides on help."""
    sam.follow("See or change who works with them")
    for name, whole, part in (
        ("Pretendham", "Tom Pretendham", "Team manager"),
        ("Helen", "Helen Fableton", "Social-care manager"),
    ):
        sam.press("Name a worker").write("Name of the worker", name).press("Look")
        sam.choose("Who works with this family?", whole).pick("What is their part?", part)
        sam.press("Name this worker").sees(whole, part.lower())
    sam.back_to_family()


def says_it_is_here(priya: Walker) -> None:
    priya.sees("Tell Sam Fictitious that the request is here.").follow("Tell Sam Fictitious that the request is here.")
    priya.sees("What is asked", "Who has agreed").write("Is there a wait?", "A week.")
    priya.press("Tell the referrer it is here").sees("The referrer was told")


def accepts_it(priya: Walker) -> None:
    priya.press("Save your decision").is_refused("Choose what you decide.")
    priya.choose("What do you decide?", "Accept it").write("Why?", "The family wants to meet, and Mum agrees.")
    priya.press("Save your decision")


def gives_the_family_its_coordinator(priya: Walker) -> None:
    """Grace suits them best; Tom is shown with the reason why not, and cannot be chosen."""
    priya.sees("Choose the coordinator", "Who cannot be chosen, and why", "Tom Pretendham has been this family’s")
    assert not priya.page.get_by_label("Tom Pretendham").count()
    priya.choose("Who will be the family’s coordinator?", "Grace Sampleton")
    priya.write("Why them?", "Speaks Yoruba, and is a woman, as the family asked.")
    priya.press("Give the family this coordinator").sees("Grace Sampleton", "since")


def notes_the_baseline_meeting(priya: Walker) -> None:
    priya.my_work()
    priya.follow("Hold the baseline meeting with Sam Fictitious.").on("When did you meet?", timezone.localdate())
    priya.write("What was agreed?", "The questions are clear. The support worker is promised.").press("Save")
