"""One who asks for help: their words, how it is safe to answer, what was said since, and all that can be done."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from alongside.access.guards import WorkerRequest, needs
from alongside.access.queries import get_worker, words_kept_for
from alongside.access.states import Permission
from alongside.foundation.blockers import Cannot
from alongside.foundation.components import moment, words
from alongside.foundation.forms import HouseForm
from alongside.foundation.languages import language_of
from alongside.partners.queries import our_own
from alongside.referrals.actions import answering_help, sharing_out_help
from alongside.referrals.forms import answering_help as forms
from alongside.referrals.models import AskForHelp
from alongside.referrals.queries import answering_help as queries
from alongside.referrals.rules.answering_help import how_it_stands
from alongside.referrals.states import HelpHow

Do = Callable[[WorkerRequest, AskForHelp, Any, datetime], str]


@needs(Permission.HELP_ANSWER)
def asked_for_help(request: WorkerRequest, reference: str) -> HttpResponse:
    """Opening it is written down. What is sent says by its button what it is."""
    now = timezone.now()
    asked = queries.get_ask_for(request.user, reference)
    answering_help.note_help_opened(asked=asked, by=request.user, at=now)
    like_it = queries.like_this(asked, request.user)
    doing = _forms(request, asked, like_it)
    wanted = next((name for name in doing if name in request.POST), "") if request.method == "POST" else ""
    if wanted and doing[wanted].is_valid():
        try:
            said = DO[wanted](request, asked, doing[wanted], now)
        except Cannot as refusal:
            asked = queries.get_ask_for(request.user, reference)
            for reason in refusal.reasons:
                doing[wanted].add_error(None, reason)
        else:
            messages.success(request, said)
            return redirect("asked_for_help" if wanted in STAYS else "asks_for_help", *[reference][: wanted in STAYS])
    return render(request, "referrals/asked_for_help.html", _page(asked, like_it, doing, wanted))


def _forms(request: WorkerRequest, asked: AskForHelp, like_it: list[AskForHelp]) -> dict[str, Any]:
    """Only what was sent is read; the others stay as they were."""
    kept = words_kept_for(request)

    def made(form: type[HouseForm], name: str, **more: Any) -> Any:
        return form(request.POST if name in request.POST else None, kept=kept, **more)

    answer: forms.AnswerHelp = made(forms.AnswerHelp, "answer_help")
    also = [(one.reference, f"{one.reference}: {one.called or one.get_who_asks_display()}") for one in like_it]
    answer.offer(message=not queries.why_no_message(asked), also=also, safe_when=asked.safe_when)
    current = {"how": asked.how, "how_words": asked.how_words}
    share: forms.ShareOutHelp = made(forms.ShareOutHelp, "share_out_help")
    share.offer(queries.may_be_given_to(asked, request.user))
    return {
        "answer_help": answer,
        "note_help_try": made(forms.RangThem, "note_help_try"),
        "take_up_help": made(forms.TakeUpHelp, "take_up_help", current=current),
        "share_out_help": share,
        "set_help_aside": made(forms.SetHelpAside, "set_help_aside"),
        "take_help_up_after_all": made(HouseForm, "take_help_up_after_all"),
    }


def _page(asked: AskForHelp, like_it: list[AskForHelp], doing: dict[str, Any], wanted: str) -> dict[str, Any]:
    return {
        "asked": asked,
        "like_it": like_it,
        "doing": doing,
        "wrong": doing.get(wanted),
        "since": queries.said_since(asked),
        "mark": queries.mark_of(asked),
        "no_message": queries.why_no_message(asked),
        "stands": how_it_stands(asked.answer_by_on, waits=asked.waits, on=timezone.localdate()),
        "about": _about(asked),
        "their_words": "\n\n".join(part for part in (asked.happening, asked.family) if part),
        "ours": our_own(),
    }


def _about(asked: AskForHelp) -> list[dict[str, Any]]:
    """What else they said, under what they were asked."""
    social_worker = {"yes": "Yes", "no": "No", "not_sure": "They are not sure"}.get(asked.has_social_worker, "")
    rows = {
        "Who they are": ", ".join(part for part in (asked.called, asked.get_who_asks_display().lower()) if part),
        "Who is in the family": asked.family,
        "What has helped before": asked.helped_before,
        "Do the children have a social worker?": social_worker,
        "They speak": asked.speaks,
        "They asked in": language_of(asked.language).english,
    }
    return [{"key": key, "value": words(said), "change": None} for key, said in rows.items() if said]


def _answer(request: WorkerRequest, asked: AskForHelp, form: forms.AnswerHelp, now: datetime) -> str:
    after = form.send_after(now)
    telling = answering_help.TellThem(address_to_come_back(request, asked), after) if after else None
    chosen = form.cleaned_data.get("also", [])
    answering_help.answer_help(
        asked=asked,
        words=form.cleaned_data["words"],
        seen=request.POST.get("mark", ""),
        also=[one for one in queries.like_this(asked, request.user) if one.reference in chosen],
        telling=telling,
        by=request.user,
        at=now,
    )
    return "Your answer stands on their page." + (_when_it_goes(telling, now) if telling else "")


def _when_it_goes(telling: answering_help.TellThem, now: datetime) -> str:
    """Who pressed “send it now” at night knows that it waits for the morning."""
    said = " A message tells them that it is there."
    return said if telling.goes_at <= now else f"{said} It goes on {moment(telling.goes_at)}."


def address_to_come_back(request: HttpRequest, asked: AskForHelp) -> str:
    """Where they read the answer with their code, in their own language."""
    language = language_of(asked.language)
    path = reverse("come_back_asking", kwargs={} if language.is_english else {"language": language.code})
    return f"{settings.OUR_ADDRESS}{path}" if settings.OUR_ADDRESS else request.build_absolute_uri(path)


def _rang(request: WorkerRequest, asked: AskForHelp, form: forms.RangThem, now: datetime) -> str:
    reached, words = form.cleaned_data["reached"], form.cleaned_data["agreed"]
    answering_help.note_help_try(asked=asked, reached=reached, words=words, by=request.user, at=now)
    return "It is written down that you spoke." if reached else "It is written down that you tried. It waits on."


def _take_up(request: WorkerRequest, asked: AskForHelp, form: forms.TakeUpHelp, now: datetime) -> str:
    how, words = HelpHow(form.cleaned_data["how"]), form.cleaned_data["how_words"]
    seen = request.POST.get("mark", "")
    answering_help.take_up_help(asked=asked, how=how, words=words, seen=seen, by=request.user, at=now)
    return "It is written down what came of it."


def _share_out(request: WorkerRequest, asked: AskForHelp, form: forms.ShareOutHelp, now: datetime) -> str:
    worker = get_worker(form.cleaned_data["worker"])
    sharing_out_help.share_out_help(asked=asked, worker=worker, by=request.user, at=now)
    return f"{worker.name} answers now."


def _set_aside(request: WorkerRequest, asked: AskForHelp, form: forms.SetHelpAside, now: datetime) -> str:
    sharing_out_help.set_help_aside(asked=asked, why=form.cleaned_data["why"], by=request.user, at=now)
    return "It is set aside. It stands at the end of the list."


def _take_up_after_all(request: WorkerRequest, asked: AskForHelp, _form: HouseForm, now: datetime) -> str:
    sharing_out_help.take_help_up_after_all(asked=asked, by=request.user, at=now)
    return "It waits for an answer again."


DO: dict[str, Do] = {
    "answer_help": _answer,
    "note_help_try": _rang,
    "take_up_help": _take_up,
    "share_out_help": _share_out,
    "set_help_aside": _set_aside,
    "take_help_up_after_all": _take_up_after_all,
}
# After these there is more to do on the same page.
STAYS = ("answer_help", "note_help_try", "take_up_help", "take_help_up_after_all", "share_out_help")
