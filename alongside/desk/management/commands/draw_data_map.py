"""Draws docs/reference/data-map.md, record-of-processing.md and the map inside dpia-template.md from the code."""

from pathlib import Path
from textwrap import dedent
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.db.models import Model

from alongside.desk.queries.disposing import STAYS
from alongside.desk.queries.reach import is_reached, our_models, personal_fields
from alongside.desk.rules.gathering import NOT_GIVEN, TELLINGS
from alongside.desk.rules.retention import DEFAULTS
from alongside.foundation.leaving import Kind, Reader, leaves

DOCS = Path("docs") / "reference"
FROM_CODE = "Drawn from the code by `script/python manage.py draw_data_map`. A house test compares them."
RECORD = """\
# Record of processing

{from_code}

What UK GDPR article 30 asks every council to keep. What stands in [brackets] the council fills in; what says
*to be checked* has not been confirmed by anybody.

| Question | Answer |
|---|---|
| Who keeps the record | [The council, its address, its data-protection officer] |
| What for | Preparing and holding family group conferences; the plan and its reviews; keeping children safe |
| Lawful basis | Public task: UK GDPR article 6(1)(e), with the Children Act 1989. Not consent: agreeing to a meeting is agreeing to a way of working |
| Special categories | Article 9(2)(h) social care, and 9(2)(g) with Data Protection Act 2018, schedule 1, paragraph 18 (safeguarding) *to be checked*; an appropriate policy document *to be checked* |
| Criminal matters | Article 10, with the same schedule *to be checked* |
| Whose | Children, their relatives and friends, workers |
| What | {kinds} kinds of thing with {fields} personal fields: [the data map](data-map.md) |
| Who receives it | Workers named as involved, from day to day; each person their own record; a worry passed on, to who can help |
| Where to | Nowhere outside the council's own hosting [name it; UK hosting *to be checked*]. The product calls no other service |
| How it is kept safe | [Security](../explanation/security.md): walls kept by the database, two steps of signing in, every opening written down |
| How long | The table below |

## How long

The longest rule that applies wins. A legal hold stops every one of them. Two people agree before anything goes.

{retention}
"""  # noqa: E501 (a table's row is one line)
DPIA = """\
# Data-protection impact assessment: a template

{from_code} The council copies it, fills in what stands in [brackets], and its data-protection officer signs it.

## Why one is needed

Many children and grown-ups, in hard times, with much that is private: large-scale special-category data about people
at risk (UK GDPR article 35; that one is mandatory here is *to be checked* with the council's officer).

## What is done with what

{kinds} kinds of thing, {fields} personal fields, in {rooms} rooms. Each is in [the data map](data-map.md); why, on what
basis and for how long is in [the record of processing](record-of-processing.md).

| Room | Kinds with personal fields | Personal fields |
|---|---|---|
{by_room}

## Is it needed, and no more than that

[For each room above: what would be lost without it? What could be left out?]

## What could go wrong, and what stands against it

| What could go wrong | What stands against it | What is left over |
|---|---|---|
| A worker looks who has no part in it | A family opens to those named as involved, by the page and again by the database; every opening is written down and can be told to the family | [ ] |
| One relative learns what another must be safe from, such as an address | Walls between people; copies are read for words that tell; the record somebody asks for is read through | [ ] |
| The family's private talk is read | Private family time is sealed; no account opens it | [ ] |
| A record is wrong and follows a child | What somebody says is wrong stands beside it for good | [ ] |
| It is kept too long, or goes too soon | Two clocks, legal holds, two people | [ ] |
| A copy is lost | Backups are encrypted; keys are kept apart | [ ] |
| Somebody changes what was written | Row history and a sealed chain of audit lines that the app's own login cannot change | [ ] |

## Who was asked

[Families, young people, workers, the officer: what they said, and what changed because of it.]

## Decision

[Who decided, on which day, and when it is looked at again.]
"""  # noqa: E501 (a table's row is one line)


@leaves(Kind.COMMAND, to=Reader.PUBLIC)
class Command(BaseCommand):
    help = "Draws the data map, the record of processing and the template of an impact assessment into docs/reference."

    def handle(self, *args: Any, **options: Any) -> None:
        for name, text in drawn().items():
            (Path(settings.ROOT) / DOCS / name).write_text(text)
            self.stdout.write(str(DOCS / name))


def drawn() -> dict[str, str]:
    """Each file's name and text."""
    personal = [model for model in our_models() if personal_fields(model)]
    by_room: dict[str, list[type[Model]]] = {}
    for model in personal:
        by_room.setdefault(model._meta.app_label, []).append(model)
    facts = {
        "from_code": FROM_CODE,
        "kinds": len(personal),
        "fields": sum(len(personal_fields(model)) for model in personal),
        "rooms": len(by_room),
        "retention": _retention(),
        "by_room": "\n".join(
            f"| {room} | {len(some)} | {sum(len(personal_fields(one)) for one in some)} |"
            for room, some in sorted(by_room.items())
        ),
    }
    return {
        "data-map.md": _map(),
        "record-of-processing.md": RECORD.format(**facts),
        "dpia-template.md": DPIA.format(**facts),
    }


def _map() -> str:
    lines = ["# Data map", "", FROM_CODE, ""]
    lines += ["Every kind of thing that is written down, from each model’s docstring and `class Privacy`.", ""]
    room = ""
    for model in our_models():
        if model._meta.app_label != room:
            room = model._meta.app_label
            lines += [f"## {room}", ""]
        lines += _about(model)
    return "\n".join(lines).rstrip() + "\n"


def _about(model: type[Model]) -> list[str]:
    label, personal = model._meta.label_lower, personal_fields(model)
    ordinary = tuple(getattr(getattr(model, "Privacy", None), "ordinary", ()))
    said = " ".join(dedent(model.__doc__ or "").split())
    lines = [f"### {model.__name__}", "", said, ""]
    lines += [f"- Personal: {', '.join(personal) or 'nothing'}", f"- Ordinary: {', '.join(ordinary) or 'nothing'}"]
    if personal:
        given = NOT_GIVEN.get(label) or f"yes, under “{TELLINGS[label].chapter.label}”" if label in TELLINGS else ""
        lines.append(f"- Given to the person who asks: {given or NOT_GIVEN.get(label, 'to be described')}")
        goes = "goes with the family, or with the person" if is_reached(model) else f"stays. {STAYS.get(label, '')}"
        lines.append(f"- When its time has come: {goes}")
    return [*lines, ""]


def _retention() -> str:
    rows = [
        f"| {one.clock.label} | {one.name if one.status else ''} | {one.words} | {one.source} |" for one in DEFAULTS
    ]
    head = [
        "| Clock | Standing | Kept | Where the default comes from (each to be checked by the council) |",
        "|---|---|---|---|",
    ]
    return "\n".join([*head, *rows])
