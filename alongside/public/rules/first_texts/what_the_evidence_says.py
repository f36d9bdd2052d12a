"""What the evidence says of family group conferences and of working this way, weak findings too."""

from alongside.public.rules.first_texts import FirstText
from alongside.public.states import Reads

PAGE = FirstText(
    slug="what-the-evidence-says",
    reads=Reads.PROFESSIONALS,
    title="What the evidence says",
    lead="What has been found, how many families it rests on, and what it cannot show. Weak findings stand here too.",
    blocks=[
        {
            "kind": "text",
            "heading": "In short",
            "words": """\
- One large trial in England looked at families close to court. Where they were put forward for a conference, fewer \
children were looked after by the council a year later.
- A review of earlier studies found mixed results and weak evidence.
- No result below follows the same families for longer than 21 months.
- Local figures do not prove cause. When a council’s numbers fall, many other things may have changed as well.""",
        },
        {
            "kind": "figures",
            "heading": "The trial before court",
            "caption": "Families put forward for a conference, and families who were not",
            "head": ["What was looked at", "Put forward", "Not put forward"],
            "rows": [
                ["Children looked after 12 months after the letter before proceedings", "36.2%", "44.8%"],
                ["Court proceedings begun by the end of the study", "59.2%", "71.7%"],
                ["Days looked after (over which time: to be checked)", "87", "115"],
                ["Whether where they lived had changed", "no clear difference", "no clear difference"],
            ],
        },
        {
            "kind": "text",
            "heading": "",
            "words": """\
**How many.** 1,511 families in 21 English councils, chosen by lot. They came to the stage before court between \
September 2020 and May 2022. The results are given for 1,471 families and 2,548 children. Records were followed for up \
to 21 months. Daybreak held the conferences, and Coram looked at what came of them.

**What it cannot show.** It measured being put forward for a conference, not having one. So it does not say what a \
conference itself does, and nobody should set families who had one against families who had none. It was about the \
stage before court, not about help given earlier. It does not tell how children felt or fared over years.

It also worked out that £960 was saved for each child put forward in the first year. That is a sum for those councils \
at that time, not a promise for others.""",
        },
        {
            "kind": "text",
            "heading": "The review of 2020",
            "words": """\
A review of earlier studies looked at five things: coming to be looked after, coming to it again, going home, how \
much families felt in charge, and whether they were content. The findings were mixed, and the strength of the evidence \
was low or very low for all five.

**How many.** How many studies and families it rests on is to be checked in the review itself.

**What it cannot show.** It came before the trial above. Weak evidence does not mean that something does not work. It \
means that we do not know.""",
        },
        {
            "kind": "text",
            "heading": "The survey of councils in the United Kingdom",
            "words": """\
In 2022, 167 councils (79%) offered conferences and 29 (14%) did not. In England, councils that had brought in a \
service had a higher rate of children looked after, and also a higher rate of children fostered by relatives. Where \
more conferences were held, more children stopped being looked after.

**What it cannot show.** It compares councils, not children. A council may start a service because many of its \
children are looked after. The authors themselves ask for studies that follow each child.""",
        },
        {
            "kind": "text",
            "heading": "Family VOICE",
            "words": """\
380 adults and children from 155 families answered questions shortly before their conference, two weeks after and six \
months after. Children’s quality of life was better after two weeks, and more so for those who had taken more part. \
Families of ethnic minorities rated child safety and the worth of the conference higher. Where there had been violence \
at home, gains were small at first and larger later.

**What it cannot show.** These are the same people before and after. Things might have become better without a \
conference, and those who answered may not be like those who did not. The paper is a conference summary of 2026.""",
        },
        {
            "kind": "text",
            "heading": "Leeds: a whole city",
            "words": """\
Leeds brought in this way of working for all its services, as “Family Valued”. More than 600 conferences were held in \
2016. The evaluation of 2017 found clear falls in the number and the rate of children looked after, in child \
protection plans and in children in need. For the number of families each worker had, for school attendance, for \
violence reported again and for children who stopped being looked after, it found no clear change yet.

**How many.** These are figures of a whole city over time, not of families chosen for a study.

**What it cannot show.** Much else was done at once: training, new services, another way of leading. So what fell \
cannot be put down to conferences alone.""",
        },
        {
            "kind": "text",
            "heading": "Darlington: a pilot",
            "words": """\
Darlington tried the Leeds approach as a pilot. It was mostly brought in as planned. Workers found that time to think \
together helped them. Child protection teams found it a bigger change than others did.

**What it cannot show.** The evaluators say it themselves: what they heard is no evidence that it made a difference to \
families. The number of people asked is to be checked in the report.""",
        },
        {
            "kind": "text",
            "heading": "The trial that has still to report",
            "words": """\
A trial of the Leeds approach runs in Warwickshire, Newcastle, Coventry, Solihull and Sefton. They began one \
after the other from spring 2020. Its final report is due in 2027. Until then nobody knows what it will say.""",
        },
        {
            "kind": "text",
            "heading": "What nobody counts yet",
            "words": """\
A study published in 2025 heard 58 people who work in this field, and panels of parents and carers. There are no \
routine national figures. Councils keep them in different places and count mostly what was held, seldom what came \
of it.""",
        },
        {
            "kind": "links",
            "heading": "Go on",
            "links": [{"heading": "Figures we publish", "words": "", "to": "/about/figures-we-publish/"}],
        },
        {
            "kind": "sources",
            "heading": "Where this is from",
            "sources": [
                {
                    "words": "The trial, as published (British Journal of Social Work, 2024)",
                    "to": "https://ouci.dntb.gov.ua/en/works/9Q66GwJ7",
                },
                {
                    "words": "The trial: Coram’s report",
                    "to": "https://www.coram.org.uk/resource/randomised-controlled-trial-of-family-group-conferencing-at-pre-proceedings-stage/",
                },
                {
                    "words": "The trial: Foundations, on more than 2,000 children a year",
                    "to": "https://foundations.org.uk/press-release/over-2000-children-per-year-could-avoid-the-care-system-through-family-group-conferences/",
                },
                {
                    "words": "The trial: Foundations, on £960 a child",
                    "to": "https://foundations.org.uk/press-release/foundations-launches-project-to-understand-how-local-authorities-collect-and-report-on-use-of-family-group-conferences-to-help-build-a-picture-of-access-across-england/",
                },
                {
                    "words": "The review of 2020: What Works for Children’s Social Care",
                    "to": "https://whatworks-csc.org.uk/evidence/evidence-store/intervention/family-group-conferencing/",
                },
                {
                    "words": "The survey of 2022: Wood and others, British Journal of Social Work 2024",
                    "to": "https://orca.cardiff.ac.uk/166546",
                },
                {
                    "words": "Family VOICE: what was planned",
                    "to": "https://journals.plos.org/plosone/article?id=10.1371%2Fjournal.pone.0300834",
                },
                {
                    "words": "Family VOICE: what was found (Society for Social Work and Research, 2026)",
                    "to": "https://sswr.confex.com/sswr/2026/webprogram/Paper61787.html",
                },
                {
                    "words": "Leeds: Family Valued",
                    "to": "https://innovationcsc.co.uk/projects/family-valued/",
                },
                {
                    "words": "Leeds: the evaluation of 2017, in short",
                    "to": "https://www.icf.com/resources/reports-and-research/2017/evaluation-of-leading-childrens-social-care-innovation-programme-published-by-department-for-education",
                },
                {
                    "words": "Darlington: the pilot",
                    "to": "https://foundations.org.uk/our-work/publications/strengthening-families-protecting-children-family-valued",
                },
                {
                    "words": "The trial in five councils",
                    "to": "https://foundations.org.uk/our-work/current-projects/family-valued-model-trial-evaluation/",
                },
                {
                    "words": "What councils count (Foundations and others, 2025)",
                    "to": "https://foundations.org.uk/our-work/publications/exploring-local-authority-data-and-monitoring-of-family-group-conferences",
                },
            ],
        },
    ],
)
