"""What sources are today, as a few bytes."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from tieout.ledger.outside.digest import digest


def test_it_changes_with_a_table_a_count_of_files_and_the_settings(tmp_path: Path, source: Callable) -> None:
    table, files = source(file="a.csv", keys={"Year": "period"}, value="Firms"), source("files", glob=("*.csv",))
    seen = [digest([table, files])]
    (tmp_path / "a.csv").write_text("Year,Firms\n2020,5\n")
    seen.append(digest([table, files]))
    (tmp_path / "a.csv").write_text("Year,Firms\n2020,6\n")
    seen.append(digest([table, files]))
    (tmp_path / "b.csv").write_text("")
    seen.append(digest([table, files]))
    seen.append(digest([replace(table, unit="firm"), files]))
    seen.append(digest([table]))
    assert len(set(seen)) == len(seen)
    assert digest([table, files]) == digest([table, files]) == seen[3]


def test_what_a_command_will_print_nobody_knows(source: Callable) -> None:
    command = source(command=("date",))
    assert digest([command]) == digest([command])
    assert digest([command], run_commands=True) != digest([command], run_commands=True)
