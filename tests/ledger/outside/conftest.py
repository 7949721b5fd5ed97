"""A folder with settings, tables and encoded articles, verified by the rules of this repository."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from tieout import rules
from tieout.claims.files import write
from tieout.ledger.encoded import report_on
from tieout.ledger.model import Verified
from tieout.ledger.outside.model import Declared, Outsides
from tieout.ledger.verify import judge
from tieout.pipeline import Terms
from tieout.settings import NOTHING, settings_for
from tieout.settings.find import forget


@pytest.fixture
def source(tmp_path: Path) -> Callable[..., Declared]:
    """A declared source of the temporary folder, whose keys stand nowhere."""
    return lambda name="firms", **keys: Declared(name=name, folder=str(tmp_path), **keys)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Verified]:
    """Writes settings, files and one article whose claims are pinned, by their quotes, and verifies the folder."""
    monkeypatch.chdir(tmp_path)
    forget()

    def verified(
        article: str,
        pins: Mapping[str, Mapping[str, Any]],
        settings: str = "",
        *,
        run: bool = False,
        declared: tuple[Declared, ...] = (),
        **files: str,
    ) -> Verified:
        claims = tmp_path / "claims"
        claims.mkdir(exist_ok=True)
        (tmp_path / "tieout.toml").write_text(settings, encoding="utf-8")
        for name, text in files.items():
            (tmp_path / name.replace("__", ".")).write_text(text, encoding="utf-8")
        (claims / "a.md").write_text(article, encoding="utf-8")
        write(report_on(claims / "a.md", str(claims / "a.md"), Terms(rules.load())), claims / "a.yaml", replace=True)
        encode(claims / "a.yaml", pins)
        forget()
        held = settings_for(claims / "-", NOTHING)
        assert not held.mistakes
        return judge(
            claims, held.rules, lambda path: settings_for(path, NOTHING).terms, Outsides(declared or held.sources, run)
        )

    yield verified
    forget()


def encode(path: Path, pins: Mapping[str, Mapping[str, Any]]) -> None:
    """Adds to claims, by their quotes, what a person pins."""
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    for claim in data["claims"]:
        claim.update(deepcopy(pins.get(claim["quote"], {})))  # one mapping in two claims would be written as an alias
    path.write_text(yaml.safe_dump(data, sort_keys=False, allow_unicode=True), encoding="utf-8")
