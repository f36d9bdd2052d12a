"""What is known by its shape: emails, web addresses, phone numbers, postcodes, dates, ages, houses in a street."""

import re
from collections.abc import Iterator

import phonenumbers

Span = tuple[int, int]
# Between the digits of one number people put almost anything.
BETWEEN = r"[\s.,\-–—/()+_*#|\u200c\u200d]{0,4}"
MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    "nov(?:ember)?|dec(?:ember)?"
)
SMALL = (
    r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen)"
)
UNITS = r"(?:%|percent|minutes?|mins?|hours?|seconds?|pages?|times|clicks?|steps?|links?|days?|weeks?|out of|of|stars?)"
STREETS = (
    r"(?:street|st|road|rd|avenue|ave|lane|ln|close|drive|dr|way|terrace|crescent|cres|place|pl|court|ct|gardens?|"
    r"square|sq|grove|hill|park|row|walk|mews|view|green|rise|gate|house|flats?|tower|lodge|estate|bank|side)"
)
SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        r"[^\s@]*@\s?[^\s@]*\w",  # emails, and names in other places: @somebody
        r"(?:https?:|www\.)\S+",
        r"\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|uk|info|io|co|gov|sch|nhs|example|eu|pl|ro|ir|pk|bd|me|app)\b\S*",
        r"\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b",  # postcodes
        r"\b[a-z]{1,2}\d{1,2}[a-z]?\b",  # and their first half
        rf"\d(?:{BETWEEN}\d){{3,}}",  # four digits and more: phones, NHS numbers, years of birth
        r"\b\d{1,2}\s*[/.\-]\s*\d{1,2}(?:\s*[/.\-]\s*\d{2,4})?\b",
        rf"\b(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?(?:\s+of)?\s+(?:{MONTHS})\b(?:\s+\d{{2,4}})?",
        rf"\b(?:{MONTHS})\s+(?:the\s+)?\d{{1,4}}(?:st|nd|rd|th)?\b",
        rf"\b{SMALL}[\s-]*(?:and a half[\s-]*)?(?:years?|yrs?|months?|weeks?)[\s-]*(?:old|of age)\b",
        rf"\b{SMALL}\s*(?:yo|y/o|y\.o\.)(?!\w)",
        rf"\b(?:aged?|turn(?:s|ed|ing)?)\s+{SMALL}\b",
        rf"(?<=\bis ){SMALL}\b(?!\s*{UNITS})",
        rf"(?<=\bam ){SMALL}\b(?!\s*{UNITS})",
        rf"(?<=\bwas ){SMALL}\b(?!\s*{UNITS})",
        rf"(?<=[’']s ){SMALL}\b(?!\s*{UNITS})",
        rf"(?<=[’']m ){SMALL}\b(?!\s*{UNITS})",
        rf"\b\d{{1,4}}[a-z]?,?\s+(?:[^\W\d_]+[.,]?\s+){{1,3}}?{STREETS}\b",
        r"\b(?:flat|room|number|no\.?|house|apartment|apt|unit|block)\s*#?\d+[a-z]?\b",
    )
)
ALL_DIGITS = re.compile(r"\d+")
# So many digits in all, wherever they stand, could be a phone number in pieces.
MOST_SCATTERED = 5


def spans(text: str) -> Iterator[Span]:
    """Where in a text something stands that tells by its shape."""
    for shape in SHAPES:
        yield from (found.span() for found in shape.finditer(text))
    for match in phonenumbers.PhoneNumberMatcher(text, "GB", leniency=phonenumbers.Leniency.POSSIBLE):
        yield match.start, match.end


def scattered_digits(text: str, gone: list[Span]) -> list[Span]:
    """Every number that is left, where so many digits are left that they could be one number in pieces."""
    left = [
        found.span()
        for found in ALL_DIGITS.finditer(text)
        if not any(start <= found.start() < end for start, end in gone)
    ]
    return left if sum(end - start for start, end in left) > MOST_SCATTERED else []
