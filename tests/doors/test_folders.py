"""`tieout check` on folders: what it prints, over one process and several, and what it leaves when it is interrupted."""

from __future__ import annotations

import fcntl
import json
import os
import pty
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src"

RIGHT = "The town has 1,300 hives, 6.5 times the 200 it had in 2009.\n"
WRONG = RIGHT.replace("6.5", "5.6")


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder of thirty articles, every fifth of them wrong."""
    for number in range(30):
        path = tmp_path / "news" / str(number // 10) / f"{number:02}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(RIGHT if number % 5 else WRONG, encoding="utf-8")
    return tmp_path / "news"


def start(folder: Path, *arguments: str, prelude: str = "", **options) -> subprocess.Popen[bytes]:
    """`tieout` as a process of a group of its own, as a shell starts it."""
    # a job in the background is started deaf to an interrupt, one under nohup to a hang-up
    hearing = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); signal.signal(signal.SIGHUP, signal.SIG_DFL)"
    code = f"{hearing}\nimport sys\n{prelude}\nfrom tieout.doors.cli import main\nmain()"
    environment = {**os.environ, "PYTHONPATH": str(SOURCE), "TERM": "xterm", "NO_COLOR": "1"}
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments], cwd=folder, env=environment, start_new_session=True, **options
    )


def test_a_folder_is_told_by_its_findings_and_one_line_that_counts(tieout, news):
    done = tieout("check", "news")
    heads = [line for line in done.stdout.splitlines() if line.startswith("news")]
    assert [head.split(":")[0] for head in heads] == [f"news/{n // 10}/{n:02}.md" for n in range(0, 30, 5)]
    assert done.stdout.splitlines()[-1].startswith("30 articles, 90 figures: ")
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.parametrize("format", ["text", "json"])
def test_several_processes_print_what_one_does(tieout, news, format):
    (news / "1" / "gone.md").symlink_to("nowhere")
    (news / "1" / "empty.md").write_bytes(b"")
    one, three = (tieout("check", "news", "--format", format, "--jobs", jobs, "--output", "json=a") for jobs in (1, 3))
    assert (one.stdout, one.stderr, one.returncode) == (three.stdout, three.stderr, three.returncode)
    assert [line.split(":")[0] for line in one.stderr.splitlines()] == ["news/1/empty.md", "news/1/gone.md"]
    assert one.returncode == 2


def test_a_folder_of_one_article_is_an_array_all_the_same(tieout, tmp_path: Path):
    (tmp_path / "n").mkdir()
    (tmp_path / "n" / "a.md").write_text(RIGHT)
    assert [report["path"] for report in json.loads(tieout("check", "n", "--format", "json").stdout)] == ["n/a.md"]


def test_a_folder_without_articles_is_told_and_the_rest_is_checked(tieout, tmp_path: Path, right):
    (tmp_path / "n").mkdir()
    done = tieout("check", "n", right)
    assert done.stderr.startswith("n: holds no article; ") and done.stderr.count("\n") == 1
    assert (done.returncode, done.stdout[:10]) == (2, "1 article,")


def test_what_is_written_into_the_folder_is_no_article_the_next_time(tieout, news):
    for _ in range(2):
        assert tieout("check", "news", "--output", "text=news/report.txt").stdout.count("30 articles") == 1


def test_quiet_tells_findings_only(tieout, news, right):
    assert "articles" not in tieout("check", "news", "--quiet").stdout
    assert tieout("check", "news", "--quiet").stdout.count("mismatch growth-multiple") == 6
    assert tieout("check", right, "--quiet").stdout == ""


def test_statistics_count_the_findings_of_each_rule(tieout, news):
    assert tieout("check", "news", "--statistics").stdout.splitlines()[-1] == "6  growth-multiple (error)"
    done = tieout("check", "news", "--statistics", "--format", "json", "--quiet")
    assert done.stderr == "6  growth-multiple (error)\n"
    assert len(json.loads(done.stdout)) == 30


def test_standard_input_beside_a_folder(tieout, news):
    done = tieout("check", "news", "-", "--jobs", 2, stdin=WRONG.encode())
    assert done.stdout.count("mismatch growth-multiple") == 7
    assert "\n-:1:27: mismatch" in done.stdout


def test_a_process_that_dies_is_told_with_its_article(tieout, news):
    deadly = (
        "import os, tieout.pipeline as p\nwork = p.check_read\n"
        "def die(article, *rest):\n    if article.path.endswith('12.md'): os.kill(os.getpid(), 9)\n    return work(article, *rest)\n"
        "p.check_read = die"
    )
    done = tieout("check", "news", "--jobs", 2, prelude=deadly)
    assert done.stderr == (
        "news/1/12.md: could not be checked: the process that did so was killed, as happens when memory runs out\n"
    )
    assert "29 articles" in done.stdout
    assert done.returncode == 2


def test_no_memory_for_an_article_is_told_with_it(tieout, news):
    greedy = (
        "import tieout.pipeline as p\nwork = p.check_read\n"
        "def fail(article, *rest):\n    if article.path.endswith('12.md'): raise MemoryError\n    return work(article, *rest)\n"
        "p.check_read = fail"
    )
    done = tieout("check", "news", "--jobs", 2, prelude=greedy)
    assert "news/1/12.md: tieout failed on this article: MemoryError" in done.stderr
    assert "29 articles" in done.stdout


def test_one_article_needs_no_other_process(tieout, right):
    absent = "sys.modules.update(dict.fromkeys(('multiprocessing', 'pathspec', 'tempfile', 'pickle')))"
    done = tieout("check", right, prelude=absent)
    assert (done.returncode, done.stderr) == (0, "")


SLOW = (
    "import os, time, tieout.pipeline as p\nwork = p.check_read\n"
    "def slow(article, *rest):\n"
    "    if article.path.endswith(('0.md', '<text>')): return work(article, *rest)\n"
    "    open(f'at-work/{os.getpid()}', 'w').close()\n"
    "    time.sleep(600)\n"
    "p.check_read = slow"
)


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("whom", ["group", "process"])
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_all_at_once_and_leaves_nothing(tmp_path: Path, news, jobs, whom, sent):
    (tmp_path / "at-work").mkdir()
    arguments = ("check", "news", "--jobs", jobs, "--output", "json=out/a.json")
    process = start(tmp_path, *arguments, prelude=SLOW, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    deadline = time.monotonic() + 60
    while len(at_work := list((tmp_path / "at-work").iterdir())) < int(jobs):
        time.sleep(0.05)
        assert process.poll() is None and time.monotonic() < deadline
    (os.killpg if whom == "group" else os.kill)(process.pid, sent)
    out, told = process.communicate(timeout=60)
    assert process.returncode == 128 + sent
    assert told == b""
    assert out == b"" or out.endswith(b"\n")
    assert list((tmp_path / "out").iterdir()) == []
    assert not any(Path("/proc", pid.name).exists() for pid in at_work)


def test_progress_goes_by_the_width_of_the_terminal_that_shows_it(tmp_path: Path, news):
    soon = "import os\nimport tieout.doors.progress as p\np._FIRST = p._EVERY = 0\nos.environ.pop('COLUMNS', None)"
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 60, 0, 0))
    process = start(tmp_path, "check", "news", prelude=soon, stdout=subprocess.PIPE, stderr=theirs)
    os.close(theirs)
    shown = b""
    try:
        while part := os.read(ours, 1000):
            shown += part
    except OSError:  # the terminal is closed
        pass
    process.communicate(timeout=60)
    drawn = [line.split("\x1b")[0] for line in shown.decode().split("\r") if "articles" in line]
    assert drawn and max(map(len, drawn)) <= 59 and all(line.endswith("left") for line in drawn)


def test_a_signal_that_is_ignored_stays_so(tmp_path: Path, news):
    deaf = "signal.signal(signal.SIGHUP, signal.SIG_IGN)\nimport os, tieout.pipeline as p\nwork = p.check_read\n"
    hearing = "def send(*given):\n    os.kill(os.getpid(), signal.SIGHUP)\n    return work(*given)\np.check_read = send"
    process = start(tmp_path, "check", "news", prelude=deaf + hearing, stdout=subprocess.PIPE)
    assert b"30 articles" in process.communicate(timeout=60)[0]
    assert process.returncode == 1


@pytest.mark.parametrize("method", ["spawn", "forkserver"])
def test_processes_started_in_any_way_find_the_same(tieout, news, method):
    other = f"import tieout.pool as p, multiprocessing as m\np._CONTEXT = m.get_context({method!r})"
    one, three = tieout("check", "news", "--jobs", 1), tieout("check", "news", "--jobs", 3, prelude=other)
    assert (one.stdout, one.stderr, one.returncode) == (three.stdout, three.stderr, three.returncode)


def test_several_processes_put_right_what_one_does(tieout, tmp_path: Path):
    wrong = "Output rose by 100 tonnes, or 35 percent, to 600 tonnes from 500 tonnes.\n"
    told = []
    for jobs in (1, 3):
        for number in range(6):
            (tmp_path / "news").mkdir(exist_ok=True)
            (tmp_path / "news" / f"{number}.md").write_text(wrong if number % 2 else RIGHT, encoding="utf-8")
        done = tieout("check", "news", "--fix", "--jobs", jobs)
        told.append((done.stdout, done.stderr, done.returncode))
        assert [path.read_text() for path in sorted((tmp_path / "news").iterdir())] == [
            RIGHT,
            wrong.replace("35", "20"),
        ] * 3
    assert told[0] == told[1] and told[0][0].count("+++ b/news/") == 3 and told[0][2] == 0


def test_several_processes_know_the_same_changes(tieout, news):
    diff = b"--- a/news/0/05.md\n+++ b/news/0/05.md\n@@ -1 +1 @@\n-x\n+y\n"
    one, three = (tieout("check", "news", "--diff", "-", "--jobs", jobs, stdin=diff) for jobs in (1, 3))
    assert (one.stdout, one.returncode) == (three.stdout, three.returncode)
    assert [line for line in one.stdout.splitlines() if line.startswith("news")] == [
        "news/0/05.md:1:27: mismatch growth-multiple"
    ]


def test_progress_is_shown_on_a_terminal_and_none_in_a_pipe(tmp_path: Path, news):
    soon = "import tieout.doors.progress as p\np._FIRST = p._EVERY = 0"
    ours, theirs = pty.openpty()
    process = start(tmp_path, "check", "news", prelude=soon, stdout=subprocess.PIPE, stderr=theirs)
    os.close(theirs)
    shown = b""
    try:
        while part := os.read(ours, 1000):
            shown += part
    except OSError:  # the terminal is closed
        pass
    out = process.communicate(timeout=60)[0]
    assert b" of 30 articles, 0:0" in shown
    assert shown.endswith(b"\r\x1b[K")
    assert b"\x1b" not in out


def test_a_run_that_nobody_reads_ends(tmp_path: Path, news):
    process = start(tmp_path, "check", "news", "--jobs", "2", "--format", "json", stdout=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    assert process.wait(timeout=60) == 1
