"""Sessions for people who work with families: what they are, who can come, and when."""

from alongside.public.rules.first_texts import FirstText
from alongside.public.states import Reads

PAGE = FirstText(
    slug="training",
    reads=Reads.PROFESSIONALS,
    title="Learning to work this way",
    lead="Sessions for anybody in the city who works with children and families.",
    blocks=[
        {
            "kind": "text",
            "heading": "The awareness session",
            "words": """\
A first look at working with families, rather than doing things to them or for them. No need to know anything before.

- What restorative practice is: how we build good relationships, and how we mend them when something went wrong.
- To, for, not and with: where your own work falls on a busy day, and how to bring high support and clear challenge \
together.
- The questions to ask when there has been hurt, and how to listen to the answers.
- What a family group conference is, and what you would do in one.
- Words that help, and words that get in the way.

It is not about stopping what already works well.""",
        },
        {
            "kind": "text",
            "heading": "Who can come",
            "words": """\
Schools and nurseries, health, police, housing, charities, faith and community groups, businesses that meet families, \
and everybody at the council. A mixed room is the best room, so places go to people from different services.

**To be checked by the council:** how long the session is, whether it costs anything and for whom, who has to agree \
that you come, and until when you can cancel. One example: Newcastle offers its sessions to practitioners of all \
services at no charge.""",
        },
        # Dates are shown here when there are some; until then the piece itself says that there are none.
        {"kind": "dates", "heading": "Dates", "dates": []},
        {
            "kind": "text",
            "heading": "A session for your own team",
            "words": """\
Ask for one made for your school, ward, team or group. Tell us who you are, how many, what you would like to be \
different afterwards, and when you could meet. We say what we can do, and when.""",
        },
        {
            "kind": "text",
            "heading": "Going further",
            "words": """\
Elsewhere there is more than the first look: in Leeds, a deep dive and a course for those who teach others. Family \
Rights Group teaches coordinators in four days. What there is here is to be checked by the council.""",
        },
        {
            "kind": "links",
            "heading": "Go on",
            "links": [
                {"heading": "For people who work with families", "words": "", "to": "/about/for-professionals/"},
                {"heading": "What the evidence says", "words": "", "to": "/about/what-the-evidence-says/"},
                {
                    "heading": "What families read about restorative practice",
                    "words": "",
                    "to": "/about/restorative-practice/",
                },
            ],
        },
        {
            "kind": "sources",
            "heading": "Where this is from",
            "sources": [
                {
                    "words": "Newcastle: training for all services, at no charge, and sessions for a team",
                    "to": "https://www.newcastlesafeguarding.org.uk/relational-and-restorative-practice-2/",
                },
                {
                    "words": "Newcastle: what restorative practice is",
                    "to": "https://newcastlesafeguardingchildren.org.uk/professionals/relational-and-restorative-practice/",
                },
                {
                    "words": "Newcastle’s boards in 2017: places for a mixed group",
                    "to": "https://docsbay.net/doc/839950/principles-of-inter-agency-training",
                },
                {
                    "words": "Leeds: high support and high challenge",
                    "to": "https://leeds.gov.uk/one-minute-guides/restorative-practice",
                },
                {
                    "words": "Leeds: awareness, deep dive, and teaching others",
                    "to": "https://leedsrpc.org.uk/?p=1871",
                },
                {
                    "words": "Family Rights Group: accreditation and its four-day course",
                    "to": "https://frg.org.uk/family-group-conferences/fgc-accreditation/",
                },
            ],
        },
    ],
)
