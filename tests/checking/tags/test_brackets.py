"""What brackets alone say of a figure."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Profit was 9.0 million (2019: 7.5 million).",
        "Profit was 9.0 million (prior year: 7.5 million).",
        "Profit was 9.0 million (first half of 2019: 7.5 million).",
        "Profit was 9.0 million, 20 percent up on 2019 (7.5 million).",
    ],
)
def test_a_level_of_another_time_in_brackets_is_compared(seen, text):
    assert {"against"} == seen(text).slot("7.5 million").tags & {"against", "plain"}


@pytest.mark.parametrize(
    "text", ["Profit was 9.0 million (net: 7.5 million).", "Profit was 9.0 million (7.5 million)."]
)
def test_any_other_figure_in_brackets_is_not(seen, text):
    assert "against" not in seen(text).slot("7.5 million").tags


def test_a_sign_in_brackets_makes_a_change(seen):
    assert "change" in seen("Profit was 9.0 million against 7.2 million (+25%).").slot("+25%").tags
    assert "change" not in seen("Profit was 9.0 million of 36 million (25%).").slot("25%").tags


@pytest.mark.parametrize(
    "text", ["It takes 31 MB (was 39 MB).", "It takes 31 MB (it was 39 MB, so that 8 MB were saved)."]
)
def test_what_was_is_compared(seen, text):
    assert {"against"} == seen(text).slot("39 MB").tags & {"against", "plain"}
