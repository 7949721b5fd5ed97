"""`tieout check`: what is asked for is made out, then article after article goes the one way."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from tieout.checking.made_by import MadeBy
from tieout.checking.mistakes import mistake
from tieout.doors import known as knowing
from tieout.doors.baselines import read_all
from tieout.doors.outcomes import outcomes
from tieout.doors.outputs import Output, all_opened, outputs
from tieout.doors.plan import Baselines, Plan
from tieout.doors.progress import Progress
from tieout.doors.run import Run
from tieout.doors.screen import Screen
from tieout.doors.settings import Told, given
from tieout.doors.walk import Source, walk
from tieout.errors import OptionError, TieoutError
from tieout.records import dataclass
from tieout.reports.formats.model import About, Shown
from tieout.settings import Given, Settings, settings_for
from tieout.text.published import as_date
from tieout.triage import Known


@dataclass(frozen=True, slots=True)
class Asked:
    """The options of `tieout check`, by their names."""

    files: Sequence[str]
    format: str | None = None
    date: str | None = None
    explain: bool = False
    why: str | None = None
    rules: Sequence[Path] = ()
    config: Path | None = None
    output: Sequence[str] = ()
    since: str | None = None
    diff: str | None = None
    baseline: Path | None = None
    no_baseline: bool = False
    fix: bool = False
    jobs: int | None = None
    quiet: bool = False
    statistics: bool = False


def check(asked: Asked) -> int:
    """Checks and writes what is asked for; the exit status. Raises TieoutError where nothing can be done."""
    wanted = _made_out(asked)
    said, told = given(asked.config, asked.rules), Told()
    held = told.first(asked.files, said)
    sources = _sources(asked, wanted, said, told)
    there = [one.path for one in sources if not one.failed]
    known = knowing.known(held.rules, there, since=asked.since, diff=asked.diff)
    looked = list(told.each(_touched(sources, known, many=_is_of_many(asked)), said))
    baselines = _baselines(asked, looked, said, told)
    about = _about(asked, held, told)
    run = Run(about, wanted)
    with all_opened(wanted, asked.files) as screens:
        plan = replace(_plan(asked, said, known, wanted, screens), baselines=baselines)
        with closing(outcomes(looked, plan, asked.jobs)) as coming, _progress(len(looked), about) as progress:
            run.write(coming, screens, progress)
    return run.status


def _made_out(asked: Asked) -> tuple[Output, ...]:
    """The outputs that are wanted. Raises OptionError where an option cannot be meant so, before anything is done."""
    as_date(asked.date)
    wanted = outputs("text" if asked.why else asked.format, asked.output)
    if asked.why:
        from tieout.reports.why import place

        place(asked.why)
    if asked.fix and "-" in asked.files:
        raise OptionError("--fix: standard input cannot be written back", instead="name a file")
    return wanted


def _sources(asked: Asked, wanted: Sequence[Output], said: Given, told: Told) -> list[Source]:
    """The articles that the arguments name; what a run writes is none."""
    written = [str(output.path) for output in wanted if output.path]
    return list(walk(asked.files, without=written, excluded=told.excluded(said)))


def _touched(sources: Iterable[Source], known: Known, *, many: bool) -> Iterator[Source]:
    """The articles that are looked at: of several, those without a change are not read where changes are asked for."""
    changes = known.changes if many else None
    return (one for one in sources if one.failed or changes is None or changes.of(one.path))


def _baselines(asked: Asked, looked: Iterable[Source], said: Given, told: Told) -> Baselines:
    """The baselines of the articles; what is wrong with one is told."""
    found = {} if asked.no_baseline else read_all(asked.baseline, (settings_for(one.path, said) for one in looked))
    told.tell(one for one in found.values() if isinstance(one, TieoutError))
    return found


def _about(asked: Asked, held: Settings, told: Told) -> About:
    """The run, as its outputs tell of it, when all that is wrong with settings and baselines has been told."""
    return About(
        MadeBy(held.rules), held.rules, _is_of_many(asked), not (_names_folders(asked) or asked.why), asked.quiet,
        asked.statistics, tuple(map(mistake, told.mistakes)),
    )  # fmt: skip


def _is_of_many(asked: Asked) -> bool:
    """Whether it may be of several articles, though it comes to one."""
    return (_names_folders(asked) or len(asked.files) > 1) and not asked.why


def _names_folders(asked: Asked) -> bool:
    return any(os.path.isdir(file) for file in asked.files)


def _plan(asked: Asked, said: Given, known: Known, wanted: Sequence[Output], screens: Sequence[Screen]) -> Plan:
    looks = (Shown(screen.width, asked.explain, screen.coloured, screen.wrap) for screen in screens)
    named = (output.format for output in wanted)
    pairs = tuple(zip(named, looks, strict=True))
    return Plan(said, pairs, asked.date, asked.why or "", known, asked.fix and not asked.why, asked.baseline)


def _progress(total: int, about: About) -> Progress:
    return Progress(total, each=about.each, quiet=about.quiet)
