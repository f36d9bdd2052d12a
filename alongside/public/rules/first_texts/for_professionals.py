"""For people who work with families: when to ask, what the coordinator does, and what is asked of you."""

from alongside.public.rules.first_texts import FirstText
from alongside.public.states import Reads

PAGE = FirstText(
    slug="for-professionals",
    reads=Reads.PROFESSIONALS,
    title="For people who work with families",
    lead="When to ask for a family group conference, what the coordinator does, and what we ask of you.",
    blocks=[
        {
            "kind": "text",
            "heading": "When to ask",
            "words": """\
Ask early. A conference is worth offering as soon as a family needs a plan and there may be relatives or friends who \
could be part of it. National guidance says to offer it from the earliest point, and to go on offering it.

- Before worries grow into a child protection plan, or when one is being talked about.
- When a child may not be able to stay at home.
- Before anybody applies to a court. From then on the law has its say: see below.

It is not a way to settle a row, not therapy, and not a way to have a plan agreed that you have already made.""",
        },
        {
            "kind": "text",
            "heading": "Who can be asked for",
            "words": """\
This differs from place to place and is to be checked by the council. One example: Newcastle’s service works with \
children who have a social worker. It does not take families whose matter with the council is a private law one, or \
where the main question is family time.

The family has to want it. Many services ask that somebody with parental responsibility agrees first, and that the \
children are asked as well. A yes can be taken back at any time.""",
        },
        {
            "kind": "text",
            "heading": "What the law says",
            "words": """\
Section 31ZA of the Children Act 1989 was put there by section 1 of the Children’s Wellbeing and Schools Act 2026. \
A council in England must offer a family group decision-making meeting before it applies for a care or supervision \
order. It offers the meeting to the child’s parents, or to anyone else with parental responsibility. If at least one \
of them says yes, the meeting is held before the council applies.

The offer stands in the letter before proceedings. There is no duty where the council thinks that offering or holding \
the meeting would not be best for the child. The child may come where the council thinks it right.

**To be checked:** the day from which section 1 counts. Section 78 leaves it to regulations, and we have not found \
them. This page is no legal advice.""",
        },
        {
            "kind": "text",
            "heading": "What the coordinator does",
            "words": """\
- Is on nobody’s side. They make no decision about the family and have made none before.
- Meets the parents or main carers first, then the child and everybody who may come.
- Helps the family to choose who comes, where, when, and in which language, and to feel safe there.
- Makes sure the child has a voice on the day, with an advocate if they want one.
- Opens the meeting, leaves the room for private family time, and writes down the plan in the family’s words.

They do not assess, and they do not carry tales from one relative to another. If somebody is at risk of serious harm, \
they pass it on.""",
        },
        {
            "kind": "steps",
            "heading": "What we ask of you",
            "steps": [
                {
                    "heading": "Talk with the family first",
                    "words": "Say what a conference is and is not. Tell them that saying no is not held against them, "
                    "and keep to that.",
                },
                {
                    "heading": "Ask for it here",
                    "words": "Say what you hope the family will plan for. Tell us of any danger, and of anybody who "
                    "must not meet or must not know where somebody lives.",
                },
                {
                    "heading": "Write the short report",
                    "words": "It is for the family, not for us. Keep it short and plain: what goes well, what "
                    "worries you, the questions to think about, what help there is, and what happens if you are still "
                    "worried. Say the bottom lines: what cannot change, whatever the plan says. All who come read "
                    "it, children too.",
                },
                {
                    "heading": "Come to all of it",
                    "words": "You say your part, answer questions, wait through private family time, and stay until "
                    "the plan has been talked through. You come to the review as well. Either may be in the evening "
                    "or at a weekend.",
                },
                {
                    "heading": "Private time is private",
                    "words": "No worker is in the room, and none reads what the family writes there. Only the plan "
                    "comes out.",
                },
                {
                    "heading": "Say yes unless it is not safe",
                    "words": "The question is whether the plan puts a child at risk of significant harm, not whether "
                    "you would have made another one. Answer on the day. If a part is not safe, say why at once, so "
                    "that the family can answer or change it. If it needs money or help that you cannot promise, "
                    "say who decides and when.",
                },
                {
                    "heading": "Keep your own promises",
                    "words": "Services’ promises stand in the plan with a name and a day, like everybody’s. Stay in "
                    "touch with the family throughout, and carry the plan over into the child’s own.",
                },
            ],
        },
        {
            "kind": "figures",
            "heading": "How long it takes elsewhere",
            "caption": "What some councils and services have published; your council’s own times are to be checked",
            "head": ["What", "How long", "Where"],
            "rows": [
                ["You hear that your request has come", "2 days", "Medway"],
                ["The coordinator rings you, once there is one", "48 hours", "Medway"],
                ["You meet the coordinator to get ready", "5 days", "Surrey"],
                ["An urgent conference", "24 hours", "Surrey"],
                ["From the request to the conference", "42 days", "Croydon"],
                ["The family comes back together", "About 2 months", "West Berkshire"],
            ],
        },
        {
            "kind": "questions",
            "heading": "What people ask",
            "questions": [
                {
                    "question": "The family said no. What do I write?",
                    "words": "That it was offered, when, and that they said no. It is no sign that they do not work "
                    "with you. Offer it again later. The service can meet them first, to explain.",
                },
                {
                    "question": "Is violence at home a reason not to ask?",
                    "words": "Not by itself. Tell us all you know, and leave nothing about safety for later. Some "
                    "services hold conferences after violence, with a great deal of preparation and other services in "
                    "the room. Sometimes one person is not asked to come, or the meeting is not held.",
                },
                {
                    "question": "The parents say there is nobody.",
                    "words": "The coordinator can help them to think: on both sides of the family, friends, "
                    "neighbours, a teacher, somebody from a place of worship.",
                },
            ],
        },
        {
            "kind": "links",
            "heading": "Go on",
            "links": [
                {
                    "heading": "Ask for a conference",
                    "words": "The same door as for families, with its own way on for you.",
                    "to": "/ask/working/",
                },
                {
                    "heading": "What families read about the conference",
                    "words": "Share it with them.",
                    "to": "/about/family-group-conferences/",
                },
                {"heading": "Learning to work this way", "words": "", "to": "/about/training/"},
                {"heading": "What the evidence says", "words": "", "to": "/about/what-the-evidence-says/"},
            ],
        },
        {
            "kind": "sources",
            "heading": "Where this is from",
            "sources": [
                {
                    "words": "Children’s Wellbeing and Schools Act 2026, section 1",
                    "to": "https://www.legislation.gov.uk/id/ukpga/2026/21/section/1",
                },
                {
                    "words": "Children’s Wellbeing and Schools Act 2026, section 78 (when it starts)",
                    "to": "https://www.legislation.gov.uk/ukpga/2026/21/section/78/enacted",
                },
                {
                    "words": "What national guidance says, in Northamptonshire’s procedures",
                    "to": "https://northamptonshirechildcare.proceduresonline.com/p_fam_network.html",
                },
                {
                    "words": "Newcastle City Council: who its service is for",
                    "to": "https://newcastle.gov.uk/services/care-and-support/children/getting-help-children-and-families/family-group-conferencing",
                },
                {
                    "words": "Leeds: offered to every family before a child protection plan",
                    "to": "https://leedsscp.org.uk/practitioners/services/fgc",
                },
                {
                    "words": "A council’s form: who has agreed",
                    "to": "https://docest.com/doc/521816/what-needs-to-change-and-what-are-the-proposed-timescale-for-this",
                },
                {
                    "words": "Stockport: a yes can be taken back",
                    "to": "https://www.proceduresonline.com/stockport/cs/chapters/p_fam_group_conf.html",
                },
                {
                    "words": "Buckinghamshire: who belongs to a family’s network",
                    "to": "https://www.buckschildrensmapp.co.uk/supporting-family-networks/",
                },
                {
                    "words": "BackChat: what an advocate does",
                    "to": "https://www.backchatonline.org.uk/blog_articles/2110-fgc-independent-advocates",
                },
                {
                    "words": "Torbay: what a conference is not",
                    "to": "https://torbaychildcare.proceduresonline.com/p_fam_group_conf.html",
                },
                {
                    "words": "Leeds: coordinators who decide nothing",
                    "to": "https://leeds.gov.uk/one-minute-guides/family-group-conference",
                },
                {
                    "words": "Northumberland: the worker who asked stays with the family",
                    "to": "https://www.proceduresonline.com/northumberlandcs/p_ref_fgc.html",
                },
                {
                    "words": "Sandwell’s form: the report for the family, the review, and saying no",
                    "to": "https://docest.com/doc/118552/family-group-conference-referral-form",
                },
                {
                    "words": "The plan and what is agreed (the text for adults)",
                    "to": "https://adultfgc.com/what-are-family-group-conferences/stage-3-conference-plan-and-agreement",
                },
                {
                    "words": "Family Plans: when much help is asked for",
                    "to": "https://www.family-plans.com/what-happens-at-the-fgc-meeting-itself",
                },
                {
                    "words": "Changing Futures North East: the plan goes into the child’s own",
                    "to": "https://changingfuturesne.co.uk/support-for-families/family-group-conferencing",
                },
                {
                    "words": "Medway: 2 days and 48 hours",
                    "to": "https://www.medwayscp.org.uk/mscb/info/4/advice-resources-professionals/63/family-group-conferencing-fgc",
                },
                {
                    "words": "Surrey: 5 days, 24 hours, bottom lines",
                    "to": "https://www.surreycc.gov.uk/social-care-and-health/childrens-social-care/professionals/how-to-make-a-referral-to-the-family-group-conference-service-and-next-steps",
                },
                {
                    "words": "Croydon: 42 days",
                    "to": "https://www.croydon.gov.uk/children-young-people-and-families/professionals-working-children-and-young-people/request-family-group-conference",
                },
                {
                    "words": "West Berkshire: 2 months",
                    "to": "https://www.westberks.gov.uk/familygroupconference",
                },
                {
                    "words": "Daybreak Dove: conferences after violence",
                    "to": "https://slideserve.com/caldwell-newton/daybreak-family-group-conferences",
                },
            ],
        },
    ],
)
