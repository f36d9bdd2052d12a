"""What may be said of few answers and of many, which page comes first, and what a spreadsheet may hold."""

from datetime import date

import pytest

from alongside.public.rules import usefulness as rules
from alongside.public.rules.usefulness import Score, Standing


@pytest.mark.parametrize(
    ("score", "said"),
    [
        (Score(), "Nobody has answered yet"),
        (Score(yes=9), "Too few to say: 9 answered"),
        (Score(yes=8, no=1, wrong=1), "8 of 10 (80%)"),
        (Score(no=10), "0 of 10 (0%)"),
    ],
)
def test_a_share_is_given_only_of_enough_answers(score: Score, said: str) -> None:
    assert score.in_words == said


def standing(title: str, now: Score, ever: Score | None = None) -> Standing:
    return Standing(title, title, now, ever or now, 0)


def test_the_least_useful_page_comes_first_and_those_with_few_answers_last() -> None:
    pages = [
        standing("none", Score()),
        standing("good", Score(yes=20)),
        standing("few", Score(no=9)),
        standing("bad", Score(yes=1, no=9)),
        standing("middling", Score(yes=5, no=5)),
    ]
    assert [one.page for one in rules.least_useful_first(pages)] == ["bad", "middling", "good", "few", "none"]


def test_a_page_that_was_mended_is_weighed_by_its_words_of_now() -> None:
    mended = standing("mended", Score(yes=10), Score(yes=10, no=90))
    just_mended = standing("just mended", Score(yes=2), Score(yes=12, no=88))
    order = rules.least_useful_first([mended, standing("so-so", Score(yes=6, no=4)), just_mended])
    assert [one.page for one in order] == ["just mended", "so-so", "mended"]


def test_a_sentence_is_put_to_an_answer_once_and_soon() -> None:
    day = date(2026, 11, 3)
    asked = {"words": "good", "said": "", "voted_on": day, "today": day}
    assert rules.blockers_to_saying_more(**asked) == []  # type: ignore[arg-type]
    for wrong in ({"said": "before"}, {"today": date(2026, 11, 6)}, {"words": " \n"}):
        assert rules.blockers_to_saying_more(**(asked | wrong))  # type: ignore[arg-type]
