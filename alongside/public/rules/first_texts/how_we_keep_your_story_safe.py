"""Who reads a family's story, what is kept between relatives, and what a phone remembers."""

from django.utils.translation import gettext_lazy as _

from alongside.public.rules.first_texts import FirstText
from alongside.public.rules.first_texts._saying import line, paragraphs
from alongside.public.states import Reads

PAGE = FirstText(
    slug="how-we-keep-your-story-safe",
    reads=Reads.FAMILIES,
    title=_("How we keep your story safe"),
    lead=_("You trust us with a lot. Here is who reads it, and who does not."),
    blocks=[
        {
            "kind": "text",
            "heading": _("Who reads it"),
            "words": paragraphs(
                _("Workers who help your family read it while they do. Those who lead them can read it too."),
                _("In an emergency another worker may open it. They must say why, and others are told at once."),
            ),
        },
        {
            "kind": "text",
            "heading": _("You can ask who looked"),
            "words": line(
                _("Each time a worker opens your story, that is written down."),
                _("Ask us, and we go through the list with you."),
            ),
        },
        {
            "kind": "text",
            "heading": _("Private family time"),
            "words": paragraphs(
                _("What your family says there is never written down by us."),
                line(
                    _("What you write there is locked until you show it."),
                    _("Nobody else can read it: not your coordinator, not your social worker."),
                ),
            ),
        },
        {
            "kind": "text",
            "heading": _("What one of you may not know of another"),
            "words": paragraphs(
                _(
                    "It may be where you live, or that you come at all. "
                    "Tell your coordinator what must stay hidden, and from whom."
                ),
                _(
                    "We leave it out of pages and letters for that person. They see no gap. "
                    "If words might give it away, a worker looks at them first."
                ),
                _("We take great care, but we can make mistakes. Tell us at once if you are not safe."),
            ),
        },
        {
            "kind": "text",
            "heading": _("When we must pass it on"),
            "words": line(
                _("If you or somebody is in danger, we must tell."),
                _("We tell only those who can help. We say only what they need."),
                _("We tell you first when that is safe."),
            ),
        },
        {
            "kind": "text",
            "heading": _("On your phone"),
            "words": paragraphs(
                _("We put no cookie on your phone before you sign in. When you come in, we need one to know you."),
                _(
                    "Your family’s own pages have “Leave this page” at the top. "
                    "It opens another site at once. But “Back” may still show what you read before it."
                ),
            ),
        },
        {
            "kind": "steps",
            "heading": _("Clear your history"),
            "steps": [
                {
                    "heading": _("Your phone keeps a list"),
                    "words": _("It shows which pages you opened. Look for “History” in its menu."),
                },
                {
                    "heading": _("Rub out only some lines"),
                    "words": _("An empty list may make others wonder. So leave the rest as it is."),
                },
                {
                    "heading": _("Next time, use a private window"),
                    "words": _("Most phones have one. It keeps no list when you close it."),
                },
                {
                    "heading": _("Or use another phone"),
                    "words": _("A friend’s, or one at school or in a library, is safest."),
                },
            ],
        },
        {
            "kind": "links",
            "heading": _("More about this"),
            "links": [
                {"heading": _("What we write down about you"), "words": "", "to": "/privacy/"},
                {"heading": _("The same page for children"), "words": "", "to": "/privacy/children/"},
            ],
        },
        {
            "kind": "sources",
            "language": "en",
            "heading": _("Where this is from"),
            "sources": [
                {
                    "words": "Scottish Borders Council: domestic abuse, and covering your tracks online",
                    "to": "https://www.scotborders.gov.uk/emergencies-safety/domestic-abuse/4",
                },
            ],
        },
    ],
)
