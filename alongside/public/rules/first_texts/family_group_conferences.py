"""What a family group conference is, step by step."""

from django.utils.translation import gettext_lazy as _

from alongside.public.rules.first_texts import FirstText
from alongside.public.rules.first_texts._saying import line
from alongside.public.states import Reads

PAGE = FirstText(
    slug="family-group-conferences",
    reads=Reads.FAMILIES,
    title=_("What is a family group conference?"),
    lead=_("A meeting that belongs to your family. You say who comes, and help to choose where and when."),
    blocks=[
        {
            "kind": "steps",
            "heading": _("Step by step"),
            "steps": [
                {
                    "heading": _("Somebody asks"),
                    "words": _("You can ask. Or a worker asks, and talks with you first."),
                },
                {
                    "heading": _("You get a coordinator"),
                    "words": _(
                        "Your coordinator is on nobody’s side. They decide nothing about your family, now or before. "
                        "To meet them does not mean that you said yes. "
                        "You can ask for one who shares your language or faith."
                    ),
                },
                {
                    "heading": _("We get ready"),
                    "words": _(
                        "Your coordinator meets each of you. You say who should be there and what you need. "
                        "You help to choose the place, the day and the food."
                    ),
                },
                {
                    "heading": _("The day: you hear and you ask"),
                    "words": line(
                        _("We say what is good and what worries us."),
                        _("We say what help there is. We say what happens if we are still worried."),
                        _("You can ask anything."),
                    ),
                },
                {
                    "heading": _("Private family time"),
                    "words": line(
                        _("Only your family is in the room. You talk and make your plan."),
                        _("No worker is in the room. No worker listens."),
                        _("You take as long as you need."),
                    ),
                },
                {
                    "heading": _("You show your plan"),
                    "words": line(
                        _("You read it to the others. They ask what is not clear."),
                        _("We say yes unless it puts a child in real danger."),
                        _("If we cannot say yes, we tell you why at once. You can change the plan."),
                    ),
                },
                {
                    "heading": _("Help with your plan"),
                    "words": _(
                        "The plan says who does what, and by when. That goes for us as well. "
                        "Somebody in your family looks how it goes. "
                        "Some help must be agreed by others. Then we tell you who decides."
                    ),
                },
                {
                    "heading": _("Come back together"),
                    "words": line(
                        _("You meet again after some weeks and see how it goes."),
                        _("Things can get hard again. You can always ask."),
                    ),
                },
            ],
        },
        {
            "kind": "text",
            "heading": _("It is your choice"),
            "words": line(
                _("You can say no at any time."),
                _("You need not say why. Nobody is cross with you."),
                _("To say no is not held against you."),
                _("If we still worry, we go on working with you. We tell you what comes next."),
            ),
        },
        {
            "kind": "questions",
            "heading": "",
            "questions": [
                {
                    "question": _("Who can have a meeting?"),
                    "words": _(
                        "It depends on where you live. Some places ask that you have a social worker. "
                        "Ask us. If we cannot help, we say who may."
                    ),
                },
                {
                    "question": _("Who can come?"),
                    "words": _(
                        "Family, and friends who are like family. Some people may not come, to keep others safe. "
                        "Then we look for a way to hear them."
                    ),
                },
                {
                    "question": _("Must I meet somebody who hurt me?"),
                    "words": _("No. Tell your coordinator on your own. You look for a safe way together."),
                },
                {
                    "question": _("What if I speak another language?"),
                    "words": _("Tell us which. You can ask for an interpreter."),
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
                    "words": "Adult family group conferences: the day, the plan and what is agreed",
                    "to": "https://adultfgc.com/what-are-family-group-conferences/stage-3-conference-plan-and-agreement",
                },
                {
                    "words": "Family Plans: what happens at the meeting itself",
                    "to": "https://www.family-plans.com/what-happens-at-the-fgc-meeting-itself",
                },
                {
                    "words": "Newcastle City Council: family group conferencing",
                    "to": "https://newcastle.gov.uk/services/care-and-support/children/getting-help-children-and-families/family-group-conferencing",
                },
                {
                    "words": "A council’s form: to refuse is not held against a family",
                    "to": "https://docest.com/doc/118552/family-group-conference-referral-form",
                },
                {
                    "words": "West Berkshire Council: somebody in the family looks after the plan",
                    "to": "https://www.westberks.gov.uk/familygroupconference",
                },
            ],
        },
    ],
)
