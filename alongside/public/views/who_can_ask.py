"""Who can ask, told plainly; and the beginning of asking."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone

from alongside.access.actions.counting import Most, counted
from alongside.foundation import languages
from alongside.foundation.components import page_url
from alongside.foundation.leaving import Kind, Reader, leaves
from alongside.partners.models import Service
from alongside.public.forms.asking import FORMS, WhoCanAsk
from alongside.public.views import asking_page
from alongside.public.views.opening_asking import HOUR, TOO_MANY, phones, where_from, where_it_stands
from alongside.referrals.actions.asking_for_help import begin_asking, save_asking_step
from alongside.referrals.models import AskForHelp
from alongside.referrals.queries.asked_for_help import STEPS, services_that_answer


@asking_page
@leaves(Kind.PAGE, to=Reader.PUBLIC, says="Who can ask, and who else helps; it knows no family.")
def who_can_ask(request: HttpRequest) -> HttpResponse:
    """A service may take only children with a social worker: then we say who else helps, and still take what comes."""
    now = timezone.now()
    offered = services_that_answer(at=now)
    if not offered:
        return render(request, "public/nobody_to_ask.html", {"phones": phones()})
    form = WhoCanAsk(
        request.POST if request.method == "POST" and "asked" in request.POST else None,
        services=[(str(service.pk), service.name) for service in offered],
        asks_social_worker=any(service.only_with_social_worker for service in offered),
    )
    carried = {name: request.POST[name] for names in STEPS.values() for name in names if request.POST.get(name)}
    if form.is_bound and form.is_valid():
        service = _chosen(offered, form)
        has = str(form.cleaned_data.get("has_social_worker", ""))
        if has == "no" and service.only_with_social_worker and "anyway" not in request.POST:
            return render(request, "public/who_else_helps.html", {"asked_of": service, "carried": carried})
        if counted("begins_from", where_from(request), Most(settings.BEGUN_MOST_FROM_ONE_PLACE, HOUR), at=now):
            asked, token = begin_asking(
                service=service, has_social_worker=has, language=languages.current().code, at=now
            )
            asked = _take_along(asked, request.POST)
            return redirect(where_it_stands(asked, token))
        form.add_error(None, TOO_MANY)
    given = {"form": form, "services": offered, "carried": carried, "page_name": "who_can_ask"}
    given |= {"back_to": page_url("ask"), "phones": phones() if form.non_field_errors() else []}
    return render(request, "public/who_can_ask.html", given, status=429 if form.non_field_errors() else 200)


def _chosen(offered: list[Service], form: WhoCanAsk) -> Service:
    number = form.cleaned_data.get("service", "")
    return next((service for service in offered if str(service.pk) == number), offered[0])


def _take_along(asked: AskForHelp, typed: QueryDict) -> AskForHelp:
    """Words typed on a page that had closed are not typed twice."""
    for step, kind in FORMS.items():
        form = kind(typed)
        if any(typed.get(name) for name in STEPS[step]) and form.is_valid():
            asked = save_asking_step(asked=asked, step=step, answers=form.cleaned_data, at=timezone.now())
    return asked
