"""What is known by the words around it: numbers said in words, and whoever comes after "my name is" or "my son"."""

from collections.abc import Iterator

from alongside.public.rules.striking.tokens import Token, fold
from alongside.public.rules.striking.words import list_of

Span = tuple[int, int]
NUMBER_WORDS = list_of("number_words")
# Whole phrases, each ending just before a name.
INTRODUCE = {tuple(fold(word) for word in line.split()) for line in list_of("before_a_name", whole_lines=True)}
LONGEST = max(len(phrase) for phrase in INTRODUCE)
# What follows such a phrase and is no name.
NO_NAME = list_of("never_a_name")
# After these only a name can come, so a word that is a name too is one.
SAY_SO = {"called", "named", "nicknamed", "is", "name's"}
AND = {fold(word) for word in ("and", "&", "or", "with", "و", "اور", "এবং", "আর", "i", "oraz", "si")}
RUN = 3
MOST_NAMES = 4


def spans(tokens: list[Token]) -> Iterator[Span]:
    """Where numbers are spelled out, and where somebody is named."""
    yield from _spelled_out(tokens)
    for place in range(len(tokens)):
        if length := _introduced_by(tokens, place):
            says_so = tokens[place + length - 1].folded in SAY_SO
            yield from _named(tokens[place + length :], NO_NAME - list_of("names_too") if says_so else NO_NAME)


def _spelled_out(tokens: list[Token]) -> Iterator[Span]:
    """Three number words or digits in a row are a number that somebody spelled."""
    run: list[Token] = []
    for token in [*tokens, None]:
        if token is not None and (token.folded.removesuffix("'s") in NUMBER_WORDS or token.text.isdigit()):
            run.append(token)
            continue
        if len(run) >= RUN:
            yield run[0].start, run[-1].end
        run = []


def _introduced_by(tokens: list[Token], place: int) -> int:
    """How many words from here on introduce a name; none where these do not."""
    for length in range(LONGEST, 0, -1):
        if tuple(token.folded for token in tokens[place : place + length]) in INTRODUCE:
            return length
    return 0


def _named(following: list[Token], no_name: frozenset[str]) -> Iterator[Span]:
    """The words that come now, until one that is in no name; a second name after “and” too."""
    struck = 0
    for token in following[: MOST_NAMES + 1]:
        if token.folded in AND and struck:
            continue
        if token.folded in no_name or token.text.isdigit() or (struck and token.begins):
            return
        struck += 1
        yield token.start, token.end
