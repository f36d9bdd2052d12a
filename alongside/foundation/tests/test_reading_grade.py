"""How hard a text is to read: said in words, of English alone, and nothing of it is kept."""

import pytest

from alongside.foundation.reading_grade import grade, in_plain_words, reading_of

EASY = "We worry about the boys. They miss school on Mondays. Nana helps a lot with both of them."
HARD = (
    "The coordinator will subsequently facilitate the identification of appropriate contingency arrangements for you."
)


def test_an_easy_text_is_told_from_a_hard_one() -> None:
    assert grade(EASY) < 4 < grade(HARD)
    assert reading_of(EASY).words == "A child of nine would read this with ease."
    assert reading_of(HARD).words == "Few people would read this with ease. Shorter words help."


def test_what_would_help_is_said() -> None:
    long = "We went to see your nana and then we went to the shop and then we came home and talked until it was late."
    assert "About age" in reading_of(long).words
    assert reading_of(long).words.endswith("Shorter sentences help.")


def test_a_line_is_a_sentence_even_without_a_full_stop() -> None:
    lines = "Mum is tired\nThe boys are late for school\nNana Ruth helps when she can come\n\n"
    assert grade(lines) == grade("Mum is tired. The boys are late for school. Nana Ruth helps when she can come.")


@pytest.mark.parametrize(
    "text",
    [
        "Mama jest zmęczona i nie może przyjść, a dzieci chcą do babci w niedzielę po południu, bo tam jest im dobrze.",
        "Mama este obosita si nu poate veni, iar copiii vor sa mearga la bunica duminica pentru ca le place acolo.",
        "یہ آپ کا ہے۔ کیا آپ آئیں گے؟ یہ آپ کا ہے۔ کیا آپ آئیں گے؟",
    ],
)
def test_of_another_language_only_that_is_said(text: str) -> None:
    assert reading_of(text).grade is None
    assert reading_of(text).words == "How hard this is to read can be told of English alone."


@pytest.mark.parametrize("text", ["", "   ", "Good morning.", "…", "12 345", "\u202e🙂"])
def test_of_a_few_words_nothing_is_said(text: str) -> None:
    assert reading_of(text).words == ""


def test_listed_terms_do_not_count_as_hard() -> None:
    assert in_plain_words("Your Social Workers’ rota") == "Your nurses’ rota"
    assert in_plain_words("children's services") == in_plain_words("children’s services") == "the town"
    assert in_plain_words("a subcoordinator") == "a subcoordinator"


def test_nothing_of_the_text_stays_in_memory() -> None:
    import textstat

    reading_of(EASY)
    counts = [count for count in vars(type(textstat.textstat)).values() if hasattr(count, "cache_info")]
    assert counts
    assert [count.cache_info().currsize for count in counts if count.cache_info().currsize] == []
