"""`tieout rules try`: a rule file on a folder of articles, before against after."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from tieout.checking.reported import Report
from tieout.doors.screen import Screen, complain
from tieout.doors.walk import Source, walk
from tieout.errors import ArticleError, OptionError, TieoutError
from tieout.reports import text, trial
from tieout.reports.excerpt import safe
from tieout.reports.status import counts
from tieout.rules.model import Rule


def try_rule(rule: Rule, rules: Sequence[Rule], folder: Path, screen: Screen) -> int:
    """What changes when `rule` joins `rules`, or replaces its namesake there; the exit status.

    0, or 1 where an example in the rule's file does not come out, 2 where an article could not be read.
    """
    before = tuple(one for one in rules if Path(one.path).resolve() != Path(rule.path).resolve())
    after = tuple(sorted((*(one for one in before if one.name != rule.name), rule), key=lambda one: one.name))
    status = _examples(rule, after, screen)
    trials: list[trial.Trial] = []
    for source in articles(folder):
        try:
            if source.failed:
                raise ArticleError(source.failed)
            trials.append(_try_on(source.path, before, after))
        except TieoutError as error:
            complain(error)
            status = 2
            continue
        screen.lines(trial.lines(trials[-1], width=screen.width))
    _summary(trials, screen)
    return status


def articles(folder: Path) -> list[Source]:
    """The articles of a folder and those below it. Raises OptionError where there is none."""
    if not folder.is_dir():
        raise OptionError("there is no such folder", path=folder, instead="name a folder that holds articles")
    found = list(walk([str(folder)]))
    if len(found) == 1 and found[0].failed:
        raise ArticleError(found[0].failed)
    return found


def _try_on(path: str, before: Sequence[Rule], after: Sequence[Rule]) -> trial.Trial:
    from tieout.pipeline import check_each
    from tieout.text import read_file

    return trial.Trial(*check_each(read_file(path, note=complain), (before, after)))


def _examples(rule: Rule, rules: Sequence[Rule], screen: Screen) -> int:
    from tieout.pipeline import check

    checked: Callable[..., Report] = partial(check, rules=rules)
    broken = list(trial.broken_examples(rule, checked))
    for kind, example in broken:
        screen.write(f"{safe(rule.path)}: no {kind} example for {rule.name}: {safe(example)}\n")
    return 1 if broken else 0


def _summary(trials: Sequence[trial.Trial], screen: Screen) -> None:
    new, gone = sum(len(t.new) for t in trials), sum(len(t.gone) for t in trials)
    screen.write(
        f"{text.counted_articles(len(trials))}: {new} new {'finding' if new == 1 else 'findings'}, {gone} gone.\n"
    )
    screen.write(f"Before: {text.summary(text.add_up(counts(t.before) for t in trials))}\n")
    screen.write(f"After: {text.summary(text.add_up(counts(t.after) for t in trials))}\n")
