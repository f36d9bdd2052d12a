"""Promises about refusals: there is always a reason, and it is a sentence."""

import copy

import pytest

from alongside.foundation.blockers import Cannot


class CannotBakeCake(Cannot):
    """A refusal for these tests."""


def test_a_refusal_carries_every_reason_in_order() -> None:
    refusal = CannotBakeCake(["There are no eggs.", "The oven is cold."])

    assert refusal.reasons == ["There are no eggs.", "The oven is cold."]
    assert str(refusal) == "There are no eggs. The oven is cold."


def test_one_reason_may_be_given_as_plain_words() -> None:
    assert CannotBakeCake("There are no eggs.").reasons == ["There are no eggs."]


@pytest.mark.parametrize("reasons", [[], "", ["  "], ["."], [" . . "], ["There are no eggs"], ["No eggs.", ""]])
def test_a_refusal_without_a_whole_sentence_is_a_mistake_of_ours(reasons: str | list[str]) -> None:
    with pytest.raises(ValueError, match="reason"):
        CannotBakeCake(reasons)


def test_a_refusal_is_caught_by_its_own_name_and_as_any_refusal() -> None:
    with pytest.raises(Cannot):
        raise CannotBakeCake(["There are no eggs."])


def test_a_copy_of_a_refusal_says_the_same() -> None:
    refusal = CannotBakeCake(["There are no eggs.", "The oven is cold."])

    assert copy.copy(refusal).reasons == refusal.reasons
