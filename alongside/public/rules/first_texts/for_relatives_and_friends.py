"""For relatives and friends: far away, unable to come, long fallen out."""

from django.utils.translation import gettext_lazy as _

from alongside.public.rules.first_texts import FirstText
from alongside.public.rules.first_texts._saying import line
from alongside.public.states import Reads

PAGE = FirstText(
    slug="for-relatives-and-friends",
    reads=Reads.FAMILIES,
    title=_("For relatives and friends"),
    lead=_("You matter to this child. You can be part of the plan."),
    blocks=[
        {
            "kind": "questions",
            "heading": "",
            "questions": [
                {
                    "question": _("I live far away. Can I take part?"),
                    "words": _(
                        "You can join by phone or video. You can send a letter or a recording. "
                        "Somebody can read it out or play it."
                    ),
                },
                {
                    "question": _("What if I cannot come?"),
                    "words": _(
                        "Tell the coordinator what you could do. After the meeting you can say yes to your part."
                    ),
                },
                {
                    "question": _("We have not talked for years. What then?"),
                    "words": _(
                        "That happens in many families. You need not make up first. "
                        "The coordinator talks to each of you alone. Some people meet in a small group before."
                    ),
                },
                {
                    "question": _("Will the others hear what I say?"),
                    "words": line(
                        _("Not from the coordinator, unless you want that."),
                        _("If you or somebody is in danger, we must tell."),
                    ),
                },
                {
                    "question": _("What could I do?"),
                    "words": line(
                        _("A lift to school. A hot meal. A bed for a night. A call each Sunday."),
                        _("Say only what you can keep to. You can say no, or what you could do instead."),
                    ),
                },
                {
                    "question": _("Can you tell me if a family has a meeting?"),
                    "words": _("No, that is theirs to tell. Ask them. But you can tell us what worries you."),
                },
                {
                    "question": _("What if I worry about a child now?"),
                    "words": _("Is a child in danger now? Ring 999. If not, ask for help here. Do not wait."),
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
                {"heading": _("How we keep your story safe"), "words": "", "to": "/about/how-we-keep-your-story-safe/"},
                {"heading": _("Ask for help"), "words": "", "to": "/ask/"},
            ],
        },
        {
            "kind": "sources",
            "language": "en",
            "heading": _("Where this is from"),
            "sources": [
                {
                    "words": "Lancashire County Council: family group conferences",
                    "to": "https://lancashire.gov.uk/children-education-families/keeping-children-safe/family-group-conferences",
                },
                {
                    "words": "Central Bedfordshire Council: what is told to the coordinator, and the meeting itself",
                    "to": "https://centralbedfordshire.gov.uk/info/311/family_meetings/1737/process_family_meetings",
                },
            ],
        },
    ],
)
