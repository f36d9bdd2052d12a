"""Asking for a restorative meeting, and choosing who facilitates it."""

from typing import Any

from alongside.access.models import User
from alongside.foundation.fields import Choice, Words, YesNo
from alongside.foundation.forms import HouseForm
from alongside.restorative.rules.facilitating import Proposal
from alongside.restorative.states import Form


class _Asking(HouseForm):
    words = Words(
        label="What happened between whom, and what do you hope for?",
        hint="Say what you know, and no more. Only you and those who facilitate it read this.",
        rows=6,
        max_length=20000,
        required_words="Say what happened between whom, and what you hope for.",
    )
    form = Choice(
        label="How might people hear each other?",
        hint="This can change: the people choose, each for themselves.",
        choices=Form.choices,
        required_words="Choose how people might hear each other.",
    )


class BeginRestorativeAlone(_Asking):
    """Beginning a meeting that belongs to no family."""

    service = Choice(label="For which service is it?", coerce=int, required_words="Choose a service.")

    def __init__(self, *args: Any, services: list[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["service"]
        assert isinstance(field, Choice)
        field.choices = services
        if len(services) == 1:
            field.initial = services[0][0]


class AskForRestorative(_Asking):
    """Why, how, whether the conference waits for it; and for facilitators whether they hold it themselves."""

    before_conference = YesNo(label="Should preparing the conference wait until this is over?")
    facilitate_myself = YesNo(
        label="Will you facilitate it yourself?",
        hint="You then say that you have no part in the matter. If you do not, a service manager chooses who does.",
    )

    def __init__(self, *args: Any, meeting_name: str, can_wait: bool, can_hold: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if can_wait:
            self.fields["before_conference"].label = f"Should preparing the {meeting_name} wait until this is over?"
        else:
            del self.fields["before_conference"]
        if not can_hold:
            del self.fields["facilitate_myself"]

    @property
    def answers(self) -> dict[str, Any]:
        said = self.cleaned_data
        return {
            "words": said["words"],
            "form": Form(said["form"]),
            "before_conference": said.get("before_conference") or False,
            "facilitate_myself": said.get("facilitate_myself") or False,
        }


class NameFacilitator(HouseForm):
    """One of those who may."""

    worker = Choice(label="Who will it be?", coerce=int, required_words="Choose one person.")

    def __init__(self, *args: Any, proposals: list[Proposal], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["worker"]
        assert isinstance(field, Choice)
        free = [one for one in proposals if not one.blocked]
        field.choices = [(one.worker.pk, one.worker.name) for one in free]
        field.hints = {str(one.worker.pk): " ".join(one.cautions) for one in free if one.cautions}
        self.free = {one.worker.pk: one.worker for one in free}

    @property
    def chosen(self) -> User:
        return self.free[self.cleaned_data["worker"]]
