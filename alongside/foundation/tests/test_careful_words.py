"""Words that hurt are found, and words that only look like them are not."""

import pytest

from alongside.foundation.careful_words import careful_words, careful_words_in


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mum failed to engage with the service.", ["failed to engage"]),
        ("Contact is on Sunday.", ["contact"]),
        ("The placements broke down.", ["placement*"]),
        ("A lac review", []),
        ("A LAC review", ["LAC"]),
        ("In any case, the suitcase is here.", ["case"]),
        ("We placed the cake on the table. He used it.", []),
        ("Nana sees the boys on Sunday.", []),
    ],
)
def test_a_careful_word_is_found_as_a_word(text: str, found: list[str]) -> None:
    assert [careful.word for careful in careful_words_in(text)] == found


def test_every_careful_word_says_what_to_say_rather_and_who_says_so() -> None:
    assert careful_words()
    assert [one.word for one in careful_words() if not one.rather or not one.source] == []
