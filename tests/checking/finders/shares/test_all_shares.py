"""All percentages of a sentence or two that come to a hundred."""

from __future__ import annotations

import pytest

import tieout


def shares(text: str) -> list[str]:
    return [c.verdict for c in tieout.check(text).checks if c.rule == "shares-total"]


@pytest.mark.parametrize(
    "text",
    [
        "Sales were 43% bread, 27% cake, 19% jam and 11% other.",
        "Funding comes from taxes (48.5 percent), fees (27.5 percent) and gifts (24 percent).",
        "Three blocs share the votes: one with 43 percent, another with 27 percent and a third with 30 percent.",
        "Roads take 43 percent, schools 27 percent and parks 19 percent. Clinics will have to make do with 11 percent.",
        "Roughly half called the road fair, 33 percent poor and 17 percent good.",
        "The mill, 74 percent state and 26 percent Brandt, is not for sale.",
        "With 53% of the mill in its hands, Ely has an option over the other 47%, and will use it.",
    ],
)
def test_they_are_shares_of_one_whole(text: str):
    assert shares(text) == ["consistent"]


@pytest.mark.parametrize(
    "text",
    [
        "Sales were 43% bread, 27% cake, 19% jam and 21% other.",  # no word says that these are all
        "Sales rose 43% in Spain, 27% in France and 30% in Malta.",
        "The firm holds 64 percent of the mill and 36 percent of the dam.",
        "In May 64 percent of the shops were shut. The tax is 36 percent.",
        "The bond was priced at 97-1/2 percent. Fees are two percent, with 1/2 percent for brokers.",
        "It fell 64 percent in Ely and 36 percent in Hull.",
    ],
)
def test_others_are_left_alone(text: str):
    assert shares(text) == []
