"""How we work with families."""

from django.utils.translation import gettext_lazy as _

from alongside.public.rules.first_texts import FirstText
from alongside.public.states import Reads

PAGE = FirstText(
    slug="how-we-work-with-families",
    reads=Reads.FAMILIES,
    title=_("Families make the best plans for their children"),
    lead=_(
        "When things are hard, we work with you and the people you love. You say what is going on. Your family makes the plan. We help it last."
    ),
    blocks=[
        {
            "kind": "links",
            "heading": "",
            "links": [
                {
                    "heading": _("Ask for help"),
                    "words": "",
                    "to": "/about/how-we-work-with-families/",
                }
            ],
        },
    ],
)
