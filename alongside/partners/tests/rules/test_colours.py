"""A colour nobody could read is refused with the numbers, and the shade that is offered always will do."""

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as some

from alongside.partners.models import CAME_WITH
from alongside.partners.rules.colours import (
    BY_NIGHT,
    CREAM,
    PAPER,
    WHITE,
    WORDS,
    blockers_to_colour,
    blockers_to_colours,
    by_night,
    colours_of,
    contrast,
    darker_shade,
    grounds_of,
    luminance,
    passes,
    stylesheet,
)
from tests.house.plan import HOUSE

colours = some.integers(0, 0xFFFFFF).map("#{:06x}".format)
names = some.sampled_from(list(CAME_WITH))


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.48),  # the grey that just fails
        ("#767676", "#ffffff", 4.54),  # the grey that just passes
        ("#949494", "#ffffff", 3.03),
        ("#ff0000", "#ffffff", 4.0),
        ("#0000ff", "#ffffff", 8.59),
        ("#00ff00", "#ffffff", 1.37),
    ],
)
def test_the_formula_is_wcags(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)


@given(colours, colours)
def test_it_is_the_same_from_either_side_and_within_its_bounds(one: str, other: str) -> None:
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21


@given(names, colours)
def test_the_shade_that_is_offered_always_will_do_and_is_no_lighter(name: str, colour: str) -> None:
    shade = darker_shade(name, colour)
    assert blockers_to_colour(name, shade) == []
    assert luminance(shade) <= luminance(colour)
    assert all(contrast(shade, ground.colour) >= ground.least for ground in grounds_of(name, shade))


@given(names, colours)
def test_a_colour_that_will_do_is_offered_as_it_is(name: str, colour: str) -> None:
    assume(passes(name, colour))
    assert darker_shade(name, colour) == colour


@given(names, colours)
def test_what_is_refused_is_refused_with_numbers_that_are_true(name: str, colour: str) -> None:
    assume(not passes(name, colour))
    (said,) = blockers_to_colour(name, colour)
    got, needs, shade, then = re.fullmatch(
        r"#[0-9a-f]{6} [a-z ]+ is ([\d.]+):1; it needs ([\d.]+):1\. Try (#[0-9a-f]{6}), ([\d.]+):1\.", said
    ).groups()  # type: ignore[union-attr]
    assert float(got) < float(needs) <= float(then)
    assert passes(name, shade)


def test_an_orange_is_refused_as_a_person_would_say_it() -> None:
    assert blockers_to_colour("family_colour", "#f08a24") == [
        "#f08a24 on cream is 2.2:1; it needs 4.5:1. Try #a15d18, 4.5:1."
    ]


def test_a_link_has_to_be_seen_beside_the_yellow_of_the_focus() -> None:
    assert passes("link_colour", CAME_WITH["link_colour"])
    assert "beside the yellow of the focus" in {ground.name for ground in grounds_of("link_colour", "#0b5563")}
    assert "as a button with white words on it" in {ground.name for ground in grounds_of("link_colour", "#0b5563")}


def test_what_we_came_with_will_do() -> None:
    assert blockers_to_colours(CAME_WITH) == []


@pytest.mark.parametrize("odd", ["", "red", "#fff", "#ggg000", "#7a3b2", "#7a3b2e;}", "٣٣٣٣٣٣", "#7A3B2E"])
def test_what_is_no_colour_is_refused_in_a_sentence(odd: str) -> None:
    assert blockers_to_colour("link_colour", odd) == ["Write a colour as # and six letters or digits, like #7a3b2e."]


@given(colours)
def test_by_night_every_colour_can_be_read(colour: str) -> None:
    assert all(contrast(by_night(colour), ground) >= WORDS for ground in BY_NIGHT)


@given(colours, colours, colours)
def test_the_address_of_a_stylesheet_says_its_colours_and_no_others_are_made(one: str, two: str, three: str) -> None:
    chosen = dict(zip(CAME_WITH, (one, two, three), strict=True))
    mark = "-".join(["1", one[1:], two[1:], three[1:]])
    assert colours_of(mark) == (chosen if not blockers_to_colours(chosen) else None)


@pytest.mark.parametrize("odd", ["", "1", "2-7a3b2e-2b4f76-0b5563", "1-7a3b2e-2b4f76", "1-7a3b2e-2b4f76-0b5563-000000"])
def test_an_address_we_did_not_make_has_no_stylesheet(odd: str) -> None:
    assert colours_of(odd) is None


def test_the_stylesheet_holds_custom_properties_and_nothing_else() -> None:
    said = stylesheet(CAME_WITH | {"family_colour": "#5b3a78"})
    inside = re.findall(r"{([^{}]*)}", said)
    assert "--al-family:#5b3a78" in said
    assert all(re.fullmatch(r"--(al|govuk)-[a-z-]+:#[0-9a-f]{6}", one) for part in inside for one in part.split(";"))


def test_the_pages_come_in_the_colours_we_measure() -> None:
    tokens = (HOUSE / "foundation" / "scss" / "_tokens.scss").read_text()
    dark = (HOUSE / "foundation" / "scss" / "_dark.scss").read_text()
    said = {"--al-family": CAME_WITH["family_colour"], "--al-service": CAME_WITH["service_colour"]}
    said |= {"--al-link": CAME_WITH["link_colour"], "--al-paper": PAPER, "--al-cream": CREAM, "--al-warm": "#fff3e8"}
    assert all(f"{name}: {colour};" in tokens for name, colour in said.items())
    assert "--al-white: #fff;" in tokens
    assert WHITE == "#ffffff"
    assert all(colour in dark for colour in BY_NIGHT)
