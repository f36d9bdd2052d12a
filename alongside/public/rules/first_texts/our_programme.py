"""The programme and its partners: a page each council fills with its own, and the example it can follow."""

from alongside.public.rules.first_texts import FirstText
from alongside.public.states import Reads

PAGE = FirstText(
    slug="our-programme",
    reads=Reads.PROFESSIONALS,
    title="Our programme",
    lead="What we set out to do, with whom, and with whose money.",
    blocks=[
        {
            "kind": "notice",
            "words": "**For the council to fill in.** We came with no figures of yours. What stands below under "
            "“An example” is Newcastle’s own and nobody else’s. Take it out once yours is here.",
        },
        {
            "kind": "text",
            "heading": "What we set out to do",
            "words": """\
We want to work with families, not on them. That takes more than a service. It takes schools, health, police, \
charities and the council learning to listen, to be honest and to stay kind when things are hard.

- Families are heard, and get help early.
- When a child may not be safe, the family and the people around it are asked first for a plan of their own.
- Those who work with families learn the same way of working, and are held to it.
- We say openly what came of it, also where it did not work.""",
        },
        {
            "kind": "text",
            "heading": "Who pays for it, and who helps us",
            "words": """\
- Money: to be filled in by the council (how much, from whom, until when).
- The council that helps us learn: to be filled in by the council.
- Others we work with: to be filled in by the council.
- Who looks from outside at whether it works: to be filled in by the council.""",
        },
        {
            "kind": "text",
            "heading": "An example: Newcastle",
            "words": """\
Newcastle says that it got £3.1m from the Department for Education’s programme “Strengthening Families, Protecting \
Children”, and that Leeds is its partner in learning the approach. These are Newcastle’s own facts. They say nothing \
about any other city.

Newcastle is also one of five councils in a trial of this way of working, with Warwickshire, Coventry, Solihull and \
Sefton. Its final report is due in 2027.""",
        },
        {
            "kind": "links",
            "heading": "Go on",
            "links": [
                {"heading": "What the evidence says", "words": "", "to": "/about/what-the-evidence-says/"},
                {"heading": "Figures we publish", "words": "", "to": "/about/figures-we-publish/"},
                {"heading": "Learning to work this way", "words": "", "to": "/about/training/"},
            ],
        },
        {
            "kind": "sources",
            "heading": "Where this is from",
            "sources": [
                {
                    "words": "Newcastle City Council: how we work with families (the money and the partner)",
                    "to": "https://newcastle.gov.uk/services/care-and-support/children/getting-help-children-and-families/how-we-work-families",
                },
                {
                    "words": "Foundations: the trial of Family Valued in five councils",
                    "to": "https://foundations.org.uk/our-work/current-projects/family-valued-model-trial-evaluation/",
                },
            ],
        },
    ],
)
