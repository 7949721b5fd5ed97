"""The committed tables are what CLDR, pint and the additions files give."""

from pathlib import Path

import pytest

from tieout.tables import generate

FOLDER = Path(generate.__file__).parent
MADE = ("units.tsv", "unit_names.tsv", "currencies.tsv", "currency_names.tsv", "countries.tsv")


@pytest.fixture(scope="module")
def made():
    return generate.tables()


def test_every_generated_table_is_committed(made):
    assert sorted(made) == sorted(MADE)


@pytest.mark.parametrize("name", MADE)
def test_committed_table_is_as_generated(made, name):
    assert (FOLDER / name).read_text(encoding="utf-8") == made[name]


@pytest.mark.parametrize("name", [*MADE, "fixed_rates.tsv"])
def test_table_opens_with_its_columns(name):
    rows = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    assert rows[0].startswith("# ")
    body = [row.split("\t") for row in rows if not row.startswith("#")]
    assert len({len(row) for row in body}) == 1
    assert len({tuple(row[:2]) for row in body}) == len(body)
