"""Our own first module: a short look at relational and restorative practice, to be checked by the council.

The words are our own. Facts come from the public sources named at the end of each page, and from nowhere else.
"""

from dataclasses import dataclass

TO_BE_CHECKED = "Our own text, to be checked by the council before it is offered."


@dataclass(frozen=True)
class Page:
    """One page; its words are small Markdown."""

    title: str
    said: str
    sources: tuple[tuple[str, str], ...]

    @property
    def words(self) -> str:
        """What the page says, and where it comes from."""
        links = ", ".join(f"[{name}]({address})" if address else name for name, address in self.sources)
        return f"{self.said}\n\nWhere this comes from: {links}."


@dataclass(frozen=True)
class Question:
    """What one may answer, which answer is right (from nought), and why."""

    words: str
    answers: tuple[str, ...]
    right: int
    why: str


FIRST_PAGES = (
    Page(
        "What it is",
        """Relational and restorative practice is a way to be with people. It helps us to:

- build good relationships, and keep them
- sort things out when they get hard
- put things right when somebody has been hurt.

It is for everyone who works with children and families: in schools, health, the police, the council and \
charities. You do not have to stop what works well for you now.

**Most of it is small.** You say how something made you feel. You ask a good question. You sit in a circle so \
that everyone is heard. A big, planned meeting is needed only now and then. The more we do of the small things, \
the less we need the big ones.

**It stands on four ideas.** Relationships come first. Everyone has a voice. We solve problems together. And we \
own what we did.""",
        (
            (
                "Newcastle, what it is",
                "https://newcastlesafeguardingchildren.org.uk/professionals/relational-and-restorative-practice/",
            ),
            (
                "Newcastle, who it is for",
                "https://www.newcastlesafeguarding.org.uk/relational-and-restorative-practice-2/",
            ),
            (
                "IIRP, from small to big",
                "https://www.iirp.edu/what-we-do/what-is-restorative-practices/defining-restorative/23-5-4-informal-restorative-practices",
            ),
            (
                "Stoke-on-Trent, the four ideas",
                "https://safeguardingchildren.stoke.gov.uk/homepage/20/working-together",
            ),
        ),
    ),
    Page(
        "To, for, not, with",
        """Think of a window with four panes. One side shows how much **support** you give. The other shows how much \
you ask of people: the **challenge**.

- **Not**: little support, little challenge. Nothing happens. People feel left alone.
- **For**: much support, little challenge. You do it all. People learn that they cannot.
- **To**: little support, much challenge. You tell people what to do. They may obey, or fight, or hide.
- **With**: much support, much challenge. You plan it together. People own what they agreed.

**High support and high challenge go together.** Be warm, and be clear. Say what worries you. Ask what people \
can do. Then ask what they need from you to do it.

Nobody can be in one pane all day. When a child is in danger now, you act first. But come back to **with** as \
soon as you can.

Try it: think of one talk you had this week. Which pane were you in? What would one step towards **with** have \
been?""",
        (
            (
                "the four panes",
                "https://mickelsonconsulting.org/philosophy",
            ),
            (
                "Leeds, support and challenge",
                "https://leeds.gov.uk/one-minute-guides/restorative-practice",
            ),
        ),
    ),
    Page(
        "Questions when there has been hurt",
        """When something has gone wrong, we often ask “Why did you do that?” It sounds like blame. People stop talking.

Ask in this way instead, one question at a time. Then wait.

1. What happened?
2. What did you think at the time?
3. What have you thought since?
4. Who has been affected, and how?
5. What has been the hardest thing for you?
6. What needs to happen next?

Ask **everybody** these: who was hurt, and who did the hurt. You do not take a side.

**Nobody has to take part.** A meeting that people are pushed into can do more harm than good. Talk with each \
person alone first. If it could make things worse, do not hold it. You can carry words between people instead.

At the end, write down what was agreed. Say when you will look at it again.""",
        (
            (
                "Brighton and Hove, the questions and other ways than meeting",
                "https://www.brighton-hove.gov.uk/community-safety-partnership/anti-social-behaviour-asb-and-hate-incidents/restorative-practice",
            ),
            (
                "restorative chat, agreeing and looking again",
                "https://crcconsultingservices.net/resources/restorative-chat/",
            ),
            (
                "preparing, and when not to go on",
                "https://www.rcwt.nz/restorative-practice/the-restorative-practice-process",
            ),
            ("nobody is forced: the book “Independent Thinking on Restorative Practice”", ""),
        ),
    ),
    Page(
        "The family group conference",
        """A family group conference is the family’s own meeting. The child and the family say who comes. They help to \
choose where and when. A coordinator, who decides nothing for the family, helps everyone to prepare.

It has three parts.

- **What everyone needs to know.** Workers say what is good, what worries them, what help there is, and what may \
happen if they are still worried. The family asks questions.
- **Private family time.** The family talks alone. No worker is in the room, and the coordinator is not there \
either. It takes as long as it takes.
- **The plan.** The family says what it will do. The plan is agreed unless it would put a child at risk of real \
harm. If it is not agreed, the family hears why at once, and can change it.

**What you would do:** speak plainly and kindly. Say your worry in one sentence. Leave the room when you are \
asked to. Wait nearby. Then listen, say what you can give, and do what you said you would. Come back to the \
review.

**What it is not:** a meeting where a family nods to a plan that we wrote. And a family that says no has not \
failed.""",
        (
            (
                "Newcastle, who decides who comes",
                "https://newcastle.gov.uk/services/care-and-support/children/getting-help-children-and-families/family-group-conferencing",
            ),
            (
                "Leeds, the coordinator",
                "https://leeds.gov.uk/one-minute-guides/family-group-conference",
            ),
            (
                "what happens on the day",
                "https://www.family-plans.com/what-happens-at-the-fgc-meeting-itself",
            ),
            (
                "SCIE, private time",
                "https://www.scie.org.uk/publications/mediation/familygroupconferences/stages.asp",
            ),
            (
                "agreeing the plan",
                "https://adultfgc.com/what-are-family-group-conferences/stage-3-conference-plan-and-agreement",
            ),
            (
                "Torbay, what it is not",
                "https://torbaychildcare.proceduresonline.com/p_fam_group_conf.html",
            ),
            (
                "Sandwell, when a family says no",
                "https://docest.com/doc/118552/family-group-conference-referral-form",
            ),
        ),
    ),
    Page(
        "Words that help, words that hinder",
        """Some words shut a door. They label a person, or they put all the blame on one side. Children read what we \
write about them, some when they are grown up.

- Not “challenging behaviour”. Say: “She finds it hard to cope when it is loud.”
- Not “absconded”. Say: “He ran away”, or “We did not know where he was.”
- Not “difficult to place”. Say: “We have not found a home that is good enough for her yet.”
- Not “birth parents”. Say: “her mum and dad”, or their names.
- Not “un-cooperative”. Say: “We have not found a way to work together yet.”

The last one turns it round: it asks what **we** could do another way.

**Say what you saw and heard**, not what kind of person somebody is. Ask each child and each parent which words \
they like. People differ.

Try it: take one sentence you wrote this week. Would you read it out to the person it is about?""",
        (
            (
                "Language that cares",
                "https://tactfostering.org.uk/knowledge-centre/language-that-cares",
            ),
            (
                "Leeds, words that put the work on us",
                "https://www.leedsscp.org.uk/practitioners/local-protocols/working-restoratively",
            ),
        ),
    ),
)

FIRST_QUESTIONS = (
    Question(
        "Two children in your group fell out and a bag was torn. Which of these is working with them?",
        (
            "You decide who was wrong, and what that child has to do.",
            "You say nothing. They will forget it.",
            "You help both to say what happened, and they agree how to put it right.",
            "You buy a new bag, so that everyone is happy.",
        ),
        2,
        "Working with means: they do the thinking, and you hold it safely. You give much, and you ask much. "
        "The others are to, not and for.",
    ),
    Question(
        "A parent has missed two meetings. What is high support and high challenge?",
        (
            "“I worry about what Sam misses. What got in the way, and what would help you to come?”",
            "“If you miss one more, there will be trouble.”",
            "“Never mind. I will do it for you.”",
        ),
        0,
        "Say the worry plainly, and ask what would help. A threat is all challenge. Doing it for them is all support.",
    ),
    Question(
        "Somebody has been hurt by what was said in a team. What do you ask first?",
        ("Why did you do that?", "What happened?", "Who started it?", "Will you say sorry now?"),
        1,
        "An open question takes no side, so people can tell it in their own way. "
        "The others look for somebody to blame, or hurry.",
    ),
    Question(
        "Who is in the room in private family time?",
        (
            "The family and the coordinator, to keep it calm",
            "The family and one worker, to write things down",
            "The family, and the people they chose to have there as family and friends",
        ),
        2,
        "No worker is there, and the coordinator is not there either. This is when the family makes a plan of its own.",
    ),
    Question(
        "Which sentence would you rather write?",
        (
            "“Mum is un-cooperative.”",
            "“Mum did not open the door on Monday. We have not yet found a time or a way that suits her.”",
            "“Mum fails to engage with services.”",
        ),
        1,
        "Write what was seen, and what we can try next. The others tell the reader what kind of person she is.",
    ),
)
