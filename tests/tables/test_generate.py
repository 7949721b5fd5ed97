"""The committed tables are what CLDR, pint and the additions files give."""

from importlib.metadata import version
from pathlib import Path

import pytest
import yaml

from tieout.tables import currencies, generate, units

FOLDER = Path(generate.__file__).parent
CONSTRAINTS = Path(__file__).parents[2] / ".ci" / "constraints.txt"
MADE = ("units.tsv", "unit_names.tsv", "currencies.tsv", "currency_names.tsv", "countries.tsv")


@pytest.fixture(scope="module")
def made():
    return generate.tables()


def test_every_generated_table_is_committed(made):
    assert sorted(made) == sorted(MADE)


def are_pinned() -> bool:
    """Whether CLDR and pint are of the versions that the tables were made with: others have other units and names."""
    pins = dict(line.split("==") for line in CONSTRAINTS.read_text().lower().splitlines() if "==" in line)
    return all(pins[name] == version(name) for name in ("babel", "pint"))


@pytest.mark.parametrize("name", MADE)
def test_committed_table_is_as_generated(made, name):
    if not are_pinned():
        pytest.skip("another version of Babel or pint than the tables were made with")
    assert (FOLDER / name).read_text(encoding="utf-8") == made[name]


@pytest.mark.parametrize("name", [*MADE, "fixed_rates.tsv"])
def test_table_opens_with_its_columns(name):
    rows = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    assert rows[0].startswith("# ")
    body = [row.split("\t") for row in rows if not row.startswith("#")]
    assert len({len(row) for row in body}) == 1
    assert len({tuple(row[:2]) for row in body}) == len(body)


@pytest.mark.parametrize(("file", "find"), [("units.yaml", units.find), ("currencies.yaml", currencies.find)])
def test_every_name_called_weak_is_in_the_table(file, find):
    weak = yaml.safe_load((FOLDER / file).read_text(encoding="utf-8"))["weak"]
    assert [name for name in weak if find(name) is None or not find(name).weak] == []
