"""Which colours a council may choose: each is held against everything it stands on, by the formula of WCAG 2.2."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from alongside.partners.models import CAME_WITH, STYLESHEET

WORDS, SHAPES = 4.5, 3.0
COLOUR = re.compile(r"#[0-9a-f]{6}")
PAPER, CREAM, WHITE, WARM, FOCUS = "#fffdf9", "#f6f1e7", "#ffffff", "#fff3e8", "#ffd447"
NIGHT_PAPER, NIGHT_CREAM, NIGHT_BOX, NIGHT_WARM = "#1d2022", "#2a2d2f", "#24282a", "#3a2b22"
BY_NIGHT = (NIGHT_PAPER, NIGHT_CREAM, NIGHT_BOX, NIGHT_WARM)
# A tag lies on a little of its own colour, in white.
TINT = 0.1


@dataclass(frozen=True)
class Ground:
    """What a colour stands on or beside, in words, and how much it has to stand out from it."""

    name: str
    colour: str
    least: float = WORDS


_EVERYWHERE = (
    Ground("on paper", PAPER),
    Ground("on cream", CREAM),
    Ground("on white", WHITE),
    Ground("on a notice", WARM),
)
# A link's colour is a button's too, with white on it. And what has the focus turns yellow: that has to be seen.
_AS_BUTTON = (
    Ground("as a button with white words on it", WHITE),
    Ground("beside the yellow of the focus", FOCUS, SHAPES),
)


def grounds_of(name: str, colour: str) -> tuple[Ground, ...]:
    """Everything this one of the three colours stands on."""
    if name == "link_colour":
        return _EVERYWHERE + _AS_BUTTON
    return (*_EVERYWHERE, Ground("on a tag", mixed(colour, WHITE, TINT)))


def contrast(one: str, other: str) -> float:
    """WCAG 2.2, contrast ratio: from 1, the same, to 21, black and white."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance: from 0, black, to 1, white."""
    red, green, blue = (_linear(part / 255) for part in parts_of(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def parts_of(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of "#rrggbb"."""
    if not COLOUR.fullmatch(colour):
        raise ValueError(f"{colour!r} is not a colour like #7a3b2e.")
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mixed(one: str, other: str, share: float) -> str:
    """So much of the one in the other."""
    pairs = zip(parts_of(one), parts_of(other), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02x}" for a, b in pairs)


def blockers_to_colour(name: str, colour: str) -> list[str]:
    """Why this cannot be that colour: the numbers of its worst place, and the nearest darker shade that will do."""
    if not COLOUR.fullmatch(colour):
        return ["Write a colour as # and six letters or digits, like #7a3b2e."]
    fails = [ground for ground in grounds_of(name, colour) if contrast(colour, ground.colour) < ground.least]
    if not fails:
        return []
    worst = min(fails, key=lambda ground: contrast(colour, ground.colour) / ground.least)
    shade = darker_shade(name, colour)
    got, then = _ratio(colour, worst), _ratio(shade, worst)
    return [f"{colour} {worst.name} is {got}; it needs {worst.least:g}:1. Try {shade}, {then}."]


def _ratio(colour: str, ground: Ground) -> str:
    """Rounded down, as a check of it would: 4.49 is not 4.5."""
    return f"{int(contrast(colour, ground.colour) * 10) / 10:g}:1"


def blockers_to_colours(colours: Mapping[str, str]) -> list[str]:
    """The same for all three."""
    return [said for name in CAME_WITH for said in blockers_to_colour(name, colours[name])]


def darker_shade(name: str, colour: str) -> str:
    """The nearest shade of the same colour that passes everywhere. Black always does."""
    return _nearest(colour, "#000000", lambda shade: passes(name, shade))


def passes(name: str, colour: str) -> bool:
    """Whether this colour stands out from everything it stands on."""
    return all(contrast(colour, ground.colour) >= ground.least for ground in grounds_of(name, colour))


def by_night(colour: str) -> str:
    """The nearest lighter shade that can be read in the dark."""
    return _nearest(colour, "#ffffff", lambda shade: all(contrast(shade, ground) >= WORDS for ground in BY_NIGHT))


def _nearest(colour: str, end: str, good: Callable[[str], bool]) -> str:
    """In steps of one in two hundred and fifty-six, from the colour to the end, the first that is good."""
    steps = (mixed(end, colour, step / 256) for step in range(257))
    return next(shade for shade in steps if good(shade))


def colours_of(mark: str) -> dict[str, str] | None:
    """The colours a stylesheet's address says, if it is one that we made and they may be chosen."""
    made, *hexes = mark.split("-")
    colours = dict(zip(CAME_WITH, (f"#{digits}" for digits in hexes), strict=False))
    if made != STYLESHEET or len(hexes) != len(CAME_WITH) or blockers_to_colours(colours):
        return None
    return colours


def stylesheet(colours: Mapping[str, str]) -> str:
    """The council's colours as custom properties, by day and by night, and nothing else."""
    family, service, link = (colours[name] for name in CAME_WITH)
    day = {
        "--al-family": family,
        "--al-family-tint": mixed(family, WHITE, TINT),
        "--al-family-edge": mixed(family, WHITE, 0.3),
        "--al-service": service,
        "--al-service-tint": mixed(service, WHITE, TINT),
        "--al-service-edge": mixed(service, WHITE, 0.3),
        "--al-link": link,
        "--govuk-link-hover-colour": mixed("#000000", link, 0.3),
    }
    night = {
        "--al-family": by_night(family),
        "--al-service": by_night(service),
        "--al-link": by_night(link),
        "--govuk-brand-colour": by_night(family),
        "--govuk-link-colour": by_night(link),
        "--govuk-link-hover-colour": mixed("#ffffff", by_night(link), 0.5),
    }
    # A worker's pages have no night; what :root has worked out already has to be said again further in.
    dark = f"@media screen and (prefers-color-scheme:dark){{{_root(night, '.al-body--public,.al-body--home')}}}"
    return f"{_root(day, ':root')}\n{dark}\n"


def _root(properties: Mapping[str, str], where: str) -> str:
    return f"{where}{{{';'.join(f'{name}:{value}' for name, value in properties.items())}}}"
