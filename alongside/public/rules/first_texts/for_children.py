"""For a child of nine: what happens at their family's meeting, and what is theirs to say."""

from django.utils.translation import gettext_lazy as _

from alongside.public.rules.first_texts import FirstText
from alongside.public.rules.first_texts._saying import line, paragraphs
from alongside.public.states import Reads

PAGE = FirstText(
    slug="for-children",
    reads=Reads.FAMILIES,
    title=_("For children"),
    lead=_("Your family may meet to make a plan. It is about you, so what you think counts."),
    blocks=[
        {
            "kind": "notice",
            "words": paragraphs(
                line(_("Not safe right now?"), _("Tell a grown-up you trust.")),
                line(
                    _("Are you in danger now? Ring 999."),
                    _("Or ring Childline on [0800 1111](tel:08001111). It is free for children."),
                ),
                _("If you or somebody is in danger, we must tell."),
            ),
        },
        {
            "kind": "steps",
            "heading": _("What happens"),
            "steps": [
                {
                    "heading": _("Somebody comes to see you"),
                    "words": _(
                        "They are called a coordinator. They are on nobody’s side. They ask what you think and want."
                    ),
                },
                {
                    "heading": _("You say who should come"),
                    "words": _("It can be your gran, a friend, a teacher. You can help with the letters and the food."),
                },
                {
                    "heading": _("The grown-ups say what they think"),
                    "words": _("They say what is good and what worries them. You can ask anything."),
                },
                {
                    "heading": _("Your family makes a plan"),
                    "words": _("The workers leave the room. Your family talks. They say who will do what."),
                },
                {
                    "heading": _("You are told"),
                    "words": _("Somebody tells you what is in the plan. They tell you what your words changed."),
                },
            ],
        },
        {
            "kind": "text",
            "heading": _("Do I have to be there?"),
            "words": _(
                "No. You can come for all of it or for a part. You can go out and come back in. "
                "The grown-ups talk with you about what feels right."
            ),
        },
        {
            "kind": "text",
            "heading": _("Say it your way"),
            "words": line(
                _("Write it, draw it or say it. You choose who sees it."),
                _("Somebody can read it out at the meeting. You choose who."),
            ),
        },
        {
            "kind": "text",
            "heading": _("Somebody only for you"),
            "words": line(
                _("An advocate is there only for you. They help you say what you want."),
                _("Ask if you want one. You choose if they stay in private family time."),
            ),
        },
        {
            "kind": "links",
            "heading": _("More about this"),
            "links": [
                {"heading": _("What we write about you"), "words": "", "to": "/privacy/children/"},
                {"heading": _("Ask for help"), "words": "", "to": "/ask/"},
            ],
        },
        {
            "kind": "sources",
            "language": "en",
            "heading": _("Where this is from"),
            "sources": [
                {
                    "words": "BackChat: family group conference independent advocates",
                    "to": "https://www.backchatonline.org.uk/blog_articles/2110-fgc-independent-advocates",
                },
                {
                    "words": "Lancashire County Council: family group conferences",
                    "to": "https://lancashire.gov.uk/children-education-families/keeping-children-safe/family-group-conferences",
                },
            ],
        },
    ],
)
