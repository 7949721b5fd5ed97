"""`tieout rules try`: a rule file on a folder of articles, before against after."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from pathlib import Path

from tieout.checking.reported import Report
from tieout.doors.screen import Screen, complain
from tieout.doors.settings import Told
from tieout.doors.walk import Source, walk
from tieout.errors import ArticleError, OptionError, TieoutError
from tieout.reports import text, trial
from tieout.reports.excerpt import safe
from tieout.reports.status import counts
from tieout.rules.model import Rule
from tieout.settings import Given, Settings

#: The rules without the one that is tried, and with it.
Both = tuple[tuple[Rule, ...], tuple[Rule, ...]]


def try_rule(rule: Rule, folder: Path, said: Given, told: Told, screen: Screen) -> int:
    """What changes when a rule joins those in use, or replaces its namesake there, each article on the terms of its own settings; the
    exit status.

    0, or 1 where an example in the rule's file does not come out, 2 where an article could not be read.
    """
    status = _examples(rule, _both(rule, told.settings("-", said).rules)[1], screen)
    trials: list[trial.Trial] = []
    off: set[str] = set()
    for source in articles(folder):
        try:
            if source.failed:
                raise ArticleError(source.failed)
            held = told.settings(source.path, said)
            off |= {held.file} if held.levels.of(rule) == "off" else set()
            trials.append(_try_on(source.path, _both(rule, held.rules), held))
        except TieoutError as error:
            complain(error)
            status = 2
            continue
        screen.lines(trial.lines(trials[-1], width=screen.width))
    for file in sorted(off):
        complain(f"{file}: {rule.name} is off, so that it tells nothing there")
    _summary(trials, screen)
    return status


@lru_cache(maxsize=64)
def _both(rule: Rule, rules: tuple[Rule, ...]) -> Both:
    before = tuple(one for one in rules if Path(one.path).resolve() != Path(rule.path).resolve())
    return before, tuple(sorted((*(one for one in before if one.name != rule.name), rule), key=lambda one: one.name))


def articles(folder: Path) -> list[Source]:
    """The articles of a folder and those below it. Raises OptionError where there is none."""
    if not folder.is_dir():
        raise OptionError("there is no such folder", path=folder, instead="name a folder that holds articles")
    found = list(walk([str(folder)]))
    if len(found) == 1 and found[0].failed:
        raise ArticleError(found[0].failed)
    return found


def _try_on(path: str, both: Both, held: Settings) -> trial.Trial:
    from tieout.pipeline import check_each
    from tieout.text import read_file

    article = read_file(path, note=complain, conventions=held.conventions)
    return trial.Trial(*check_each(article, both, held.levels))


def _examples(rule: Rule, rules: Sequence[Rule], screen: Screen) -> int:
    broken = list(_across(rule) if rule.joins else _alone(rule, rules))
    for kind, example in broken:
        screen.write(f"{safe(rule.path)}: no {kind} example for {rule.name}: {safe(example)}\n")
    return 1 if broken else 0


def _alone(rule: Rule, rules: Sequence[Rule]) -> Iterator[tuple[str, str]]:
    from tieout.pipeline import check

    checked: Callable[..., Report] = partial(check, rules=rules)
    return trial.broken_examples(rule, checked)


def _across(rule: Rule) -> Iterator[tuple[str, str]]:
    from tieout.ledger.across.examples import broken

    return broken(rule)


def _summary(trials: Sequence[trial.Trial], screen: Screen) -> None:
    new, gone = sum(len(t.new) for t in trials), sum(len(t.gone) for t in trials)
    screen.write(
        f"{text.counted_articles(len(trials))}: {new} new {'finding' if new == 1 else 'findings'}, {gone} gone.\n"
    )
    screen.write(f"Before: {text.summary(text.add_up(counts(t.before) for t in trials))}\n")
    screen.write(f"After: {text.summary(text.add_up(counts(t.after) for t in trials))}\n")
