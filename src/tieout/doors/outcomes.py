"""What comes of each article of a run, in their order: in this process where there is little to do, else over several."""

from __future__ import annotations

import os
from collections.abc import Generator, Sequence
from contextlib import suppress
from functools import partial

from tieout.doors.plan import Plan
from tieout.doors.walk import Source
from tieout.doors.work import Outcome, work

#: How many bytes of articles are read before it pays to start other processes.
_WORTH_A_POOL = 200_000


def outcomes(sources: Sequence[Source], plan: Plan, jobs: int | None = None) -> Generator[Outcome]:
    """What comes of each article, in their order, over so many processes; in this one alone where there is little to do.

    jobs  how many; as many as the machine has cores for this process, where not said
    """
    number = min(len(sources), jobs or (_cores() if _is_worth_a_pool(sources) else 1))
    if number < 2:
        yield from (_outcome(source, plan) for source in sources)
        return
    from tieout.pool import in_order

    _get_ready(plan)
    yield from in_order(partial(_outcome, plan=plan), sources, number, _died, _is_for_this_process)


def _outcome(source: Source, plan: Plan) -> Outcome:
    return Outcome(source.path, failed=source.failed) if source.failed else work(source.path, plan)


def _died(source: Source, how: str) -> Outcome:
    return Outcome(source.path, failed=f"{source.path}: could not be checked: the process that did so {how}")


def _is_for_this_process(source: Source) -> bool:
    return source.path == "-" or bool(source.failed)


def _is_worth_a_pool(sources: Sequence[Source]) -> bool:
    size = 0
    for source in sources if len(sources) > 1 else ():
        with suppress(OSError, ValueError):
            size += os.stat(source.path).st_size
        if size >= _WORTH_A_POOL:
            return True
    return False


def _cores() -> int:
    from tieout.pool import cores

    return cores()


def _get_ready(plan: Plan) -> None:
    """Loads and compiles what every article needs, so that processes that are forked share it."""
    import gc

    from tieout.pipeline import check
    from tieout.settings import settings_for

    rules = settings_for("-", plan.given).rules
    check("Sales rose 20 percent to 60 million euros ($66 million) in 2019, from 50 million.", rules=rules)
    gc.freeze()
