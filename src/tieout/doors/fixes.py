"""`--fix`: an article is checked, put right where one figure alone can be wrong, and checked again."""

from __future__ import annotations

from tieout.checking.mistakes import with_mistakes
from tieout.checking.reported import Report
from tieout.doors.plan import Plan, triaged
from tieout.errors import ArticleError
from tieout.settings import settings_for
from tieout.text.read import read_bytes
from tieout.triage import Triaged
from tieout.triage.fix import difference, fix, write_back


def fixed(path: str, plan: Plan, told: list[str]) -> tuple[Triaged, str]:
    """What is left to tell of an article, and a unified diff of what was put right, "" where nothing was.

    Raises ArticleError where the article cannot be read; where it cannot be written back, that is told as a mistake.
    """
    data = read_bytes(path)
    first = triaged(path, plan, told, data)
    if path == "-":
        return first, ""

    def again(changed: bytes) -> Report:
        return triaged(path, plan, [], changed).report

    done = fix(data, first.report, settings_for(path, plan.given).rules, again)
    if done.data == data:
        return first, ""
    try:
        write_back(path, data, done.data)
    except ArticleError as error:
        return Triaged(with_mistakes(first.report, [error]), (*first.mistakes, error), first.stale), ""
    return triaged(path, plan, [], done.data), difference(path, data, done.data)
