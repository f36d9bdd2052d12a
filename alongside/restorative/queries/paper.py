"""What stands on paper for one who takes part: their copy of what was agreed, a letter, when and where to meet."""

from typing import Any

from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext as _

from alongside.families.models import HomeKey
from alongside.foundation.components import clock, day
from alongside.foundation.languages import as_language
from alongside.restorative.models import Agreement, Carried, Party, Sitting
from alongside.restorative.queries.agreements import CopyFor
from alongside.restorative.queries.what_tells import WhatTells


def language_of(party: Party) -> str:
    """The language in which they read their own page; English where they have none."""
    keys = HomeKey.objects.filter(person=party.person_id, ended_at=None) if party.person_id else HomeKey.objects.none()
    return keys.filter(family=party.meeting.family_id).values_list("language", flat=True).first() or "en-gb"


def agreement_content(agreement: Agreement, copy: CopyFor) -> dict[str, Any]:
    """The content of restorative/agreement.typ for one reader, in their own language around everybody's own words."""
    copy.reader.meeting = agreement.meeting
    service, language = agreement.meeting.family.service, language_of(copy.reader)
    with as_language(language):
        made = _("Agreed on %(day)s.") % {"day": day(localdate(agreement.made_at))} if agreement.made_at else ""
        return {
            "language": language,
            "title": _("What we agreed"),
            "from": service.name,
            "copy_for": _("A copy for %(name)s") % {"name": copy.reader.name},
            "made": made,
            "lines": [
                {
                    "who": item.called,
                    "what": item.words,
                    "for": _("For %(names)s") % {"names": ", ".join(owed.called for owed in item.owed.all())},
                    "when": " · ".join(filter(None, [item.by_when, day(item.by_on)])),
                }
                for item in copy.items
            ],
            "help": _ring(service.phone),
        }


def carried_content(carried: Carried) -> dict[str, Any]:
    """The content of restorative/letter.typ: exactly their words."""
    carried.to.meeting = carried.meeting
    service, language = carried.meeting.family.service, language_of(carried.to)
    with as_language(language):
        return {
            "language": language,
            "title": _("Words for %(name)s") % {"name": carried.to_called or carried.to.name},
            "from": service.name,
            "copy_for": "",
            "words": carried.words,
            "by": carried.said_by_called or carried.said_by.name,
            "lines": [],
            "help": _ring(service.phone),
        }


def sitting_content(sitting: Sitting, party: Party, *, what: WhatTells | None = None) -> dict[str, Any]:
    """The same for a day: what would tell them where somebody lives is not on it."""
    what = what or WhatTells(sitting.meeting)
    told = (sitting.venue, sitting.how_to_get_there, sitting.remote_link)
    clear = ["" if what.in_words(party, [("", "", one)]) else one for one in told]
    service, language = sitting.meeting.family.service, language_of(party)
    with as_language(language):
        starts = localtime(sitting.starts_at)
        return {
            "language": language,
            "title": _("When we meet"),
            "from": service.name,
            "copy_for": _("For %(name)s") % {"name": party.name},
            "words": "",
            "by": "",
            "lines": [line for line in (f"{day(starts)}, {clock(starts)}", *clear) if line],
            "help": [_("You can change your mind."), *_ring(service.phone)],
        }


def _ring(phone: str) -> list[str]:
    danger = _("Are you in danger now? Ring 999.")
    return [f"{_('Ring us:')} {phone}", danger] if phone else [danger]
