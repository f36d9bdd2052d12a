"""The front door: three ways in, and what there is for each of you."""

from django.utils.translation import gettext_lazy as _

from alongside.public.rules.first_texts import FirstText
from alongside.public.states import Reads

PAGE = FirstText(
    slug="front",
    reads=Reads.FAMILIES,
    title=_("Families make the best plans for their children"),
    lead=_(
        "When things are hard, we work with you and the people you love. You say what is going on. "
        "Your family makes the plan. We help it last."
    ),
    blocks=[
        {
            "kind": "links",
            "heading": "",
            "links": [
                {
                    "heading": _("What is a family group conference?"),
                    "words": _(
                        "A meeting that belongs to your family. You say who comes, and help to choose where and when."
                    ),
                    "to": "/about/family-group-conferences/",
                },
                {
                    "heading": _("When there has been hurt"),
                    "words": _("A meeting can help people hear each other and put things right."),
                    "to": "/about/restorative-practice/",
                },
                {
                    "heading": _("I work with families"),
                    "words": _("When to ask for a meeting, and sessions you can come to."),
                    "to": "/about/for-professionals/",
                },
            ],
        },
        {
            "kind": "links",
            "heading": _("For you and your family"),
            "links": [
                {"heading": _("For parents"), "words": "", "to": "/about/for-parents/"},
                {"heading": _("For children"), "words": "", "to": "/about/for-children/"},
                {"heading": _("For relatives and friends"), "words": "", "to": "/about/for-relatives-and-friends/"},
                {"heading": _("How we work with families"), "words": "", "to": "/about/how-we-work-with-families/"},
                {"heading": _("How we keep your story safe"), "words": "", "to": "/about/how-we-keep-your-story-safe/"},
            ],
        },
    ],
)
