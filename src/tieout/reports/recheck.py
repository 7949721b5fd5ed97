"""What `tieout verify --receipt FILE` does: judge the folder again and say whether the receipt still holds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tieout.ledger.load import TermsFor
from tieout.ledger.outside.model import NO_OUTSIDES, Outsides
from tieout.records import dataclass
from tieout.reports.receipt import differences, read, receipt
from tieout.rules.model import Rule


@dataclass(frozen=True, slots=True)
class Recheck:
    """What differs from the receipt, a line each; how many articles and verdicts it holds for; one line for each file that cannot be read."""

    differences: tuple[str, ...]
    articles: int
    verdicts: int
    errors: tuple[str, ...]

    @property
    def exit_status(self) -> int:
        """0 the receipt holds, 1 it does not, 2 a file cannot be read that could be when it was made."""
        return int(bool(self.differences)) if not self.errors else 2


def recheck(
    path: Path,
    claims: Path,
    rules: Sequence[Rule],
    terms: TermsFor | None = None,
    outsides: Outsides = NO_OUTSIDES,
) -> Recheck:
    """Judge the folder `claims` anew and hold the receipt at `path` against what comes of it. Writes nothing.

    Raises ClaimsError where there is no receipt.
    """
    from tieout.ledger.verify import judge

    then = read(path)
    verified = judge(claims, rules, terms, outsides)
    now = receipt(verified, rules)
    verdicts = sum(len(each["verdicts"]) for each in now["articles"].values())
    errors = tuple(each for each in verified.errors if each not in then["not read"])
    return Recheck(tuple(differences(then, now)), len(now["articles"]), verdicts, errors)
