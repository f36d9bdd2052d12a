"""How we work with families: with you, not to you or for you, and what that means in a hard week."""

from django.utils.translation import gettext_lazy as _

from alongside.public.rules.first_texts import FirstText
from alongside.public.rules.first_texts._saying import paragraphs, points
from alongside.public.states import Reads

PAGE = FirstText(
    slug="how-we-work-with-families",
    reads=Reads.FAMILIES,
    title=_("How we work with families"),
    lead=_("Children live in families. So we begin with yours. We bring help, and you bring what you know."),
    blocks=[
        {
            "kind": "text",
            "heading": _("With you"),
            "words": paragraphs(
                _("There are four ways to act when times are hard."),
                points(
                    _("**To you.** We say what must happen. You have no say."),
                    _("**For you.** We do it all. You have no part in it."),
                    _("**Not at all.** You ask, and nobody comes."),
                    _("**With you.** We are kind, and we are honest. We think it through together."),
                ),
                _("We want to work with you. If a child is in danger, we may have to act first. Then we tell you why."),
            ),
        },
        {
            "kind": "text",
            "heading": _("What we want to do for you"),
            "words": points(
                _("Hear you, and try to understand."),
                _("Say what worries us, in plain words and to you first."),
                _("Say what goes well, too."),
                _("Be there early, before things get too hard."),
                _("Look for an answer that keeps children safe, well and happy. It should last when we are gone."),
                _("Ask your wider family and friends to help, if you like."),
                _("Do what we said we will do. If we cannot, we tell you."),
            ),
        },
        {
            "kind": "steps",
            "heading": _("What it means in a hard week"),
            "steps": [
                {
                    "heading": _("You tell somebody"),
                    "words": _(
                        "Say that you are ill, and the children miss school. You tell a worker, or ask us here."
                    ),
                },
                {
                    "heading": _("We listen first"),
                    "words": _("What is happening? What helped before? Who is there for you?"),
                },
                {
                    "heading": _("We think with you"),
                    "words": _("You say what you need. We say what we can do, and what we cannot."),
                },
                {
                    "heading": _("Your own people help"),
                    "words": _(
                        "A friend walks to school with the children. Gran cooks twice a week. We help with the rest."
                    ),
                },
                {
                    "heading": _("We come back"),
                    "words": _("We ask how it goes. If it does not work, we look at it again with you."),
                },
            ],
        },
        {
            "kind": "links",
            "heading": _("More about this"),
            "links": [
                {
                    "heading": _("What is a family group conference?"),
                    "words": "",
                    "to": "/about/family-group-conferences/",
                },
                {"heading": _("When there has been hurt"), "words": "", "to": "/about/restorative-practice/"},
                {"heading": _("Ask for help"), "words": "", "to": "/ask/"},
            ],
        },
        {
            "kind": "sources",
            "language": "en",
            "heading": _("Where this is from"),
            "sources": [
                {
                    "words": "Newcastle City Council: how we work with families",
                    "to": "https://newcastle.gov.uk/services/care-and-support/children/getting-help-children-and-families/how-we-work-families",
                },
                {
                    "words": "The social discipline window: to, for, not and with",
                    "to": "https://mickelsonconsulting.org/philosophy",
                },
            ],
        },
    ],
)
