"""A stake, and what others keep beside it, in sentences of their own."""

import pytest

import tieout

BESIDE = {
    "the remaining ones": "Hansa has bought a 64 percent stake in the mill. The price was not told. The remaining {} percent stay in the hands of the town.",
    "what owners retain": "Oslo Bank will buy a 64 percent stake in Varn Yards. Owners of Varn Yards will retain {} percent.",
    "a unit takes the stake": "Hansa has taken a 64 percent stake in the mill. Its unit took the stake, with the remaining {} percent kept by the town.",
}
ELSEWHERE = {
    "of another thing": "Hansa has bought a 64 percent stake in the mill. The remaining {} percent of the loan is due in May.",
    "of another firm": "Oslo Bank will buy a 64 percent stake in Varn Yards. Brandt will retain {} percent of the Holt mill.",
}


def verdicts(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule in ("shares-total", "remaining-share")]


@pytest.mark.parametrize("name", BESIDE)
def test_two_stakes_make_all_shares(name):
    assert "consistent" in verdicts(BESIDE[name].format(36))
    assert "mismatch" in verdicts(BESIDE[name].format(63))


@pytest.mark.parametrize("name", ELSEWHERE)
def test_what_is_no_rest_of_the_shares_is_left_alone(name):
    assert "mismatch" not in verdicts(ELSEWHERE[name].format(63))
