import pytest
from django.test import Client
from django.utils import timezone

from alongside.conferences.tests.factories import coordinator_at
from alongside.plans import actions
from alongside.plans.states import *
from alongside.plans.tests import factories as f
from tests.journeys.looking import LOOKS, axe, fits, picture


def signin(page, who, base):
    c = Client()
    c.force_login(who)
    page.context.clear_cookies()
    page.context.add_cookies([{"name": "sessionid", "value": c.cookies["sessionid"].value, "url": base}])


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("look", [l for l in LOOKS if l.javascript], indirect=True, ids=lambda l: l.name)
def test_pictures(page, live_url):
    bad = []

    def see(path, name):
        page.goto(path)
        for check in (axe, fits):
            try:
                check(page)
            except AssertionError as e:
                bad.append(name + ": " + str(e)[:1500])
        picture(page, "p-" + name)

    pt = f.a_private_time_on_a_device()
    co = coordinator_at(pt.conference)
    signin(page, co, live_url)
    see(f"/plans/lend/{pt.pk}/", "lend1")
    page.get_by_role("button", name="Make the link").click()
    picture(page, "p-lend2")
    link = page.locator("#link a").inner_text()
    page.context.clear_cookies()
    see(link, "home1")
    page.get_by_role("button", name="Start writing").click()
    see("/together/", "home2")
    page.get_by_label("What do we want?").fill(f.HOPES)
    page.locator("[name=promises-0-what]").fill("Takes Ayo to school every morning")
    page.locator("[name=promises-0-who]").fill("Nan")
    page.get_by_role("button", name="Add a line").click()
    page.locator("[name=promises-1-what]").fill("أنا أتصل بأمي كل يوم أحد")
    page.locator("[name=promises-1-who]").fill("Ruth")
    page.locator("[name=help-0-what]").fill("A bed for Tem")
    page.locator("[name=back_ups-0-what]").fill("Mum is too tired")
    page.locator("[name=back_ups-0-who]").fill("the boys go to Nan's")
    page.get_by_role("button", name="Save").click()
    picture(page, "p-home3")
    page.get_by_role("button", name="Show our plan").click()
    see("/together/show/", "home4")
    see("/together/throw-away/", "home5")
    page.goto("/together/show/")
    page.get_by_role("button", name="Yes, show our plan").click()
    picture(page, "p-home6")
    plan = Plan_of(pt.conference)
    signin(page, co, live_url)
    see(f"/plans/{plan.reference}/", "written-plan")
    see(f"/plans/{plan.reference}/write/", "write1")
    see(f"/plans/{plan.reference}/promises/{plan.promises.all()[0].pk}/", "promise")
    see(f"/plans/{plan.reference}/help/{plan.support_asked.all()[0].pk}/", "support")
    see(f"/plans/{plan.reference}/read-back/", "readback1")
    p2 = f.a_plan()
    signin(page, f.coordinator_of(p2), live_url)
    see(f"/plans/{p2.reference}/write/", "write2")
    see(f"/plans/{p2.reference}/read-back/", "readback2")
    actions.read_back(plan=p2, by=f.coordinator_of(p2), at=timezone.now())
    signin(page, f.referrer_of(p2), live_url)
    see(f"/plans/{p2.reference}/answer/", "answer")
    f.answer(p2, PointAnswer.NOT_SAFE)
    signin(page, f.coordinator_of(p2), live_url)
    see(f"/plans/{p2.reference}/", "changes")
    a = [x for x in p2.answers.all() if x.answer != "agreed"][0]
    see(f"/plans/{p2.reference}/reply/{a.pk}/", "reply")
    see(f"/plans/{p2.reference}/not-agreed/", "notagreed")
    p3 = f.a_plan(PlanStatus.AGREED)
    actions.make_copy(plan=p3, person=f.nana_of(p3), by=f.coordinator_of(p3), at=timezone.now())
    signin(page, f.coordinator_of(p3), live_url)
    see(f"/plans/{p3.reference}/", "plan")
    see(f"/plans/{p3.reference}/copies/", "copies")
    see(f"/plans/{p3.reference}/languages/", "languages")
    asked = [x for x in p3.promises.all() if x.asked][0]
    see(f"/plans/{p3.reference}/asked/{asked.pk}/", "asked")
    see(f"/plans/{p3.reference}/begin-review/", "begin")
    f.a_review(p3, said=False)
    see(f"/plans/{p3.reference}/review/", "review")
    see(f"/plans/{p3.reference}/finish-review/", "finish")
    s = p3.support_asked.get()
    signin(page, s.decider, live_url)
    see(f"/plans/{p3.reference}/decide/{s.pk}/", "decide")
    print("\n".join(bad))
    assert not bad


def Plan_of(conf):
    from alongside.plans.models import Plan

    return f.again(Plan.objects.get(conference=conf))
