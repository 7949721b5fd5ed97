"""Articles over several processes: at most so many under way, results in the order of the articles, no process left behind.

Each worker has a pipe of its own, so that it is known which article one was at that died: that article is told, another worker
takes the place, and the others are checked. (The pools of the standard library give up as a whole then.)
"""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import field
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

from tieout.records import dataclass
from tieout.signals import ENDING, end_at_once

Task = TypeVar("Task")
Result = TypeVar("Result")

#: How many tasks a worker has: one in hand, and one so that it need not wait for the next.
_IN_HAND = 2
#: How many results for each worker may be under way or wait for one before them: an article of a megabyte among short ones.
_AHEAD = 64

#: A forked process has the rules at once; elsewhere than on Linux, system libraries may not survive a fork.
_CONTEXT: Any = get_context("fork" if sys.platform == "linux" else "spawn")


@dataclass(slots=True)
class _Worker(Generic[Task]):
    process: BaseProcess
    pipe: Connection
    tasks: deque[tuple[int, Task]] = field(default_factory=deque)


def in_order(
    work: Callable[[Task], Result],
    tasks: Iterable[Task],
    jobs: int,
    died: Callable[[Task, str], Result],
    here: Callable[[Task], bool] = lambda task: False,
) -> Iterator[Result]:
    """`work` of each task, in their order, done by `jobs` processes.

    died  makes the result of a task whose process died, and is told how
    here  whether a task is done in this process, such as one that reads standard input
    When the iterator is closed or fails, its processes are ended.
    """
    pool = _Pool(work, died, jobs)
    try:
        yield from pool.run(iter(tasks), here)
    finally:
        pool.end()


def spread(
    work: Callable[[Task], Result],
    tasks: Sequence[Task],
    jobs: int | None,
    died: Callable[[Task, str], Result],
    worth: int = 50,
) -> Iterator[Result]:
    """`work` of each task, in their order: over `jobs` processes, as many as there are cores where not said, but in this one alone where
    fewer than `worth` tasks wait, or where a process cannot be forked, and would have to be told all that this one knows."""
    number = min(jobs or cores(), len(tasks) // worth + 1)
    if number < 2 or _CONTEXT.get_start_method() != "fork":
        yield from map(work, tasks)
    else:
        yield from in_order(work, tasks, number, died)


def cores() -> int:
    """How many cores this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


class _Pool(Generic[Task, Result]):
    """`again` are tasks that a worker had behind the one it died at; `issued` counts the tasks taken, `done` waits for its turn."""

    def __init__(self, work: Callable[[Task], Result], died: Callable[[Task, str], Result], jobs: int) -> None:
        self.work, self.died, self.jobs = work, died, jobs
        self.workers: list[_Worker[Task]] = []
        self.again: deque[tuple[int, Task]] = deque()
        self.done: dict[int, Result] = {}
        self.issued, self.exhausted = 0, False

    def run(self, tasks: Iterator[Task], here: Callable[[Task], bool]) -> Iterator[Result]:
        """The results, each as soon as it and all before it are there."""
        following = 0
        while not (self.exhausted and following == self.issued):
            self._hand_out(tasks, here, following + _AHEAD * self.jobs)
            while following in self.done:
                yield self.done.pop(following)
                following += 1
            if any(worker.tasks for worker in self.workers):
                self._collect()

    def _hand_out(self, tasks: Iterator[Task], here: Callable[[Task], bool], limit: int) -> None:
        while (worker := self._free()) is not None and (following := self._next(tasks, limit)) is not None:
            number, task = following
            if here(task):
                self.done[number] = self.work(task)
                return
            worker.tasks.append(following)
            with suppress(OSError):  # it has died: told where its results are collected
                worker.pipe.send(following)

    def _free(self) -> _Worker[Task] | None:
        """The worker that has least to do; a new one while there are not enough of them and none is idle."""
        least = min(self.workers, key=lambda worker: len(worker.tasks), default=None)
        if len(self.workers) < self.jobs and (least is None or least.tasks):
            return self._start()
        return least if least is not None and len(least.tasks) < _IN_HAND else None

    def _next(self, tasks: Iterator[Task], limit: int) -> tuple[int, Task] | None:
        if self.again:
            return self.again.popleft()
        if self.exhausted or self.issued >= limit:
            return None
        for task in tasks:
            self.issued += 1
            return self.issued - 1, task
        self.exhausted = True
        return None

    def _start(self) -> _Worker[Task]:
        ours, theirs = _CONTEXT.Pipe()
        others = [ours, *(worker.pipe for worker in self.workers)] if _CONTEXT.get_start_method() == "fork" else []
        process = _CONTEXT.Process(target=_serve, args=(self.work, theirs, others), daemon=True)
        with _held_back():
            process.start()
            self.workers.append(_Worker(process, ours))
        theirs.close()
        return self.workers[-1]

    def _collect(self) -> None:
        """Takes every result that has come, and waits for one."""
        busy = {worker.pipe: worker for worker in self.workers if worker.tasks}
        for pipe in wait(list(busy)):
            worker = busy[pipe]  # type: ignore[index]
            try:
                number, result = worker.pipe.recv()
            except (EOFError, OSError):
                self._bury(worker)
                continue
            worker.tasks.popleft()
            self.done[number] = result

    def _bury(self, worker: _Worker[Task]) -> None:
        worker.process.join()
        worker.pipe.close()
        self.workers.remove(worker)
        number, task = worker.tasks.popleft()
        self.done[number] = self.died(task, _how(worker.process.exitcode or 0))
        self.again += worker.tasks

    def end(self) -> None:
        """Ends all workers, whatever they are at."""
        for worker in self.workers:
            worker.process.kill()
        for worker in self.workers:
            worker.process.join()
            worker.pipe.close()


def _serve(work: Callable[[Any], Any], pipe: Connection, others: Iterable[Connection]) -> None:
    """What a worker does until the process that made it closes the pipe, or is no more."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the process that made it ends it
        end_at_once()
        _let_through()
        for other in others:
            other.close()
        while True:
            number, task = pipe.recv()
            pipe.send((number, work(task)))
    finally:
        os._exit(1)  # without a word: a traceback may hold what an article says


@contextmanager
def _held_back() -> Iterator[None]:
    """Keeps back an interruption while a worker is made, so that there is none that nobody knows of."""
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
    try:
        yield
    finally:
        _let_through()


def _let_through() -> None:
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)


def _how(code: int) -> str:
    """How a process ended, by its exit code."""
    if code == -signal.SIGKILL:
        return "was killed, as happens when memory runs out"
    return f"ended by {signal.Signals(-code).name}" if code < 0 else f"ended with status {code}"
