"""The figures a service will publish, how small numbers are hidden, and that there are none yet."""

from alongside.public.rules.first_texts import FirstText
from alongside.public.states import Reads

PAGE = FirstText(
    slug="figures-we-publish",
    reads=Reads.PROFESSIONALS,
    title="Figures we publish",
    lead="There are none yet. Here is what will stand here, and how nobody can be found in it.",
    blocks=[
        {
            "kind": "notice",
            "words": "We have published no figures so far. We would rather show nothing than a number we cannot "
            "stand behind.",
        },
        {
            "kind": "text",
            "heading": "What we mean to publish",
            "words": """\
- How many families were offered a conference, how many said yes, said no, or did not answer.
- How many conferences were held, how long families waited, and why some were not held.
- How many children came, sent their words, or had an advocate.
- How many plans were agreed on the day, changed, or not agreed.
- Whether families came back together, and whether what was promised was done, by families and by services.
- What people said about how it was for them.
- Where children were living a year later.
- Whether the offer reaches people of every background alike.

How often, and from which day, is to be checked by the council.""",
        },
        {
            "kind": "text",
            "heading": "How we count",
            "words": """\
A family is counted once, with all its children. A conference held for three children is one conference. If we do not \
know something, we say so. We do not count it as “no”.""",
        },
        {
            "kind": "text",
            "heading": "How small numbers are hidden",
            "words": """\
Where only a few people stand behind a number, it is left out. If it could be worked out from a total, another number \
is left out too. What counts as few is to be checked by the council. How few people answered a question is not shown \
either, since in a small group that can name somebody.""",
        },
        {
            "kind": "text",
            "heading": "What the figures will not show",
            "words": """\
Local figures do not prove cause. Families who have a conference differ from those who do not, in ways no table shows. \
So we will not set one beside the other as if the conference made the difference.""",
        },
        {
            "kind": "links",
            "heading": "Go on",
            "links": [{"heading": "What the evidence says", "words": "", "to": "/about/what-the-evidence-says/"}],
        },
        {
            "kind": "sources",
            "heading": "Where this is from",
            "sources": [
                {
                    "words": "What councils count, and what they do not (Foundations and others, 2025)",
                    "to": "https://foundations.org.uk/our-work/publications/exploring-local-authority-data-and-monitoring-of-family-group-conferences",
                },
                {
                    "words": "Lincolnshire, asked in 2023: why counting by child does not add up",
                    "to": "https://www.lincolnshire.gov.uk/directory-record/72687/family-group-conferences-children-services",
                },
                {
                    "words": "The trial: being put forward is not the same as having a conference",
                    "to": "https://www.coram.org.uk/resource/randomised-controlled-trial-of-family-group-conferencing-at-pre-proceedings-stage/",
                },
            ],
        },
    ],
)
