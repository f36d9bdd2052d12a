"""Codes as people type them."""

import pytest

from alongside.training.rules.codes import as_certificate_code, as_code, in_groups


@pytest.mark.parametrize("typed", ["7K3Q9BTXDF42", "7k3q-9btx-df42", " 7K3Q 9BTX DF42 ", "７K3Q–9BTX–DF42"])
def test_however_it_is_typed_it_is_the_same_code(typed: str) -> None:
    assert as_certificate_code(typed) == "7K3Q9BTXDF42"


@pytest.mark.parametrize("typed", ["", "7K3Q-9BTX", "7K3Q9BTXDF42X", "A" * 12, "\x00" * 12, "😀" * 12, "7" * 100_000])
def test_what_can_be_no_certificate_is_none(typed: str) -> None:
    assert as_certificate_code(typed) == ""


def test_a_code_of_any_length_keeps_to_our_letters() -> None:
    assert as_code("w2-3 4b") == "W234B"
    assert as_code("O0I1") == ""


def test_people_read_it_in_groups() -> None:
    assert in_groups("7K3Q9BTXDF42") == "7K3Q-9BTX-DF42"
