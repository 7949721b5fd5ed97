"""The number that a declared command prints: run without a shell, with a limit on its time and on what it prints."""

from __future__ import annotations

import os
import signal
import subprocess
from threading import Thread

from tieout.ledger.outside.cells import only_number
from tieout.ledger.outside.model import Declared, Number

#: Bytes of output that are read; who prints more is stopped.
MOST = 65_536


def run(source: Declared) -> Number:
    """The one number that a command prints. Raises OptionError where it cannot be run, fails, takes too long or prints something else."""
    try:
        process = subprocess.Popen(
            source.command, cwd=source.folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
    except FileNotFoundError:
        raise source.wrong("command", f"there is no command {source.command[0]!r}") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise source.wrong("command", f"{source.command[0]!r} cannot be run: {reason}") from None
    return _number(source, *_watched(process, source))


def _watched(process: subprocess.Popen[bytes], source: Declared) -> tuple[int, str]:
    """Exit status and output. What the command leaves running is stopped with it."""
    printed: list[bytes] = []
    assert process.stdout is not None
    reader = Thread(target=lambda: printed.append(process.stdout.read(MOST + 1)), daemon=True)  # type: ignore[union-attr]
    reader.start()
    reader.join(source.timeout)
    late = not printed
    much = bool(printed) and len(printed[0]) > MOST
    try:
        status = process.wait(0.0 if late or much else source.timeout)
    except subprocess.TimeoutExpired:
        late, status = not much, -signal.SIGTERM
    _stop(process)
    if much:
        raise source.wrong("command", f"the command prints more than {MOST:,} bytes", "let it print one number")
    if late:
        raise source.wrong(
            "command", f"the command takes longer than {source.timeout:g} seconds", "set 'timeout', or make it quicker"
        )
    return status, printed[0].decode("utf-8", "replace")


def _stop(process: subprocess.Popen[bytes]) -> None:
    """Ends the command and all that it started in its session."""
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except (OSError, AttributeError):  # it is gone, or the system has no groups
        process.kill()
    process.wait()


def _number(source: Declared, status: int, text: str) -> Number:
    if status:
        ended = f"with status {status}" if status > 0 else f"by signal {-status}"
        raise source.wrong("command", f"the command ended {ended}")
    found = only_number(text)
    if isinstance(found, str):
        raise source.wrong("command", f"the command printed {found}", "let it print one number")
    return found
