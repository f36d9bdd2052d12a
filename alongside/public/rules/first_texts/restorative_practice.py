"""When there has been hurt: what a restorative meeting is, and that nobody has to."""

from django.utils.translation import gettext_lazy as _

from alongside.public.rules.first_texts import FirstText
from alongside.public.rules.first_texts._saying import line, paragraphs, points
from alongside.public.states import Reads

PAGE = FirstText(
    slug="restorative-practice",
    reads=Reads.FAMILIES,
    title=_("When there has been hurt"),
    lead=_("A meeting can help people hear each other and put things right."),
    blocks=[
        {
            "kind": "text",
            "heading": _("What it is"),
            "words": paragraphs(
                _(
                    "Words can hurt, and so can what people do. You may still have to live or work side by side. "
                    "Somebody who took no part in it helps you talk it over."
                ),
                _("It is called restorative practice. To restore means to make good again."),
            ),
        },
        {
            "kind": "text",
            "heading": _("Nobody has to"),
            "words": line(
                _("It only works if all of you want it."),
                _("You can say no at any time."),
                _("If it could do more harm, we do not hold it. We tell you why."),
            ),
        },
        {
            "kind": "steps",
            "heading": _("Step by step"),
            "steps": [
                {
                    "heading": _("Each of you alone first"),
                    "words": _("We hear what you hope for, and what you are afraid of."),
                },
                {
                    "heading": _("You choose how"),
                    "words": _(
                        "You can meet in one room or by video. You can write a letter. "
                        "Or we carry your words from one to the other."
                    ),
                },
                {
                    "heading": _("You meet"),
                    "words": _("Each of you has a turn to talk. The others listen until you are done."),
                },
                {
                    "heading": _("You agree on what happens next"),
                    "words": _("We write it down in your own words. Each of you gets a copy."),
                },
                {
                    "heading": _("We ask again later"),
                    "words": _("We ask each of you how it goes. Was it done?"),
                },
            ],
        },
        {
            "kind": "text",
            "heading": _("What we ask"),
            "words": points(
                _("What happened, as you saw it?"),
                _("What did you think then? And now?"),
                _("How was it for you? What was the worst of it?"),
                _("Who else was hurt, and how?"),
                _("What would help to make it right?"),
            ),
        },
        {
            "kind": "text",
            "heading": _("What you agree on"),
            "words": _(
                "It says who will do what, and by when. It is real only if all of you say yes. "
                "This is not a court, and nobody is made to say sorry."
            ),
        },
        {
            "kind": "notice",
            "words": line(
                _("Does somebody at home scare you or hit you? Tell us that first, on your own."),
                _("Are you in danger now? Ring 999."),
            ),
        },
        {
            "kind": "questions",
            "heading": "",
            "questions": [
                {
                    "question": _("Can you do this for us?"),
                    "words": _("Ask us. If we cannot help, we say who may."),
                },
            ],
        },
        {
            "kind": "links",
            "heading": _("More about this"),
            "links": [
                {"heading": _("How we work with families"), "words": "", "to": "/about/how-we-work-with-families/"},
                {"heading": _("Ask for help"), "words": "", "to": "/ask/"},
            ],
        },
        {
            "kind": "sources",
            "language": "en",
            "heading": _("Where this is from"),
            "sources": [
                {
                    "words": "Brighton & Hove City Council: restorative practice, its questions and its ways",
                    "to": "https://www.brighton-hove.gov.uk/community-safety-partnership/anti-social-behaviour-asb-and-hate-incidents/restorative-practice",
                },
                {
                    "words": "RCWT, New Zealand: how a meeting is made ready, and when it is not held",
                    "to": "https://www.rcwt.nz/restorative-practice/the-restorative-practice-process",
                },
                {
                    "words": "Restorative chat: agreeing, and coming back to it",
                    "to": "https://crcconsultingservices.net/resources/restorative-chat/",
                },
            ],
        },
    ],
)
