"""What parents ask about a family group conference."""

from django.utils.translation import gettext_lazy as _

from alongside.public.rules.first_texts import FirstText
from alongside.public.rules.first_texts._saying import line
from alongside.public.states import Reads

PAGE = FirstText(
    slug="for-parents",
    reads=Reads.FAMILIES,
    title=_("For parents"),
    lead=_("It is your family’s meeting. You make the plan."),
    blocks=[
        {
            "kind": "questions",
            "heading": "",
            "questions": [
                {
                    "question": _("Do I have to say yes?"),
                    "words": line(_("No. It is your choice."), _("To say no is not held against you.")),
                },
                {
                    "question": _("Who decides?"),
                    "words": line(
                        _("Your family makes the plan, in your own words."),
                        _("We say yes unless it puts a child in real danger."),
                    ),
                },
                {
                    "question": _("What will be said about me?"),
                    "words": line(
                        _(
                            "You can read a short report first. It says what goes well and what worries us. "
                            "Tell us if something in it is wrong."
                        ),
                    ),
                },
                {
                    "question": _("Could my child still go to live somewhere else?"),
                    "words": _(
                        "No meeting can rule that out. But your family’s own plan is heard. "
                        "You also hear what we may do if we are still worried. "
                        "Did you get a letter about court? Then ask a solicitor too."
                    ),
                },
                {
                    "question": _("What if we parents do not live together?"),
                    "words": _("You can both have a say. The coordinator asks each of you about your own side."),
                },
                {
                    "question": _("What if I am afraid of somebody?"),
                    "words": line(
                        _("Tell your coordinator on your own. You look for a safe way together."),
                        _("You need not come if it is not safe for you."),
                        _("Are you in danger now? Ring 999."),
                    ),
                },
                {
                    "question": _("What about my child?"),
                    "words": _(
                        "You and your coordinator talk about what is right for them. "
                        "They can come, send words, or have somebody speak for them."
                    ),
                },
                {
                    "question": _("What do I need to take part?"),
                    "words": _(
                        "Say what you need: a lift, food, childcare, an interpreter. We tell you what we can do."
                    ),
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
                    "words": "Family Plans: what happens once a conference is asked for",
                    "to": "https://www.family-plans.com/what-happens-once-a-referral-is-made",
                },
                {
                    "words": "Lancashire County Council: family group conferences",
                    "to": "https://lancashire.gov.uk/children-education-families/keeping-children-safe/family-group-conferences",
                },
            ],
        },
    ],
)
