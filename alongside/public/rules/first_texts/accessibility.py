"""The accessibility statement. What the law wants said in its own words stays English, for the council to check."""

from django.utils.translation import gettext_lazy as _

from alongside.public.rules.first_texts import FirstText
from alongside.public.rules.first_texts._saying import line, points
from alongside.public.states import Reads

IN_THE_WORDS_OF_THE_LAW = """\
The council named at the top of this page is committed to making this website accessible, in accordance with the \
Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.

**Compliance status.** To be checked by the council. As it came: this website is partially compliant with the Web \
Content Accessibility Guidelines version 2.2 AA standard, because of what is listed under “What does not work yet”. \
Nothing on that list is claimed to be a disproportionate burden.

**Preparation of this statement.** Prepared on: to be checked by the council. Last reviewed on: to be checked by the \
council. Website last tested on, and by whom: to be checked by the council. Until then it rests on tests by a program \
(axe-core), run by those who built the website.

**Feedback.** Phone, email and the number of days until an answer: to be checked by the council.

**Enforcement procedure.** The Equality and Human Rights Commission is responsible for enforcing these Regulations. \
If you are not happy with how we answer your complaint, turn to the Equality Advisory and Support Service."""

PAGE = FirstText(
    slug="accessibility",
    reads=Reads.FAMILIES,
    title=_("Accessibility statement"),
    lead=_("Everybody should be able to use this site. Here is what works, and what does not yet."),
    blocks=[
        {
            "kind": "text",
            "heading": _("What works"),
            "words": points(
                _("You can make the words much bigger. They still fit on a small phone."),
                _("You can use each page with only the keys, without a mouse."),
                _("You can use each page with scripts turned off."),
                _("You can print each page."),
                _("Pages for families turn dark if your phone does."),
                _("Your phone can read your family’s plan to you."),
                _("You can have the plan in big letters, or with pictures."),
                _("We write in short, plain words."),
            ),
        },
        {
            "kind": "text",
            "heading": _("What does not work yet"),
            "words": points(
                _("Other languages are drafts. People who speak them still have to check each line."),
                _("Pages for workers and for schools are in English only."),
                _("Drawings, photos and recordings that people send have no words with them."),
                _("Some phones have no voice for some languages."),
                _("We have no films in sign language."),
                _("PDFs are made for screen readers. But no one who uses one has tried them yet."),
                _("A program looks for faults on our pages. It cannot find them all."),
                _("No one with a disability has tested this site for us yet."),
            ),
        },
        {
            "kind": "text",
            "heading": _("Tell us what is in your way"),
            "words": line(
                _("Press “Something is wrong with this page” below, or tell any worker."),
                _("You can ask for any page in another way."),
                _("On paper, in big letters, or read to you."),
            ),
        },
        {
            "kind": "text",
            "heading": _("If our answer does not help"),
            "words": _("Others can help you with a complaint. They are named below."),
        },
        {"kind": "text", "language": "en", "heading": _("In the words of the law"), "words": IN_THE_WORDS_OF_THE_LAW},
        {
            "kind": "sources",
            "language": "en",
            "heading": _("Who to turn to, and the law"),
            "sources": [
                {
                    "words": "Equality Advisory and Support Service",
                    "to": "https://www.equalityadvisoryservice.com/",
                },
                {
                    "words": "Equality and Human Rights Commission",
                    "to": "https://www.equalityhumanrights.com/",
                },
                {
                    "words": "Public Sector Bodies (Websites and Mobile Applications) (No. 2) "
                    "Accessibility Regulations 2018",
                    "to": "https://www.legislation.gov.uk/uksi/2018/952",
                },
                {
                    "words": "Web Content Accessibility Guidelines 2.2",
                    "to": "https://www.w3.org/TR/WCAG22/",
                },
            ],
        },
    ],
)
