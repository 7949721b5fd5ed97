"""Work over several processes: the order of its results, and what is left when one dies."""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from contextlib import closing

import pytest

from tieout.pool import in_order, spread

DEADLY = {"killed": -9, "crashed": -15, "gone": 3}


def work(task: int | str) -> str:
    """Doubles a number, later ones sooner; a process that is given a word ends as the word says."""
    if task in DEADLY:
        code = DEADLY[task]
        os.kill(os.getpid(), -code) if code < 0 else os._exit(code)
    time.sleep(0.02 if task in (0, 8) else 0)
    return str(task) * 2


def died(task: int | str, how: str) -> str:
    return f"{task}: {how}"


def where(task: int) -> int:
    return os.getpid()


def no_process_is_left() -> bool:
    return not multiprocessing.active_children()


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_results_come_in_the_order_of_the_tasks(jobs):
    tasks = list(range(300))
    assert list(in_order(work, tasks, jobs, died)) == [work(task) for task in tasks]
    assert no_process_is_left()


def test_no_more_is_taken_than_can_be_under_way():
    taken = []

    def tasks():
        for number in range(1000):
            taken.append(number)
            yield number

    with closing(in_order(work, tasks(), 2, died)) as results:
        assert next(results) == "00"
        assert len(taken) <= 2 * 64
    assert no_process_is_left()


def test_a_task_whose_process_dies_is_told_and_the_others_are_done():
    tasks = [1, "killed", 2, 3, "crashed", "gone", 4, *range(20), "killed"]
    expected = {
        "killed": "killed: was killed, as happens when memory runs out",
        "crashed": "crashed: ended by SIGTERM",
        "gone": "gone: ended with status 3",
    }
    assert list(in_order(work, tasks, 2, died)) == [expected.get(task) or work(task) for task in tasks]
    assert no_process_is_left()


def test_every_process_may_die():
    assert len(list(in_order(work, ["killed"] * 9, 3, died))) == 9


def test_some_tasks_are_done_here():
    found = list(in_order(where, range(6), 2, died, here=lambda task: task % 2 == 0))
    assert set(found[::2]) == {os.getpid()}
    assert os.getpid() not in found[1::2]


def test_an_end_in_the_middle_leaves_no_process():
    def interrupted():
        with closing(in_order(work, range(10_000), 2, died)) as results:
            for _ in results:
                raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert no_process_is_left()


def test_a_worker_ends_by_itself_when_its_parent_is_gone():
    read, write = os.pipe()
    child = os.fork()
    if child == 0:  # the parent of the workers, which dies in the middle of the work
        results = in_order(where, range(1000), 2, died)
        os.write(write, " ".join({str(next(results)) for _ in range(40)}).encode())
        os.kill(os.getpid(), signal.SIGKILL)
    os.close(write)
    os.waitpid(child, 0)
    workers = [int(pid) for pid in os.read(read, 1000).split()]
    os.close(read)
    assert workers
    for _ in range(600):
        if not any(map(_is_alive, workers)):
            return
        time.sleep(0.1)
    pytest.fail("a worker outlives its parent")


def _is_alive(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat") as stat:
            return stat.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.parametrize(("jobs", "worth"), [(1, 1), (3, 1), (3, 100), (None, 1)])
def test_what_is_spread_comes_in_order(jobs: int | None, worth: int) -> None:
    known = {number: f"{number * 2}" for number in range(40)}
    assert list(spread(lambda number: known[number], range(40), jobs, lambda number, how: "", worth)) == list(
        known.values()
    )
    assert not multiprocessing.active_children()


def test_few_tasks_are_done_in_this_process() -> None:
    assert set(spread(lambda number: os.getpid(), range(20), 4, lambda number, how: 0)) == {os.getpid()}
    assert os.getpid() not in set(spread(lambda number: os.getpid(), range(20), 4, lambda number, how: 0, worth=5))
