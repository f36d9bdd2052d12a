"""What others see of a restorative meeting: that there is one, and never what was said in it."""

from urllib.parse import urlsplit

from alongside.conferences.models import Conference
from alongside.restorative.models import Meeting, Party
from tests.journeys.looking import refused
from tests.journeys.steps.walking import Walker


def reads_none_of_it(
    worker: Walker, conference: Conference, meeting: Meeting, words: tuple[str, ...], *, knows_of_it: bool = True
) -> None:
    """On no page of theirs that speaks of the family, its story, its conference or the meeting itself."""
    family = conference.family.reference
    for address in (
        "/my-work/",
        f"/families/{family}/",
        f"/families/{family}/voice/",
        f"/families/{family}/restorative/conversations/",
        f"/conferences/{conference.reference}/",
        "/restorative/",
        *([f"/restorative/{meeting.reference}/"] if knows_of_it else []),
    ):
        worker.page.goto(address)
        assert urlsplit(worker.page.url).path == address
        worker.sees_not(*words)


def opens_none_of_it(worker: Walker, meeting: Meeting, status: int) -> None:
    """The pages on which it stands are refused."""
    party = Party.objects.filter(meeting=meeting).earliest("pk").pk
    for page in (f"people/{party}/", f"people/{party}/words/", "notes/", "safe/"):
        with refused(worker.page, status):
            worker.page.goto(f"/restorative/{meeting.reference}/{page}")


def does_not_learn_of_it(worker: Walker, conference: Conference, meeting: Meeting, words: tuple[str, ...]) -> None:
    """Nor that there is such a meeting: not even its reference."""
    reads_none_of_it(worker, conference, meeting, (*words, meeting.reference), knows_of_it=False)
    for page in ("", "people/add/"):
        with refused(worker.page, 404 if not page else 403):
            worker.page.goto(f"/restorative/{meeting.reference}/{page}")
