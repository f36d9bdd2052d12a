"""No name, number or address that somebody types is kept; ordinary sentences are."""

import string
import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from alongside.public.rules.striking import MARK, Known, strike
from alongside.public.rules.usefulness import MOST_WORDS
from tests import cast

NOTHING_MORE = Known()
# What people call somebody is no name; these are left when the name itself has gone.
CALLED = {"nana", "uncle", "grandad", "mrs", "baby"}
ALL_THE_CAST = sorted(
    {worker.name for worker in cast.WORKERS}
    | {f"{one.given_names} {one.family_name}".strip() for one in cast.FAMILY}
    | {one.given_names for one in cast.FAMILY}
    | {one.known_as for one in cast.FAMILY if one.known_as}
)
AROUND = (
    "{}",
    "{} cannot find the page.",
    "I asked {} about it.",
    "It was hard to read. {} helped me.",
    "This page made {}’s day better",
    "please tell {}, and me, what happens next",
    "my son {} is sad",
    "We need help (from {}) today!",
    "\n- {}\n- no help here",
)
ORDINARY = (
    "I could not find how to ask for help.",
    "The words are too small on my phone.",
    "Very helpful, thank you!",
    "It says nothing about grandparents.",
    "Where do I find the dates of training?",
    "Page 2 is too long and hard to read.",
    "It took me 10 minutes to find what I wanted.",
    "The link at the bottom doesn’t work.",
    "I want it in Urdu, please.",
    "Why can’t my sister come to the meeting?",
    "I’m worried that you will take the children away.",
    "Does it cost money? Nobody tells you that.",
    "What is a Family Group Conference?",
    "I called 999 and they were kind.",
    "It doesn't say who can come, or where we meet.",
    "VERY GOOD PAGE",
    "Will you write back? May I ring you?",
    "The 3rd step made no sense to me 😕",
    "You use too many long words.",
    "The picture is nice but the text is too light.",
)
PHONES = [way for one in cast.FAMILY for kind, way, *_ in one.ways if kind in ("text", "call")]
DIGITS = ("0123456789", "٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "০১২৩৪৫৬৭৮৯", "０１２３４５６７８９", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗")
SPOKEN = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
SAID = dict(zip("0123456789", SPOKEN, strict=True))


def folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def words_of(text: str) -> set[str]:
    return {part.strip(string.punctuation + "’…“”\n") for part in folded(text).replace("’s", " ").split()}


@given(
    name=st.sampled_from(ALL_THE_CAST),
    around=st.sampled_from(AROUND),
    written=st.sampled_from((str, str.upper, str.lower)),
)
@settings(max_examples=400, deadline=None)
def test_no_name_of_anybody_survives_anywhere_in_a_sentence(name: str, around: str, written: object) -> None:
    if written is not str:
        # In small letters, or in capitals only, some family names are words like any other: docs/decisions/0037.
        name = " ".join(part for part in name.split() if part.lower() not in {"pretend", "nightly", "baby"}) or "ayo"
    kept = strike(around.format(written(name)), NOTHING_MORE)  # type: ignore[operator]
    left = words_of(kept.words) & ({folded(part) for part in name.split()} - CALLED)
    assert not left
    assert kept.count > 0


@given(
    phone=st.sampled_from([*PHONES, "+44 7700 900123", "0191 498 0199", "999 000 1234", "943 476 5919"]),
    digits=st.sampled_from(DIGITS),
    between=st.sampled_from(["", " ", "-", ".", " - ", "/", ") (", "\u200b", "\u202d", "_", ", "]),
    around=st.sampled_from(AROUND),
)
@settings(max_examples=400, deadline=None)
@example(phone="07700 900101", digits=DIGITS[0], between="", around="ring{}now")
def test_no_number_survives_however_it_is_written(phone: str, digits: str, between: str, around: str) -> None:
    own = [letter for letter in phone if letter.isdigit()]
    typed = between.join(digits[int(letter)] for letter in own)
    kept = strike(around.format(typed), NOTHING_MORE).words
    assert not any(letter.isdigit() for letter in kept)


@given(phone=st.sampled_from(PHONES), around=st.sampled_from(AROUND), between=st.sampled_from([" ", "-", ", ", "\n"]))
@settings(deadline=None)
def test_no_number_survives_that_is_spelled_out(phone: str, around: str, between: str) -> None:
    typed = between.join(SAID[letter] for letter in phone if letter.isdigit())
    kept = strike(around.format(typed), NOTHING_MORE).words
    assert not words_of(kept) & set(SAID.values())


@pytest.mark.parametrize("sentence", ORDINARY)
def test_an_ordinary_sentence_survives_whole(sentence: str) -> None:
    assert strike(sentence, NOTHING_MORE).words == unicodedata.normalize("NFKC", sentence)
    assert strike(sentence, NOTHING_MORE).count == 0


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("Write to ruth@storyhouse.example please", f"Write to {MARK} please"),
        ("ruth at storyhouse dot example", f"{MARK} at {MARK} example"),
        ("See https://elsewhere.example/u/ruth?id=1 for it", f"See {MARK} for it"),
        ("It is on elsewhere.com/ruth too", f"It is on {MARK} too"),
        ("I am @somebody there", f"I am {MARK} there"),
        ("We live in ne4 5xx now", f"We live in {MARK} now"),
        ("We live in NE45XX now", f"We live in {MARK} now"),
        ("Our house is 12 acacia avenue", f"Our house is {MARK}"),
        ("Come to flat 3b please", f"Come to {MARK} please"),
        ("born on 3/4/15", f"born on {MARK}"),
        ("born on the 3rd of april", f"born on {MARK}"),
        ("born in 2015", f"born in {MARK}"),
        ("my son is 7", f"my son is {MARK}"),
        ("my daughter’s nine", f"my daughter’s {MARK}"),
        ("a seven year old child", f"a {MARK} child"),
        ("she is 15 and afraid", f"she is {MARK} and afraid"),
        ("her NHS number is 943 476 5919", f"her NHS number is {MARK}"),
        ("my name is rose", f"my name is {MARK}"),
        ("a boy called will or grace", f"a boy called {MARK} or {MARK}"),
        ("I met Rose there", f"I met {MARK} there"),
        ("I go to Madeup Primary School", f"I go to {MARK}"),
        ("R u t h told me", f"{MARK} told me"),
        ("اسمي وردة", MARK),
        ("nazywam się róża", f"{MARK}"),
    ],
)
def test_what_tells_of_somebody_is_struck(sentence: str, kept: str) -> None:
    assert strike(sentence, NOTHING_MORE).words == kept


def test_in_scripts_without_capitals_only_words_of_our_own_pages_stay() -> None:
    ours = Known(words=frozenset({"الصفحه", "طویله"}))  # folded, as they are kept
    assert strike("الصفحة طويلة يا زكريا", ours).words == f"الصفحة طويلة {MARK}"


def test_what_a_page_writes_with_a_capital_stays() -> None:
    page = Known(capitals=frozenset({"Ofsted"}))
    assert strike("What did Ofsted say?", page).words == "What did Ofsted say?"
    assert strike("What did Ofsted say?", NOTHING_MORE).words == f"What did {MARK} say?"


def test_a_mark_that_somebody_types_is_not_counted_as_ours() -> None:
    assert strike(f"good {MARK} page", NOTHING_MORE).count == 0


@given(st.text(max_size=MOST_WORDS))
@settings(max_examples=300, deadline=None)
def test_anything_at_all_can_be_typed(text: str) -> None:
    once = strike(text, NOTHING_MORE)
    assert "\x00" not in once.words
    assert not any(unicodedata.category(letter) == "Cs" for letter in once.words)
